package app.lotse.survey;

import app.lotse.model.Plain;
import app.lotse.model.Proc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads many {@code /proc/PID/stat} one behind the other; a name may hold blanks, brackets, line feeds and no valid text. */
final class StatParser {
    private static final int MOST_UNPARSED = 100;
    private static final Pattern END = Pattern.compile(StatLine.TAIL + "(?=\n|\\z)");

    private final String text;
    private final List<Proc> found = new ArrayList<>();
    private final List<String> unparsed = new ArrayList<>();
    private int strange;

    private StatParser(String text) {
        this.text = text;
    }

    /** All that could be read, and the lines that could not. */
    record Table(List<Proc> processes, List<String> unparsed) {}

    static Table read(String text) {
        var parser = new StatParser(text);
        parser.read();
        return parser.withoutTwins();
    }

    /** Looks for the numbers at the end of each record, which are plain, and goes back from there to where it begins. */
    private void read() {
        var end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            Optional<StatLine.Head> head = StatLine.heads(text, from, end.start()).stream()
                    .filter(h -> h.start() == 0 || text.charAt(h.start() - 1) == '\n')
                    .findFirst();
            if (head.isPresent()) {
                StatLine.Head h = head.get();
                strange(from, h.start());
                Optional<Proc> proc = StatLine.of(h.pid(), h.comm(), end.group(1), end.group(2));
                proc.ifPresentOrElse(found::add, () -> strange(h.start(), end.end()));
                from = Math.min(text.length(), end.end() + 1);
            }
        }
        strange(from, text.length());
    }

    private void strange(int from, int to) {
        for (String line : text.substring(from, to).split("\n")) {
            if (!line.isEmpty() && ++strange <= MOST_UNPARSED) {
                unparsed.add(Plain.line(Lines.utf8(line.substring(0, Math.min(line.length(), 1000))), 200));
            }
        }
    }

    /** A pid that is listed twice is believed neither time. */
    private Table withoutTwins() {
        Map<Integer, Proc> once = new HashMap<>();
        Set<Integer> twins = new HashSet<>();
        for (Proc p : found) {
            if (once.put(p.pid(), p) != null) {
                twins.add(p.pid());
            }
        }
        twins.stream().sorted().limit(MOST_UNPARSED).forEach(pid -> unparsed.add("pid twice: " + pid));
        return new Table(found.stream().filter(p -> !twins.contains(p.pid())).toList(), unparsed);
    }
}
