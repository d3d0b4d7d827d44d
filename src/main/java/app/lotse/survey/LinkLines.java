package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code ls -l} of links under {@code /proc/PID} named by their full paths, of BusyBox and GNU: where each points to. */
final class LinkLines {
    private static final Pattern LINE = Pattern.compile("l[rwxsStT-]{9}\\S? +[0-9]+ +\\S+ +\\S+ .{0,60}?"
            + "/proc/([0-9]{1,9})/(?:task/([0-9]{1,9})/)?(exe|cwd|fd/([0-9]{1,9}))(?: -> (.+))?");

    private final Map<Link, String> targets = new LinkedHashMap<>();
    private final Set<Link> doubtful = new HashSet<>();

    /** @param thread the first one's is the pid @param number of an open file, else -1 */
    private record Link(int pid, int thread, String kind, int number) {}

    LinkLines(String text) {
        Link last = null;
        for (String line : text.split("\n")) {
            var m = LINE.matcher(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            if (!m.matches()) {
                // A line feed in a name: where its link points to is not known, and what follows may be forged.
                doubtful.add(last);
                continue;
            }
            int pid = Integer.parseInt(m.group(1));
            boolean file = m.group(4) != null;
            last = new Link(
                    pid,
                    m.group(2) == null ? pid : Integer.parseInt(m.group(2)),
                    file ? "fd" : m.group(3),
                    file ? Integer.parseInt(m.group(4)) : -1);
            String target = m.group(5) == null ? "" : Lines.utf8(m.group(5));
            if (targets.putIfAbsent(last, target) != null) {
                doubtful.add(last);
            }
        }
    }

    /** Per thread, in their order, what {@code exe} or {@code cwd} points to; a link without target is left out. */
    Map<Integer, String> ofThreads(int pid, String kind) {
        Map<Integer, String> found = new TreeMap<>();
        targets.forEach((link, target) -> {
            if (link.pid == pid && link.kind.equals(kind) && !target.isEmpty() && !doubtful.contains(link)) {
                found.put(link.thread, target);
            }
        });
        return found;
    }

    /** Per number of an open file where it leads; all threads of a program share them. */
    Map<Integer, String> openFiles(int pid) {
        Map<Integer, String> found = new TreeMap<>();
        targets.forEach((link, target) -> {
            if (link.pid == pid && link.number >= 0 && !target.isEmpty()) {
                found.putIfAbsent(link.number, target);
            }
        });
        return found;
    }

    /** Whether lines about this program could not be told apart. */
    boolean doubtful(int pid, String kind) {
        return doubtful.stream().anyMatch(link -> link != null && link.pid == pid && link.kind.equals(kind));
    }

    /** Why there is nothing to show. @param root only with root rights does "nothing" mean that there is nothing */
    <T> Reading<T> nothing(int pid, String kind, boolean root) {
        if (doubtful(pid, kind)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, kind + " listed twice or over two lines");
        }
        return Reading.unread(root ? Reason.NOT_THERE : Reason.NOT_ALLOWED, kind);
    }
}
