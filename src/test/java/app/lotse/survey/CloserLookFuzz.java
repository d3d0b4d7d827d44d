package app.lotse.survey;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Proc;
import app.lotse.model.Suspect;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a closer look reads: the links of a program, its connections, its file. The program itself may have named some of it. */
public final class CloserLookFuzz {
    private static final String MARK = "0123456789abcdef";
    private static final String LINK = "lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/24871/";

    private CloserLookFuzz() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    /** The links of threads and open files. */
    public static final class Links {
        private Links() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(LINK + "task/24871/exe\n" + LINK + "task/24880/exe -> /dev/shm/a b (deleted)\n"),
                    bytes(LINK + "fd/3 -> socket:[88121]\n" + LINK + "fd/3 -> /tmp/a\nb\n" + LINK + "cwd -> /\r\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            var links = new LinkLines(text(data));
            for (String kind : List.of("exe", "cwd")) {
                Map<Integer, String> threads = links.ofThreads(24_871, kind);
                Oracle.holds(threads.size() <= data.length, "more threads than bytes");
                threads.values().forEach(Links::check);
                Oracle.holds(!links.nothing(24_871, kind, true).isKnown(), "nothing is something");
            }
            links.openFiles(24_871).values().forEach(Links::check);
        }

        private static void check(String target) {
            Oracle.holds(!target.isEmpty() && target.indexOf('\n') < 0, "a target without a name, or over two lines");
        }
    }

    /** The tables of connections. */
    public static final class Connections {
        private static final List<String> NAMES = List.of("tcp", "tcpsix", "udp", "udpsix");
        private static final String HEAD =
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

        private Connections() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            HEAD
                                    + "   0: 0A0200C0:A2C4 4D0200C0:0D05 01 00000000:00000000 02:00000D9E 00000000     0        0 88121 2 0 20 4 30 10 -1\n"),
                    bytes(
                            "\u0001   0: 0000000000000000FFFF00000100007F:A2C4 000080FE000000000000000001000000:0D05 0A 00000000:00000000 00:00000000 00000000 0 0 88121 1 0\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (boolean cut : new boolean[] {false, true}) {
                var sections = Sections.of(PlacesFuzz.answer(data, cut, NAMES), MARK);
                var found = new Sockets(sections)
                        .among(List.of("socket:[88121]", "socket:[0]", "socket:[99999999999999999999]", "/dev/null"));
                Oracle.holds(!cut || !found.isKnown(), "a table that was cut is whole");
                found.value().orElse(List.of()).forEach(c -> {
                    Oracle.plain(c.local(), 60, "an address");
                    Oracle.plain(c.remote(), 60, "an address");
                    Oracle.plain(c.state(), 12, "a state");
                    Oracle.holds(Set.of("tcp", "tcp6", "udp", "udp6").contains(c.protocol()), "no protocol");
                });
            }
        }
    }

    /** The whole closer look: what the NAS answers, from which file the hash comes, and what is believed of it. */
    public static final class Whole {
        private Whole() {}

        public static List<byte[]> seeds() {
            String line = Answers.stat(Answers.MINER, "oom_reaper", 'Z', 1, 4_000);
            return List.of(
                    bytes(line + "\u0001Name:\tx\nPid:\t24871\nUid:\t0\t0\t0\t0\n\u0001" + LINK
                            + "task/24872/exe -> /tmp/x\n" + "\u0001" + LINK + "fd/3 -> socket:[88121]\n"),
                    bytes(
                            "\u0001Pid:\t9999999999\nUid:\t4294967295\t4294967295\t0\t0\n\u0001\u0001\u0001ls: /proc/24871/fd/: Permission denied\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) throws InterruptedException {
            Proc p = StatParser.read(Answers.stat(Answers.MINER, "oom_reaper", 'Z', 1, 4_000))
                    .processes()
                    .getFirst();
            var nas = new Answers();
            String[] parts = text(data).split("\u0001", 5);
            List<String> names = List.of("processes", "status", "links", "open");
            for (int i = 0; i < Math.min(parts.length, names.size()); i++) {
                nas.sections.put(names.get(i), parts[i]);
            }
            nas.errors = parts.length > names.size() ? parts[names.size()] : "";
            nas.root = data.length % 2 == 0;
            nas.cut = data.length % 7 == 6;
            nas.fileExit = data.length % 5 == 4 ? OptionalInt.empty() : OptionalInt.of(data.length % 3 == 2 ? 1 : 0);
            List<Suspect> suspects = new CloserLook(nas).at(List.of(p));
            Oracle.holds(suspects.size() == 1, "not one answer about one program");
            Suspect s = suspects.getFirst();
            Oracle.holds(s.pid() == p.pid() && s.startTime() == p.startTime(), "another program");
            Oracle.holds(s.sha256().isKnown() == s.fileBytes().isKnown(), "a hash without its length");
            s.sha256().value().ifPresent(hash -> Oracle.holds(HexFormat.of().parseHex(hash).length == 32, "no hash"));
            Oracle.holds(
                    !s.sha256().isKnown() || text(data).contains("24871 (oom_reaper)") || stillSame(nas, p),
                    "a hash of a program that is gone");
            s.uid().value().ifPresent(uid -> Oracle.holds(uid >= 0, "an account below zero"));
        }

        private static boolean stillSame(Answers nas, Proc p) {
            return StatParser.read(nas.sections.get("processes")).processes().stream()
                    .anyMatch(other -> other.sameAs(p));
        }
    }

    /** The fingerprint of a stream does not depend on the pieces in which it comes. */
    public static final class Stream {
        private Stream() {}

        public static List<byte[]> seeds() {
            return List.of(bytes("3abc"), bytes("\u0000\u0001\u0002"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            var whole = new Fingerprint();
            whole.take(data, 0, data.length);
            var pieces = new Fingerprint();
            for (int at = 0; at < data.length; ) {
                int count = Math.min(data.length - at, 1 + (data[at] & 0x3f));
                pieces.take(data, at, count);
                at += count;
            }
            Oracle.holds(whole.length() == data.length && pieces.length() == data.length, "bytes got lost");
            Oracle.holds(whole.hex().equals(pieces.hex()), "another fingerprint");
        }
    }
}
