package app.lotse.survey;

import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A make-believe NAS's shell: answers each section from a table, in the shape that BusyBox gives, and remembers what was asked. */
final class Answers implements Shell {
    static final String TAIL =
            " 20 0 1 0 %d 2322432 348 18446744073709551615 4198400 5785993 140726965667328 0 0 0 0 6 524288 1 0 0 17 1 0 0";
    private static final Pattern ECHO = Pattern.compile("echo '@@([0-9a-f]{16}) ([a-z]+)'");

    final Map<String, String> sections = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    String errors = "";
    boolean cut;
    UnaryOperator<byte[]> garble = bytes -> bytes;
    private int looks;

    Answers() {
        String processes = stat(1, "init", 'S', 0, 48) + stat(812, "smbd", 'S', 1, 900);
        sections.put("kernel", "4.2.8\n");
        sections.put("boot", "8ba82fba-d140-40de-9156-be2a42a7b1c6\n");
        sections.put("load", "0.52 0.40 0.30 1/180 11140\n");
        sections.put("version", "5.1.9\n");
        sections.put("build", "20241120\n");
        sections.put("model", "TS-X53D\n");
        sections.put("processes", processes);
        sections.put(
                "commands",
                "init\0" + stat(1, "init", 'S', 0, 48) + "/usr/local/samba/sbin/smbd\0-D\0"
                        + stat(812, "smbd", 'S', 1, 900));
        sections.put(
                "files",
                "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/1/exe -> /bin/busybox\n"
                        + "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/812/exe -> /usr/local/samba/sbin/smbd\n");
        sections.put("self", "Name:\tcat\nUid:\t0\t0\t0\t0\n");
        sections.put("shares", "/share/:\n.\n..\nPublic\n\n/share/Public/:\n.\n..\ncat.jpg\n");
    }

    /** A line as the kernel writes it, with 45 fields. */
    static String stat(int pid, String comm, char state, int parent, long start) {
        return pid + " (" + comm + ") " + state + " " + parent + " 1 1 0 -1 4194560 1507 8301 2 38 2 10 12 1"
                + TAIL.formatted(start) + "\n";
    }

    @Override
    public Answer run(Command command) {
        asked.add(command.name());
        var out = new StringBuilder();
        var marks = ECHO.matcher(command.line());
        while (marks.find()) {
            String name = marks.group(2);
            out.append("@@").append(marks.group(1)).append(' ').append(name).append('\n');
            out.append(name.equals("counters") ? counters(looks++) : sections.getOrDefault(name, ""));
        }
        byte[] bytes = garble.apply(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new Answer(bytes, errors, OptionalInt.of(0), cut, true);
    }

    private static String counters(int look) {
        return (100 + 5 * look) + ".25 2204.82\ncpu  " + (1000 + 40 * look) + " 0 500 " + (9000 + 960 * look)
                + " 10 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\ncpu1 1 0 0 0 0 0 0 0 0 0\nintr 5\nctxt 7\nbtime 1795448908\nprocesses "
                + (700 + look) + "\nprocs_running 1\n";
    }

    @Override
    public void close() {}
}
