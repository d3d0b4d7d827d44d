package app.lotse.survey;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Plain;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.ShareTops;
import app.lotse.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The parsers of what a NAS answers: any bytes may come. */
public final class SurveyFuzz {
    private static final String MARK = "0123456789abcdef";
    private static final String INIT = Answers.stat(1, "init", 'S', 0, 48);
    private static final String SMBD = Answers.stat(812, "smbd", 'S', 1, 900);
    private static final List<Proc> KNOWN = StatParser.read(INIT + SMBD).processes();

    private SurveyFuzz() {}

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Output up to the first byte 1, errors from there on. */
    private static String[] outAndErrors(byte[] data) {
        String[] both = text(data).split("\u0001", 2);
        return new String[] {both[0], both.length > 1 ? both[1] : ""};
    }

    /** The process table. */
    public static final class Stat {
        private Stat() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(INIT + SMBD),
                    bytes(Answers.stat(7, "a) S 1 (b\n", 'Z', 2, 3)),
                    bytes("x\n" + Answers.stat(7, "[oom_reaper]", 'R', 2, 3)));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            StatParser.Table table = StatParser.read(text(data));
            Set<Integer> pids = new HashSet<>();
            for (Proc p : table.processes()) {
                Oracle.holds(pids.add(p.pid()) && p.pid() > 0, "a pid twice, or none");
                Oracle.holds(p.user() >= 0 && p.system() >= 0 && p.startTime() >= 0, "time below zero");
                Oracle.holds(p.comm().length() <= 64, "an endless name");
            }
            table.unparsed().forEach(line -> Oracle.plain(line, 200, "an unparsed line"));
            Oracle.holds(table.unparsed().size() <= 200, "endless complaints");
            // Whatever follows it, an honest line in front is found, or named as one that is there twice.
            StatParser.Table behind = StatParser.read(INIT + text(data));
            Oracle.holds(
                    behind.processes().contains(KNOWN.getFirst())
                            || behind.unparsed().contains("pid twice: 1"),
                    "the first line got lost");
        }
    }

    /** The machine's counters. */
    public static final class Counters {
        private Counters() {}

        public static List<byte[]> seeds() {
            return List.of(bytes(
                    "100.25 2204.82\ncpu  1 0 5 9 1 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\nintr 5\nprocesses 700\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            CountersParser.read(text(data)).value().ifPresent(c -> {
                Oracle.holds(c.uptimeMillis() >= 0, "time before the start");
                Oracle.holds(c.ticks().cores() > 0 && c.ticks().forks() >= 0, "no cores, or fewer than no forks");
                Oracle.holds(c.ticks().user() >= 0 && c.ticks().idle() >= 0, "ticks below zero");
            });
        }
    }

    /** The command lines, each behind its stat line's owner. */
    public static final class Commands {
        private Commands() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("init\0" + INIT + "/usr/local/samba/sbin/smbd\0-D\0" + SMBD),
                    bytes(INIT + SMBD + "\u0001/bin/cat: /proc/77/stat: No such file or directory\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = outAndErrors(data);
            Map<Integer, Reading<List<String>>> lines =
                    CommandsParser.read(parts[0], KNOWN, parts[1], "0123456789abcdef");
            Oracle.holds(Set.of(1, 812).containsAll(lines.keySet()), "a command line of nobody");
            long chars = lines.values().stream()
                    .flatMap(r -> r.value().stream())
                    .flatMap(List::stream)
                    .mapToLong(String::length)
                    .sum();
            Oracle.holds(chars <= data.length, "more than was read");
        }
    }

    /** The files that programs run from. */
    public static final class Files {
        private Files() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("lrwxrwxrwx    1 admin    administ         0 Nov 23 15:48 /proc/1/exe -> /bin/busybox\n"),
                    bytes("lrwxrwxrwx 1 0 0 0 Nov 23 15:48 /proc/2/exe\n\u0001ls: /proc/2/exe: Permission denied\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = outAndErrors(data);
            for (boolean root : new boolean[] {true, false}) {
                Map<Integer, Reading<String>> files = FilesParser.read(parts[0], parts[1], root);
                Oracle.holds(files.size() <= data.length, "more files than bytes");
                files.values()
                        .forEach(file -> Oracle.holds(
                                file.value()
                                        .map(f -> !f.isEmpty() && f.length() <= data.length)
                                        .orElse(true),
                                "a file without a name, or with an endless one"));
            }
        }
    }

    /** The tops of the shares. */
    public static final class Shares {
        private Shares() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("/share/:\n.\n..\nPublic\n\n/share/Public/:\n.\n..\ncat.jpg\n"),
                    bytes("/share/:\nWeb\n\u0001ls: /share/Web: Permission denied\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = outAndErrors(data);
            Reading<String> section =
                    parts[0].isBlank() ? Reading.unread(Reading.Reason.NOT_THERE, "") : Reading.known(parts[0]);
            for (boolean root : new boolean[] {true, false}) {
                SharesParser.read(section, parts[1], root).value().ifPresent(Shares::check);
            }
        }

        private static void check(ShareTops tops) {
            tops.folders().forEach(f -> Oracle.holds(f.path().startsWith("/share"), "a folder elsewhere"));
            tops.unseen().forEach(path -> Oracle.holds(path.startsWith("/share"), "unseen elsewhere"));
            Oracle.holds(
                    tops.folders().stream()
                            .noneMatch(f -> f.names().isEmpty() && tops.unseen().contains(f.path())),
                    "both looked into and not");
        }
    }

    /** The sections that are one line, and whose rights it was. */
    public static final class One {
        private static final List<Pattern> SHAPES =
                List.of(Lines.KERNEL, Lines.BOOT, Lines.VERSION, Lines.BUILD, Lines.MODEL);

        private One() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("4.2.8\n"),
                    bytes("8ba82fba-d140-40de-9156-be2a42a7b1c6\n"),
                    bytes("0.52 0.40 0.30 1/180 11140\n"),
                    bytes("Name:\tcat\nUid:\t0\t0\t0\t0\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            Reading<String> section = Reading.known(text(data));
            for (Pattern shape : SHAPES) {
                Lines.one(section, shape).value().ifPresent(line -> Oracle.plain(line, 80, "a line"));
            }
            Lines.load(section).value().ifPresent(load -> Oracle.holds(load >= 0 && load < 1e7, "no load"));
            Lines.root(section);
        }
    }

    /** The cutting of an answer at its marks. */
    public static final class Marks {
        private Marks() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("@@" + MARK + " kernel\n4.2.8\n@@" + MARK + " boot\nx@@" + MARK + " end\n"),
                    bytes("@@" + MARK + " kernel\n4.2.8\n@@" + MARK + " kernel\nx"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            var sections = Sections.of(new Answer(data, "", OptionalInt.empty(), false, false), MARK);
            boolean ended = text(data).contains("@@" + MARK + " end");
            for (String name : List.of("kernel", "boot", "counters")) {
                sections.get(name).value().ifPresent(text -> {
                    Oracle.holds(!text.isBlank() && text.length() < data.length, "an empty section");
                    Oracle.holds(ended || text(data).contains("@@" + MARK + " " + name), "a section of nowhere");
                    Oracle.holds(!text.contains("@@" + MARK + " kernel\n"), "a mark inside");
                });
            }
            Oracle.holds(Plain.line(sections.errors(), 10).isEmpty(), "errors of nowhere");
        }
    }
}
