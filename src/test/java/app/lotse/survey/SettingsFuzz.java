package app.lotse.survey;

import app.lotse.fuzz.Oracle;
import app.lotse.model.App;
import app.lotse.model.AppOffer;
import app.lotse.model.OpenDoor;
import app.lotse.model.Reading;
import app.lotse.model.ScanLine;
import app.lotse.model.Settings;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The settings behind the tips: any bytes may come back, and none becomes a value that its bounds forbid. */
public final class SettingsFuzz {
    private static final NasClock CLOCK =
            new NasClock(Reading.known(Instant.parse("2026-11-23T16:48:28Z")), Reading.known(ZoneOffset.ofHours(1)));

    private SettingsFuzz() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    private static void plain(Reading<String> reading, String what) {
        reading.value().ifPresent(text -> Oracle.plain(text, 200, what));
    }

    /** The list of apps. */
    public static final class Apps {
        private Apps() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("[MalwareRemover]\nName = MalwareRemover\nDisplay_Name = Malware Remover\nVersion = 6.6.8\n"
                            + "Date = 2026-02-20\nEnable = TRUE\nOfficial = 1\n"),
                    bytes("[a]\r\nVersion=1\r\n[b]\n[a]\nVersion = 2\n#x\n[]\n=\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (App app : AppsParser.read(text(data)).value().orElse(List.of())) {
                Oracle.plain(app.name(), 60, "name");
                Oracle.plain(app.title(), 60, "title");
                plain(app.version(), "version");
                plain(app.installed(), "installed");
            }
        }
    }

    /** The App Center's list. */
    public static final class Offers {
        private Offers() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes("<?xml version=\"1.0\"?><plugins><cachechk>1</cachechk><item><name><![CDATA[x]]></name>"
                            + "<internalName>MalwareRemover</internalName><version>6.6.8</version>"
                            + "<platform><platformID>TS-NASX86</platformID></platform>"
                            + "<publishedDate>2026/02/12</publishedDate></item></plugins>"),
                    bytes(
                            "<!DOCTYPE plugins [<!ENTITY v 'x'>]><plugins><item><internalName>&v;</internalName></item></plugins>"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            Reading<List<AppOffer>> read = OffersParser.read(text(data));
            for (AppOffer offer : read.value().orElse(List.of())) {
                Oracle.plain(offer.name(), 60, "name");
                Oracle.plain(offer.version(), 60, "version");
                plain(offer.published(), "published");
            }
            Oracle.holds(!text(data).startsWith("<!DOCTYPE plugins") || !read.isKnown(), "a document type was read");
        }
    }

    /** The log of events, and a file's date. */
    public static final class Dated {
        private Dated() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "412,  0,2026-11-23,03:07:41,System,127.0.0.1,localhost,[Malware Remover] Scan completed.,---\n"),
                    bytes("65,0,2018/06/05,15:50:17,System,127.0.0.1,localhost,[MalwareRemover] a, b.,,x\n"),
                    bytes("-rw-r--r--    1 admin    administ   1204 Nov 22 03:00 /f\n"),
                    bytes("-rw-r--r-- 1 a b 1 Feb 29  2024 /f\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            List<ScanLine> lines = ScanLogParser.read(text(data), CLOCK).value().orElse(List.of());
            Oracle.holds(lines.size() <= 200, "more lines than are kept");
            for (int i = 0; i < lines.size(); i++) {
                Oracle.holds(lines.get(i).text().startsWith("[Malware"), "another's line");
                Oracle.holds(
                        i == 0
                                || !lines.get(i)
                                        .at()
                                        .value()
                                        .orElseThrow()
                                        .isBefore(lines.get(i - 1).at().value().orElseThrow()),
                        "not in order");
            }
            FileDate.of(text(data), "/f", CLOCK)
                    .value()
                    .ifPresent(at -> Oracle.holds(at.getEpochSecond() < 253_402_300_800L, "beyond all years"));
        }
    }

    /** IPv6 addresses. */
    public static final class Addresses {
        private Addresses() {}

        public static List<byte[]> seeds() {
            return List.of(bytes("20010db8000000000000000000000020 02 40 00 80     eth0\n"
                    + "fe80000000000000025e90fffe000020 02 40 20 80     eth0\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            for (InetAddress address : GlobalAddresses.read(text(data)).value().orElse(List.of())) {
                byte[] raw = address.getAddress();
                Oracle.holds(raw.length == 16 && (raw[0] & 0xe0) == 0x20, "not global");
            }
        }
    }

    /** All three answers, with what stands between the bytes 1 under one mark after the other. */
    public static final class Whole {
        private Whole() {}

        public static List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "Mon Nov 23 17:48:29 CET 2026\n\u00013600.25 1.00\nbtime 1795448908\n\u0001nodev\tzfs\n\u00015.1.9\n\u0001"
                                    + "2954\n\u000120241120\n\u0001TS-X53D\n\u0001TS-253D\n\u00018080\n\u00011\n\u0001443\n\u0001TRUE\n\u0001"
                                    + "FALSE\n\u0001TRUE\n\u00018080\n\u00010\n\u00010\n\u00010\n\u0001fotos\n\u0001example.invalid\n\u0001"
                                    + "20010db8000000000000000000000020 02 40 00 80 eth0\n\u0001administrators:x:0:admin\n\u0001[a]\n"),
                    bytes("\u0001".repeat(23) + "sh: /sbin/getcfg: not found\n"));
        }

        public static void fuzzerTestOneInput(byte[] data) throws Exception {
            for (boolean root : new boolean[] {true, false}) {
                check(SettingsSurvey.read(new Echo(text(data), root), "admin", Instant.EPOCH));
            }
        }

        private static void check(Settings settings) {
            settings.webPort().value().ifPresent(Whole::port);
            settings.securePort().value().ifPresent(Whole::port);
            settings.externalPorts().value().orElse(List.of()).stream()
                    .map(OpenDoor::externalPort)
                    .forEach(Whole::port);
            plain(settings.model(), "model");
            plain(settings.cloudName(), "cloud name");
            settings.administrators()
                    .value()
                    .orElse(List.of())
                    .forEach(name -> Oracle.plain(name, 60, "administrator"));
        }

        private static void port(int port) {
            Oracle.holds(port >= 1 && port <= 65_535, "no port: " + port);
        }
    }

    /** Answers each section with its part of the input, errors last. */
    private record Echo(String input, boolean root) implements Shell {
        @Override
        public Answer run(Command command) {
            String[] parts = input.split("\u0001", -1);
            var out = new StringBuilder();
            var mark = Pattern.compile("echo '(@@[0-9a-f]{16} [a-z]+)'").matcher(command.line());
            for (int i = 0; mark.find(); i++) {
                out.append(mark.group(1)).append('\n').append(i < parts.length ? parts[i] : "");
            }
            return new Answer(bytes(out.toString()), parts[parts.length - 1], OptionalInt.of(0), false, root);
        }

        @Override
        public Answer stream(Command command, Sink sink) throws Trouble {
            throw new Trouble(Trouble.Kind.NO_ANSWER);
        }

        @Override
        public void close() {}
    }
}
