package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads command lines, each followed by the stat line of the same process. A command line may hold anything, also what looks like stat lines of
 * others: a stat line counts only when its pid, start time and name are known from the table that was read separately, and what is ambiguous stays
 * unread.
 */
final class CommandsParser {
    private static final Pattern STAT = Pattern.compile("([0-9]{1,10}+) \\((?=[^\0]{0,64}?" + StatLine.TAIL + "\n)");
    private static final Pattern REST = Pattern.compile("([^\0]{0,64}?)" + StatLine.TAIL + "\n");
    private static final Pattern VANISHED = Pattern.compile("/proc/([0-9]{1,10})/(?:stat|cmdline)\\b");

    private CommandsParser() {}

    /** One stat line in the text; {@code owner} 0 = of nobody who is known. */
    private record Place(int start, int end, int owner) {}

    /** @param errors standard error of the same command: who ended while the table was read */
    static Map<Integer, Reading<List<String>>> read(String text, Collection<Proc> known, String errors) {
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
        var stat = STAT.matcher(text);
        var rest = REST.matcher(text);
        int at = 0;
        while (stat.find(at)) {
            rest.region(stat.end(), text.length());
            if (rest.lookingAt()) {
                found.add(place(stat.start(), stat.group(1), rest.end(), rest, known));
            }
            at = stat.end();
        }
        found.sort(Comparator.comparingInt(Place::start));
        return found;
    }

    /** A command line without a zero byte at its end may put digits right before the pid: the longest known number counts. */
    private static Place place(
            int start, String digits, int end, java.util.regex.Matcher rest, Map<Integer, Proc> known) {
        for (int skip = 0; skip < digits.length(); skip++) {
            var proc = StatLine.of(digits.substring(skip), rest.group(1), rest.group(2), rest.group(3));
            if (digits.charAt(skip) != '0' && proc.isPresent()) {
                Proc here = proc.get();
                Proc there = known.get(here.pid());
                if (there != null && there.sameAs(here) && there.comm().equals(here.comm())) {
                    return new Place(start + skip, end, here.pid());
                }
            }
        }
        return new Place(start, end, 0);
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
