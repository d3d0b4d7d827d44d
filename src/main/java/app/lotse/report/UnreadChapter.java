package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.Missing;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;

/** What was not looked at, and why: what is not in a report is otherwise taken for fine. */
final class UnreadChapter {
    private static final int MOST = 80;

    private final Say say;

    UnreadChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover, List<Look> looks) {
        var blocks = new ArrayList<Block>();
        if (looks.isEmpty()) {
            blocks.add(Block.note("", say.get("unread.no-check-up")));
        }
        looks.forEach(look -> blocks.add(block(look)));
        blocks.add(Block.lines(say.get("unread.never"), never(handover), List.of()));
        return new Chapter("unread", say.get("unread.chapter"), blocks);
    }

    private Block block(Look look) {
        var all = look.verdict().missing();
        if (all.isEmpty()) {
            return Block.note(look.title(), say.texts().get("page.result.nothing-missing"));
        }
        var table = new Table(
                List.of(
                        new Table.Column(say.get("unread.what"), 36),
                        new Table.Column(say.get("unread.why"), 24),
                        new Table.Column(say.get("unread.detail-of"), 40)),
                all.stream().limit(MOST).map(this::row).toList(),
                true);
        return all.size() > MOST
                ? Block.of(look.title(), table, say.get("left-out", all.size() - MOST))
                : Block.of(look.title(), table);
    }

    private Table.Row row(Missing missing) {
        return Table.Row.of(
                say.own("missing." + missing.what(), missing.what()),
                say.texts().get("evidence.is." + missing.reason()),
                missing.detail().isBlank() ? say.get("none") : missing.detail());
    }

    /** What Lotse looks at on no NAS, and what was not asked for this time. */
    private List<String> never(Handover handover) {
        var lines = new ArrayList<String>();
        if (handover.readings().isEmpty()) {
            lines.add(say.get("unread.settings"));
        }
        boolean router = handover.readings()
                .map(TipReadings::router)
                .filter(reading -> reading.isKnown())
                .isPresent();
        if (!router) {
            lines.add(say.get("unread.router"));
        }
        lines.add(say.get("unread.files"));
        lines.add(say.get("unread.containers"));
        lines.add(say.get("unread.memory"));
        lines.add(say.get("unread.firmware"));
        return lines;
    }
}
