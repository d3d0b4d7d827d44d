package app.lotse.survey;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.StartPlace;
import app.lotse.remote.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The places from which programs start, and the keys among them: any bytes may stand there. */
public final class PlacesFuzz {
    private static final String MARK = "0123456789abcdef";
    private static final String KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIB1mZ0m1YJbHlSn1j0oTqvFqzJ9u1oRlm0K0Yk5o0mRb";
    private static final Pattern KEY_LIKE = Pattern.compile("[A-Za-z0-9+/=]{44,}");

    private PlacesFuzz() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    /** An answer with what stands between the bytes 1 under one mark after the other, errors last. */
    static Answer answer(byte[] data, boolean cut, List<String> names) {
        String[] parts = text(data).split("\u0001", names.size() + 1);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            out.writeBytes(bytes("@@" + MARK + " " + names.get(i) + "\n" + (i < parts.length ? parts[i] : "")));
        }
        out.writeBytes(bytes("@@" + MARK + " end\n"));
        String errors = parts.length > names.size() ? parts[names.size()] : "";
        return new Answer(out.toByteArray(), errors, OptionalInt.of(0), cut, true);
    }

    /** All places of one answer. */
    public static final class Places {
        private static final List<String> NAMES =
                List.of("crontab", "live", "autorun", "apps", "hosts", "preload", "keys", "accounts", "groups");

        private Places() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("0 4 * * * /sbin/hwclock -s\n\u0001\u0001FALSE\n\u0001[App]\nShell = /share/x\n\u0001"
                            + "127.0.0.1 localhost\n\u0001\u0001ssh-ed25519 " + KEY + " me\n\u0001"
                            + "admin:secret:0:0::/:/bin/sh\n\u0001administrators:x:0:admin,eva\n"),
                    bytes(
                            "\u0001".repeat(9)
                                    + "cat: can't open '/etc/config/crontab': No such file or directory\ncat: /etc/passwd: Permission denied\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (boolean cut : new boolean[] {false, true}) {
                Sections sections = Sections.of(answer(data, cut, NAMES), MARK);
                for (boolean root : new boolean[] {true, false}) {
                    Map<StartPlace, Reading<List<String>>> places = StartPlaces.read(sections, root);
                    Oracle.holds(places.size() == StartPlace.values().length, "a place was forgotten");
                    places.forEach((place, lines) -> check(place, lines, data.length));
                    Oracle.holds(
                            root
                                    || places.get(StartPlace.AUTHORIZED_KEYS) instanceof Unread<?>(var reason, var _)
                                            && reason == Reason.NOT_ALLOWED,
                            "keys of others seen without rights");
                }
            }
        }

        private static void check(StartPlace place, Reading<List<String>> lines, int most) {
            List<String> known = lines.value().orElse(List.of());
            Oracle.holds(known.size() <= 20_001 && known.size() <= most + 1, "more lines than bytes");
            known.forEach(line -> Oracle.holds(line.length() <= 1_300 && line.indexOf('\n') < 0, "an endless line"));
            if (place == StartPlace.ACCOUNTS || place == StartPlace.GROUPS) {
                known.forEach(line -> Oracle.holds(
                        line.isBlank() || line.equals("?") || line.split(":", -1)[1].isEmpty(), "a secret was kept"));
            }
        }
    }

    /** The lines with keys: none comes out of it. */
    public static final class KeyLines {
        private KeyLines() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("# mine\nssh-ed25519 " + KEY + " eva@home\n"),
                    bytes("command=\"/bin/x \\\"y\\\"\",no-pty ecdsa-sha2-nistp256 " + KEY + "=\n"),
                    bytes("ssh-rsa AAAA\u0000 x\nssh-rsa " + KEY + " " + KEY + "\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            List<String> told = Keys.without(text(data).lines().toList());
            Oracle.holds(told.size() <= data.length, "more keys than bytes");
            for (String line : told) {
                Oracle.holds(line.length() <= 260, "an endless line");
                // The first word is the type of key, from a small alphabet.
                Oracle.holds(
                        !KEY_LIKE.matcher(line.substring(line.indexOf(' ') + 1)).find(), "a key was kept");
            }
        }
    }

    /** What programs complain about. */
    public static final class Complaint {
        private Complaint() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "cat: can't open '/etc/hosts': Permission denied\nls: /tmp/cron/: No such file or directory\n"),
                    bytes("/bin/cat: /etc/hosts: Is a directory\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            var complaints = new Complaints(text(data));
            for (String path : List.of("/etc/hosts", "/exe", "/tmp/cron/")) {
                boolean said = text(data).contains(path);
                Oracle.holds(said || complaints.about(path).isEmpty(), "a complaint of nowhere");
                Oracle.holds(said || complaints.worst(path).isEmpty(), "a complaint of nowhere");
            }
        }
    }
}
