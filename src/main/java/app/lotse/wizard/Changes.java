package app.lotse.wizard;

import app.lotse.model.PastCheck;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/** What changed from one check-up to the next, in sentences; nothing that only wavers. */
final class Changes {
    /** The load of a NAS goes up and down by itself: less than this, in % of the machine, is no news. */
    private static final double WORTH_A_WORD = 20;

    private final Texts texts;

    Changes(Texts texts) {
        this.texts = texts;
    }

    /** At least one sentence. */
    List<String> between(PastCheck earlier, PastCheck later) {
        var lines = new ArrayList<String>();
        later.restartedAt()
                .filter(at -> at.isAfter(earlier.takenAt()))
                .ifPresent(at -> lines.add(texts.get("history.change.restart", texts.date(at), texts.time(at))));
        int level = later.level().compareTo(earlier.level());
        if (level != 0) {
            lines.add(texts.get(
                    level > 0 ? "history.change.worse" : "history.change.better", word(earlier), word(later)));
        } else if (!earlier.bad().containsAll(later.bad())) {
            lines.add(texts.get("history.change.more-found"));
        } else if (!later.bad().containsAll(earlier.bad())) {
            lines.add(texts.get("history.change.less-found"));
        }
        load(earlier, later, lines);
        var before = earlier.firmware().value();
        var after = later.firmware().value();
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            lines.add(texts.get("history.change.firmware", before.get(), after.get()));
        }
        return lines.isEmpty() ? List.of(texts.get("history.change.nothing")) : lines;
    }

    private void load(PastCheck earlier, PastCheck later, List<String> lines) {
        var before = earlier.cpuPercent().value();
        var after = later.cpuPercent().value();
        if (before.isPresent() && after.isPresent() && Math.abs(after.get() - before.get()) >= WORTH_A_WORD) {
            lines.add(texts.get(
                    after.get() > before.get() ? "history.change.load-up" : "history.change.load-down",
                    before.get(),
                    after.get()));
        }
    }

    private String word(PastCheck check) {
        return texts.get("page.status." + check.level());
    }
}
