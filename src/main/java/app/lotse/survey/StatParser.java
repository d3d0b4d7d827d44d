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
    /** Newer kernels give their own threads names longer than the 15 bytes of a program's name. */
    private static final int LONGEST_NAME = 64;

    private static final Pattern RECORD =
            Pattern.compile("([0-9]{1,10}+) \\(((?s:.{0," + LONGEST_NAME + "}))" + StatLine.TAIL);
    private static final Pattern START = Pattern.compile("[0-9]{1,10}+ \\((?s:.*)");

    private StatParser() {}

    /** All that could be read, and the lines that could not. */
    record Table(List<Proc> processes, List<String> unparsed) {}

    static Table read(String text) {
        String[] lines = text.split("\n", -1);
        var found = new ArrayList<Proc>();
        var unparsed = new ArrayList<String>();
        for (int i = 0; i < lines.length; ) {
            if (lines[i].isEmpty()) {
                i++;
                continue;
            }
            int used = 1;
            Optional<Proc> proc = record(lines[i]);
            var joined = new StringBuilder(lines[i]);
            // A name with line feeds goes on in the next line; it can have no more of them than bytes.
            while (proc.isEmpty()
                    && START.matcher(lines[i]).matches()
                    && i + used < lines.length
                    && lines[i].length() <= LONGEST_NAME + 12
                    && joined.length() <= 4 * LONGEST_NAME) {
                joined.append('\n').append(lines[i + used]);
                used++;
                proc = record(joined);
            }
            if (proc.isPresent()) {
                found.add(proc.get());
                i += used;
            } else {
                unparsed.add(Plain.line(Lines.utf8(lines[i]), 200));
                i++;
            }
        }
        return withoutTwins(found, unparsed);
    }

    private static Optional<Proc> record(CharSequence text) {
        var m = RECORD.matcher(text);
        return m.matches() ? StatLine.of(m.group(1), m.group(2), m.group(3), m.group(4)) : Optional.empty();
    }

    /** A pid that is listed twice is believed neither time. */
    private static Table withoutTwins(List<Proc> found, List<String> unparsed) {
        Map<Integer, Proc> once = new HashMap<>();
        Set<Integer> twins = new HashSet<>();
        for (Proc p : found) {
            if (once.put(p.pid(), p) != null) {
                twins.add(p.pid());
            }
        }
        twins.stream().sorted().forEach(pid -> unparsed.add("pid twice: " + pid));
        return new Table(found.stream().filter(p -> !twins.contains(p.pid())).toList(), unparsed);
    }
}
