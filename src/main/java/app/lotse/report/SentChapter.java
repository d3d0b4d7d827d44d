package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.Plain;
import app.lotse.model.SentLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every line that was sent to the NAS; lines that differ in their marks alone are shown once. */
final class SentChapter {
    private static final int MOST = 80;
    private static final int LONGEST = 3_000;
    /** Each command carries a mark of its own, by which its answer is told apart. */
    private static final Pattern MARK = Pattern.compile("@@[0-9a-f]{16}(?= )");
    /** The restart, by itself or with root rights; nothing else ends like that. */
    private static final Pattern RESTART = Pattern.compile("(?:^|[\\s'\";])/sbin/reboot['\"\\s]*$");

    private final Say say;

    SentChapter(Say say) {
        this.say = say;
    }

    /** When the restart was sent last, as far as the lines tell. */
    static Optional<Instant> restart(Handover handover) {
        return handover.sent().stream()
                .filter(SentChapter::restarts)
                .map(SentLine::at)
                .max(Instant::compareTo);
    }

    private static boolean restarts(SentLine line) {
        return RESTART.matcher(line.line()).find();
    }

    private record Times(Instant first, Instant last, int count) {
        Times and(Instant at) {
            return new Times(first, at, count + 1);
        }
    }

    Chapter of(Handover handover) {
        Map<String, Times> lines = new LinkedHashMap<>();
        for (var sent : handover.sent()) {
            lines.merge(
                    MARK.matcher(sent.line()).replaceAll("@@…"),
                    new Times(sent.at(), sent.at(), 1),
                    (times, _) -> times.and(sent.at()));
        }
        var notes = new ArrayList<String>();
        notes.add(say.get("sent.all", handover.sent().size(), lines.size()));
        if (lines.size() > MOST) {
            notes.add(say.get("left-out", lines.size() - MOST));
        }
        if (lines.isEmpty()) {
            return new Chapter("sent", say.get("sent"), List.of(Block.note("", say.get("sent.none"))));
        }
        var table = new Table(
                List.of(
                        new Table.Column(say.get("sent.when"), 21),
                        new Table.Column(say.get("sent.times"), 8),
                        new Table.Column(say.get("sent.line"), 71)),
                lines.entrySet().stream().limit(MOST).map(this::row).toList(),
                false);
        return new Chapter("sent", say.get("sent"), List.of(new Block("", Optional.of(table), List.of(), notes)));
    }

    private Table.Row row(Map.Entry<String, Times> line) {
        var times = line.getValue();
        var when = times.count() == 1
                ? List.of(say.moment(times.first()))
                : List.of(say.moment(times.first()), say.get("sent.until", last(times)));
        return new Table.Row(
                List.of(
                        new Table.Cell(when),
                        Table.Cell.of(Integer.toString(times.count())),
                        Table.Cell.of(Plain.line(line.getKey(), LONGEST))),
                RESTART.matcher(line.getKey()).find());
    }

    /** Without its day, where that is the one of the first. */
    private String last(Times times) {
        boolean sameDay = say.texts().date(times.first()).equals(say.texts().date(times.last()));
        return sameDay ? say.clock(times.last()) : say.moment(times.last());
    }
}
