package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code ls -l /proc/[0-9]*&#47;exe} of BusyBox and GNU: which file each program runs from, or why that is not shown. */
final class FilesParser {
    private static final Pattern LINE =
            Pattern.compile("l[rwxsStT-]{9}\\S? +[0-9]+ +\\S+ +\\S+ .{0,60}?/proc/([0-9]{1,9})/exe(?: -> (.*))?");
    private static final Pattern ERROR = Pattern.compile("/proc/([0-9]{1,9})/exe\\b(.*)");

    private FilesParser() {}

    /** @param root whether it was asked with root rights: only then does "no target" mean that there is none */
    static Map<Integer, Reading<String>> read(String text, String errors, boolean root) {
        Map<Integer, Reading<String>> files = new HashMap<>();
        Map<Integer, Reason> refused = refusals(errors);
        Set<Integer> doubtful = new HashSet<>();
        int last = 0;
        for (String line : text.split("\n")) {
            var m = LINE.matcher(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            if (!m.matches()) {
                doubtful.add(last);
                continue;
            }
            last = Integer.parseInt(m.group(1));
            if (files.put(last, target(m.group(2), refused.get(last), root)) != null) {
                doubtful.add(last);
            }
        }
        refused.forEach((pid, reason) -> files.putIfAbsent(pid, Reading.unread(reason, "exe")));
        doubtful.remove(0);
        doubtful.forEach(
                pid -> files.put(pid, Reading.unread(Reason.NOT_UNDERSTOOD, "exe listed twice or over two lines")));
        return files;
    }

    private static Reading<String> target(String target, Reason refused, boolean root) {
        if (target != null && !target.isEmpty()) {
            return Reading.known(Lines.utf8(target));
        }
        if (refused != null) {
            return Reading.unread(refused, "exe");
        }
        return Reading.unread(root ? Reason.NOT_THERE : Reason.NOT_ALLOWED, "exe without target");
    }

    private static Map<Integer, Reason> refusals(String errors) {
        Map<Integer, Reason> refused = new HashMap<>();
        for (String line : errors.split("\n")) {
            var m = ERROR.matcher(line);
            if (m.find()) {
                String why = m.group(2);
                if (why.contains("ermission denied") || why.contains("not permitted")) {
                    refused.put(Integer.valueOf(m.group(1)), Reason.NOT_ALLOWED);
                } else if (why.contains("No such")) {
                    refused.put(Integer.valueOf(m.group(1)), Reason.NOT_THERE);
                }
            }
        }
        return refused;
    }
}
