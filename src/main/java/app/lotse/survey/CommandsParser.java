package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads command lines, each followed by the stat line of the same process. A command line may hold anything, also what looks like stat lines of
 * others: a stat line counts only when its pid, start time and name are known from the table that was read separately (the name may have changed
 * meanwhile), and what is ambiguous stays unread.
 */
final class CommandsParser {
    private static final Pattern END = Pattern.compile(StatLine.TAIL + "\n");
    private static final Pattern VANISHED = Pattern.compile("/proc/([0-9]{1,10})/(?:stat|cmdline)\\b");

    private CommandsParser() {}

    /** One stat line in the text; {@code owner} 0 = of nobody who is known. */
    private record Place(int start, int end, int owner) {}

    /**
     * @param errors standard error of the same command: who ended while the table was read
     * @param mark of the same command: whose command line holds it is the shell (or its sudo) that runs the command, younger than the table
     */
    static Map<Integer, Reading<List<String>>> read(String text, Collection<Proc> known, String errors, String mark) {
        Map<Integer, Proc> byPid = new HashMap<>();
        known.forEach(p -> byPid.put(p.pid(), p));
        List<Place> places = places(text, byPid);
        Set<Integer> twins = twins(places);
        Set<String> vanished = new HashSet<>();
        VANISHED.matcher(errors).results().forEach(m -> vanished.add(m.group(1)));

        Map<Integer, Reading<List<String>>> result = new HashMap<>();
        int from = 0;
        String before = "";
        boolean doubtful = false;
        for (Place place : places) {
            if (place.owner == 0
                    && text.substring(from, Math.max(from, place.start)).contains(mark)) {
                from = place.end;
                continue;
            }
            if (place.owner == 0 || twins.contains(place.owner)) {
                doubtful = true;
                if (place.owner != 0) {
                    result.put(place.owner, Reading.unread(Reason.NOT_UNDERSTOOD, "twice"));
                }
                continue;
            }
            String name = Integer.toString(place.owner);
            if (doubtful || between(vanished, before, name)) {
                result.put(place.owner, Reading.unread(Reason.NOT_UNDERSTOOD, "not told apart"));
            } else {
                result.put(place.owner, Reading.known(split(text.substring(from, Math.max(from, place.start)))));
            }
            doubtful = false;
            from = place.end;
            before = name;
        }
        return result;
    }

    private static List<Place> places(String text, Map<Integer, Proc> known) {
        var found = new ArrayList<Place>();
        var end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            List<StatLine.Head> heads = StatLine.heads(text, from, end.start());
            List<Place> owned = owned(heads, end, known, true);
            // A thread of the kernel changes its name with its work, and a program may do so at any time.
            owned = owned.isEmpty() ? owned(heads, end, known, false) : owned;
            if (owned.size() == 1) {
                found.add(owned.getFirst());
            } else if (!heads.isEmpty()) {
                found.add(new Place(heads.getFirst().start(), end.end(), 0));
            }
            from = end.end();
        }
        return found;
    }

    private static List<Place> owned(
            List<StatLine.Head> heads, MatchResult end, Map<Integer, Proc> known, boolean named) {
        return heads.stream()
                .flatMap(head -> owned(head, end, known, named).stream())
                .toList();
    }

    /** A command line without a zero byte at its end may put digits right before the pid: the longest known number counts. */
    private static Optional<Place> owned(StatLine.Head head, MatchResult end, Map<Integer, Proc> known, boolean named) {
        for (int skip = 0; skip < head.pid().length(); skip++) {
            String pid = head.pid().substring(skip);
            Optional<Proc> here =
                    pid.startsWith("0") ? Optional.empty() : StatLine.of(pid, head.comm(), end.group(1), end.group(2));
            Proc there = here.map(p -> known.get(p.pid())).orElse(null);
            if (there != null
                    && there.sameAs(here.get())
                    && (!named || there.comm().equals(here.get().comm()))) {
                return Optional.of(new Place(head.start() + skip, end.end(), there.pid()));
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> twins(List<Place> places) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> twins = new HashSet<>();
        places.stream().filter(p -> p.owner != 0 && !seen.add(p.owner)).forEach(p -> twins.add(p.owner));
        return twins;
    }

    /** The shell lists pids in the order of their digits, so what vanished stood between its neighbours. */
    private static boolean between(Set<String> vanished, String before, String after) {
        return vanished.stream().anyMatch(pid -> pid.compareTo(before) > 0 && pid.compareTo(after) <= 0);
    }

    private static List<String> split(String bytes) {
        int end = bytes.length();
        while (end > 0 && (bytes.charAt(end - 1) == '\0' || bytes.charAt(end - 1) == ' ')) {
            end--;
        }
        String text = bytes.substring(0, end);
        return text.isBlank() || text.chars().allMatch(c -> c == 0 || c == ' ')
                ? List.of()
                : Arrays.stream(text.split("\0", -1)).map(Lines::utf8).toList();
    }
}
