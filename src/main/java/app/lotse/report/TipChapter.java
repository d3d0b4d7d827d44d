package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.texts.TipWords;
import java.util.ArrayList;
import java.util.List;

/** Where each tip of the manufacturer stands, by what Lotse saw and what the owner said. */
final class TipChapter {
    private static final int MOST_LINES = 12;

    private final Say say;

    TipChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover) {
        var tips = handover.tips();
        var block = tips.isEmpty()
                ? Block.note("", say.get("tips.none"))
                : Block.of(
                        "",
                        new Table(
                                List.of(
                                        new Table.Column(say.get("tips.tip"), 28),
                                        new Table.Column(say.get("tips.state"), 20),
                                        new Table.Column(say.get("tips.seen"), 52)),
                                tips.stream().map(this::row).toList(),
                                true));
        return new Chapter("tips", say.get("tips"), List.of(block));
    }

    private Table.Row row(TipStanding tip) {
        var seen = new ArrayList<>(new TipWords(say.texts()).lines(tip));
        if (seen.size() > MOST_LINES) {
            int left = seen.size() - MOST_LINES;
            seen.subList(MOST_LINES, seen.size()).clear();
            seen.add(say.get("left-out", left));
        }
        return new Table.Row(
                List.of(
                        Table.Cell.of(title(say, tip)),
                        Table.Cell.of(state(say, tip)),
                        new Table.Cell(seen.isEmpty() ? List.of(say.get("none")) : seen)),
                tip.state() == TipState.TO_DO);
    }

    static String title(Say say, TipStanding tip) {
        return say.own("tip." + tip.tip() + ".title", tip.tip());
    }

    /** With the day on which she said so. */
    static String state(Say say, TipStanding tip) {
        var texts = say.texts();
        if (tip.state() == TipState.DONE) {
            return tip.said()
                    .map(said -> texts.get("page.protect.state.DONE", texts.date(said.at())))
                    .orElse(say.get("tips.done"));
        }
        boolean seen = tip.findings().stream()
                .anyMatch(finding ->
                        finding.evidence().stream().noneMatch(part -> part.key().equals("reason")));
        return texts.get(
                tip.state() == TipState.UNKNOWN && seen
                        ? "page.protect.state.unclear"
                        : "page.protect.state." + tip.state());
    }
}
