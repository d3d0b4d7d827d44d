package app.lotse.survey;

import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
    final Map<String, Trouble.Kind> broken = new HashMap<>();
    Asked onAsked = name -> {};
    byte[] file = "make-believe program".getBytes(StandardCharsets.US_ASCII);
    OptionalInt fileExit = OptionalInt.of(0);
    OptionalInt lookExit = OptionalInt.of(0);
    String errors = "";
    boolean cut;
    boolean root = true;
    UnaryOperator<byte[]> garble = bytes -> bytes;
    static final int MINER = 24_871;
    private int looks;

    Answers() {
        String processes = stat(1, "init", 'S', 0, 48) + stat(812, "smbd", 'S', 1, 900);
        sections.put("kernel", "4.2.8\n");
        sections.put("boot", "8ba82fba-d140-40de-9156-be2a42a7b1c6\n");
        sections.put("load", "0.52 0.40 0.30 1/180 11140\n");
        sections.put("version", "5.1.9\n");
        sections.put("build", "20241120\n");
        sections.put("model", "TS-X53D\n");
        sections.put("counters", counters(0));
        sections.put("processes", processes);
        sections.put(
                "commands",
                "init\0" + stat(1, "init", 'S', 0, 48) + "/usr/local/samba/sbin/smbd\0-D\0"
                        + stat(812, "smbd", 'S', 1, 900));
        sections.put(
                "files",
                "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/1/exe -> /bin/busybox\n"
                        + "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/812/exe -> /usr/local/samba/sbin/smbd\n");
        sections.put("crontab", "0 4 * * * /sbin/hwclock -s\n");
        sections.put("live", "0 4 * * * /sbin/hwclock -s\n");
        sections.put("autorun", "FALSE\n");
        sections.put("apps", "[MalwareRemover]\nEnable = TRUE\n");
        sections.put("hosts", "127.0.0.1 localhost\n");
        sections.put("accounts", "admin:x:0:0:administrator:/share/homes/admin:/bin/sh\n");
        sections.put("groups", "administrators:x:0:admin\n");
        sections.put("self", "Name:\tcat\nUid:\t0\t0\t0\t0\n");
        sections.put("shares", "/share/:\n.\n..\nPublic\n\n/share/Public/:\n.\n..\ncat.jpg\n");
    }

    /** Is told what is asked, before the answer is made. */
    interface Asked {
        void about(String name) throws InterruptedException;
    }

    /** A miner beside the others: disguised, in two threads, with one connection. */
    void addMiner(char state) {
        String line = stat(MINER, "oom_reaper", state, 1, 4_000);
        sections.merge("processes", line, String::concat);
        sections.merge("commands", "[oom_reaper]\0" + line, String::concat);
        String link = "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/24871/";
        sections.merge("files", link + "exe -> /tmp/.sys/x\n", String::concat);
        sections.put("status", "Name:\toom_reaper\nTgid:\t24871\nPid:\t24871\nPPid:\t1\nUid:\t0\t0\t0\t0\n");
        sections.put(
                "links",
                link + "task/24871/cwd -> /tmp/.sys\n" + link + "task/24871/exe -> /tmp/.sys/x\n" + link
                        + "task/24872/cwd -> /tmp/.sys\n" + link + "task/24872/exe -> /tmp/.sys/x\n");
        sections.put("open", link + "fd/0 -> /dev/null\n" + link + "fd/3 -> socket:[88121]\n");
        String head =
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
        sections.put(
                "tcp",
                head
                        + "   0: 0A0200C0:A2C4 4D0200C0:0D05 01 00000000:00000000 02:00000D9E 00000000     0        0 88121 2 0 20 4 30 10 -1\n");
        sections.put("tcpsix", head);
        sections.put("udp", head);
        sections.put("udpsix", head);
    }

    /** A line as the kernel writes it, with 45 fields. */
    static String stat(int pid, String comm, char state, int parent, long start) {
        return pid + " (" + comm + ") " + state + " " + parent + " 1 1 0 -1 4194560 1507 8301 2 38 2 10 12 1"
                + TAIL.formatted(start) + "\n";
    }

    @Override
    public Answer stream(Command command, Sink sink) throws Trouble, InterruptedException {
        ask(command);
        sink.take(file, 0, file.length);
        return new Answer(new byte[0], errors, fileExit, cut, root);
    }

    private void ask(Command command) throws Trouble, InterruptedException {
        asked.add(command.name());
        onAsked.about(command.name());
        if (broken.containsKey(command.name())) {
            throw new Trouble(broken.get(command.name()));
        }
    }

    @Override
    public Answer run(Command command) throws Trouble, InterruptedException {
        ask(command);
        var out = new StringBuilder();
        var marks = ECHO.matcher(command.line());
        while (marks.find()) {
            String name = marks.group(2);
            out.append("@@").append(marks.group(1)).append(' ').append(name).append('\n');
            out.append(name.equals("sample") ? sample(looks++) : sections.getOrDefault(name, ""));
        }
        byte[] bytes = garble.apply(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new Answer(bytes, errors, lookExit, cut, root);
    }

    private String sample(int look) {
        return counters(look) + sections.get("processes") + (100 + 5 * look) + ".27 2204.84\n";
    }

    private static String counters(int look) {
        return (100 + 5 * look) + ".25 2204.82\ncpu  " + (1000 + 40 * look) + " 0 500 " + (9000 + 960 * look)
                + " 10 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\ncpu1 1 0 0 0 0 0 0 0 0 0\nintr 5\nctxt 7\nbtime 1795448908\nprocesses "
                + (700 + look) + "\nprocs_running 1\n";
    }

    @Override
    public void close() {}
}
