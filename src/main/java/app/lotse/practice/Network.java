package app.lotse.practice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The network connections of the practice NAS, in the formats of {@code /proc/net} (proc(5)); all addresses are kept for documentation (RFC 5737). */
final class Network {
    private static final String TCP_HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private static final String UDP_HEAD =
            "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n";
    private static final String ANYBODY = "00000000:0000";
    private static final String LISTEN = "0A";

    /** 192.0.2.20:41668 and 192.0.2.77:3333, each four bytes with the lowest first. */
    private static final String MINERS_END = "140200C0:A2C4 4D0200C0:0D05 01";

    /** Somebody at 192.0.2.15 copies files: two conversations with the file service. */
    private static final List<String> COPYING =
            List.of("140200C0:01BD 0F0200C0:D2F0 01", "140200C0:01BD 0F0200C0:D2F2 01");

    private Network() {}

    static void fill(DeviceFiles files, Machine machine) {
        List<Program> running = machine.running();
        put(files, "tcp", TCP_HEAD + lines(running, false) + copying(machine));
        put(files, "tcp6", TCP_HEAD);
        put(files, "udp", UDP_HEAD + lines(running, true));
        put(files, "udp6", UDP_HEAD);
    }

    /** The one socket that a program has, if any: its inode. */
    static long inode(Program program) {
        return 80_000L + program.pid();
    }

    static boolean speaks(Program program) {
        return !ends(program).isEmpty();
    }

    private static String ends(Program program) {
        return switch (program.comm()) {
            case "sshd" -> program.pid() == Daemons.SSHD ? "00000000:0016 " + ANYBODY + " " + LISTEN : "";
            case "smbd" -> "00000000:01BD " + ANYBODY + " " + LISTEN;
            case "apache_proxy" -> "00000000:1F90 " + ANYBODY + " " + LISTEN;
            case "mysqld" -> "0100007F:0CEA " + ANYBODY + " " + LISTEN;
            case "avahi-daemon" -> "00000000:14E9 " + ANYBODY + " 07";
            case "[oom_reaper]" -> MINERS_END;
            default -> "";
        };
    }

    private static String lines(List<Program> running, boolean udp) {
        return running.stream()
                .filter(program -> speaks(program) && ends(program).endsWith(" 07") == udp)
                .map(program -> line(program.pid() % 1_000, ends(program), inode(program)))
                .collect(Collectors.joining());
    }

    private static String copying(Machine machine) {
        return machine.busy() == Practice.Busy.COPYING
                ? COPYING.stream().map(ends -> line(900, ends, 21_000)).collect(Collectors.joining())
                : "";
    }

    private static String line(int number, String ends, long inode) {
        return "%4d: %s 00000000:00000000 00:00000000 00000000     0        0 %d 1 0000000000000000 100 0 0 10 0%n"
                .formatted(number, ends, inode)
                .replace("\r\n", "\n");
    }

    private static void put(DeviceFiles files, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        files.put("/proc/net/" + name, new Node.Text(() -> bytes, 0));
    }
}
