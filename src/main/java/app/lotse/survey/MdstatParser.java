package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code /proc/mdstat} (md(4)). */
final class MdstatParser {
    private static final Pattern HEAD = Pattern.compile("md([0-9]{1,4}) : (active|inactive)\\b(.{0,2000})");
    private static final Pattern BLOCKS = Pattern.compile("^\\s+([0-9]{1,16}) blocks\\b");
    private static final Pattern DISKS = Pattern.compile("\\[([0-9]{1,4})/([0-9]{1,4})\\] \\[[U_]{1,512}\\]");
    private static final Pattern WORK = Pattern.compile(
            "\\b(recovery|resync|reshape|check|repair)\\s*=\\s*(?:([0-9]{1,3}(?:\\.[0-9]{1,3})?)%|(DELAYED|PENDING))");
    private static final Pattern FINISH = Pattern.compile("\\bfinish=([0-9]{1,9}(?:\\.[0-9]{1,3})?)min");

    /** Room for many disks, so that most always look missing (captured on a TS-264, and on others with [32/1]). */
    private static final Set<Integer> ALWAYS_LOOK_DEGRADED = Set.of(9, 13);
    /** The system's own small arrays, swap among them, lie below: 530,048 to 6,702,656 blocks of 1 kB (captured on a TS-264 and a TS-439). */
    private static final long DATA_BLOCKS = 10_000_000;

    /**
     * A small array that nobody has written to since the start waits with its work for the first write, for months if need be (md(4), auto-read-only):
     * nothing is going on there.
     */
    private static final String WAITS = "PENDING";

    private MdstatParser() {}

    /** @return unread where a line about an array is not understood: half a list could hide the one that is at work */
    static Reading<List<BeforeRestart.Array>> read(String text) {
        if (!text.startsWith("Personalities")) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "no Personalities line");
        }
        var arrays = new ArrayList<BeforeRestart.Array>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("md")) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && lines.get(end).startsWith(" ")) {
                end++;
            }
            Optional<BeforeRestart.Array> array = array(line, lines.subList(i + 1, end));
            if (array.isEmpty()) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, line);
            }
            arrays.add(array.get());
        }
        return Reading.known(List.copyOf(arrays));
    }

    private static Optional<BeforeRestart.Array> array(String line, List<String> details) {
        var head = HEAD.matcher(line);
        if (!head.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(head.group(1));
        boolean active = head.group(2).equals("active");
        long blocks = Long.MAX_VALUE;
        boolean missing = !active;
        var work = BeforeRestart.Work.NONE;
        for (String detail : details) {
            var size = BLOCKS.matcher(detail);
            if (size.find()) {
                blocks = Long.parseLong(size.group(1));
            }
            var disks = DISKS.matcher(detail);
            if (disks.find()) {
                missing |= Integer.parseInt(disks.group(2)) < Integer.parseInt(disks.group(1));
            }
            var doing = WORK.matcher(detail);
            if (doing.find() && !(WAITS.equals(doing.group(3)) && blocks < DATA_BLOCKS)) {
                var finish = FINISH.matcher(detail);
                work = new BeforeRestart.Work(
                        true,
                        doing.group(2) == null
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Double.parseDouble(doing.group(2))),
                        finish.find()
                                ? OptionalDouble.of(Double.parseDouble(finish.group(1)))
                                : OptionalDouble.empty());
            }
        }
        boolean own = ALWAYS_LOOK_DEGRADED.contains(number);
        return Optional.of(
                new BeforeRestart.Array("md" + number, !own && blocks >= DATA_BLOCKS, !own, missing, active, work));
    }
}
