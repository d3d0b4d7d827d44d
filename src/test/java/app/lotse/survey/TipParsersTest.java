package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.App;
import app.lotse.model.AppOffer;
import app.lotse.model.Reading;
import app.lotse.model.ScanLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists and logs behind the tips: of apps, of what the App Center offers, of searches; and the clock that dates them. */
class TipParsersTest {
    private static final String PATH = "/etc/config/rssdoc/qpkgcenter_eng.xml";
    private static final NasClock BERLIN =
            new NasClock(Reading.known(Instant.parse("2026-11-23T16:48:28Z")), Reading.known(ZoneOffset.ofHours(1)));

    private static String told(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _)
                ? reason.name()
                : String.valueOf(reading.value().orElseThrow());
    }

    private static String raw(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
    }

    private static String apps(String text) {
        Reading<List<App>> apps = AppsParser.read(text);
        return apps.value()
                .map(list -> list.stream()
                        .map(app -> String.join(
                                " ",
                                app.name(),
                                app.title(),
                                told(app.version()),
                                told(app.installed()),
                                told(app.enabled()),
                                told(app.official())))
                        .collect(Collectors.joining("|")))
                .orElse(told(apps));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            [a]\\nName = a\\nDisplay_Name = A\\nVersion = 1.2\\nDate = 2025-10-02\\nEnable = TRUE\\nOfficial = 1\\n ¦ a A 1.2 2025-10-02 true true
            [a]\\r\\nVERSION=1.2\\r\\nenable = false\\r\\n     ¦ a a 1.2 NOT_THERE false NOT_THERE
            [a]\\nVersion =\\nEnable = maybe\\n               ¦ a a NOT_THERE NOT_THERE NOT_UNDERSTOOD NOT_THERE
            [a]\\nVersion = 1\\n[b]\\n[a]\\nVersion = 1\\n    ¦ a a 1 NOT_THERE NOT_THERE NOT_THERE|b b NOT_THERE NOT_THERE NOT_THERE NOT_THERE
            [a]\\nVersion = 1\\n[a]\\nVersion = 2\\n          ¦ a a NOT_UNDERSTOOD NOT_THERE NOT_THERE NOT_THERE
            [a]\\nVersion = 1\\nVersion = 2\\nVersion = 1\\n  ¦ a a NOT_UNDERSTOOD NOT_THERE NOT_THERE NOT_THERE
            [a]\\nno sign\\n= x\\n# Version = 9\\n\\0\\n[]\\nVersion = 3\\n ¦ a a NOT_THERE NOT_THERE NOT_THERE NOT_THERE
            Version = 3\\n[a]\\n                              ¦ a a NOT_THERE NOT_THERE NOT_THERE NOT_THERE
            [a]\\nVersion = 1 = 2\\n                          ¦ a a 1 = 2 NOT_THERE NOT_THERE NOT_THERE
            ~~                                                ¦ ~~
            garbage\\n                                        ¦ NOT_UNDERSTOOD
            []\\nVersion = 3\\n                               ¦ NOT_UNDERSTOOD
            """)
    void theListOfApps(String text, String told) {
        assertThat(apps(raw(text))).isEqualTo(told);
    }

    @Test
    @Timeout(20)
    void aHugeListOfAppsIsBounded() {
        assertThat(told(AppsParser.read("[a]\n".repeat(1_000_000)))).contains("App[name=a");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("[a").append(i).append("]\n");
        }
        assertThat(told(AppsParser.read(many.toString()))).isEqualTo("CUT_OFF");
        App longest = AppsParser.read("[a]\nVersion = " + "9".repeat(5_000_000))
                .value()
                .orElseThrow()
                .getFirst();
        assertThat(longest.version().value().orElseThrow()).hasSize(60);
    }

    private static String offers(String text) {
        Reading<List<AppOffer>> offers = OffersParser.read(text);
        return offers.value()
                .map(list -> list.stream()
                        .map(offer -> offer.name() + " " + offer.version() + " " + told(offer.published()))
                        .collect(Collectors.joining("|")))
                .orElse(told(offers));
    }

    private static String item(String inside) {
        return "<plugins><item>" + inside + "</item></plugins>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            <internalName>a</internalName><version>1.2</version><publishedDate>2026/01/02</publishedDate> ¦ a 1.2 2026/01/02
            <internalName><![CDATA[ a ]]></internalName><version>\\n1.2</version> ¦ a 1.2 NOT_THERE
            <internalName>a</internalName><version>1</version><platform><version>9</version></platform> ¦ a 1 NOT_THERE
            <internalName>a</internalName><version>1</version></item><item><internalName>b</internalName><version>2</version> ¦ a 1 NOT_THERE|b 2 NOT_THERE
            <internalName>a</internalName><version>1</version></item><item><internalName>a</internalName><version>2</version> ¦ ~~
            <internalName>a</internalName><version>1</version></item><item><internalName>a</internalName><version>2</version></item><item><internalName>a</internalName><version>2</version> ¦ ~~
            <internalName>a</internalName><version>1</version></item><item><internalName>a</internalName><version>1</version> ¦ a 1 NOT_THERE
            <internalName>a</internalName><version>1</version></item><item><version>2</version> ¦ a 1 NOT_THERE
            <internalName>a &amp; b</internalName><version>1</version> ¦ a & b 1 NOT_THERE
            <internalName>a</internalName> ¦ NOT_UNDERSTOOD
            <version>1</version> ¦ NOT_UNDERSTOOD
            <internalName>a</internalName><version>&x;</version> ¦ NOT_UNDERSTOOD
            ~~ ¦ NOT_UNDERSTOOD
            """)
    void whatTheAppCenterOffers(String inside, String told) {
        assertThat(offers(item(raw(inside)))).isEqualTo(told);
        assertThat(offers("\u00ef\u00bb\u00bf<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + item(raw(inside))))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<html><body/></html>",
                "<plugins/>",
                "<plugins><item><internalName>a</internalName><version>1</version></item>",
                "<!DOCTYPE plugins [<!ENTITY v SYSTEM 'file:///etc/passwd'>]><plugins><item><internalName>a</internalName><version>&v;</version></item></plugins>",
                "<!DOCTYPE plugins [<!ENTITY v 'x'>]><plugins><item><internalName>a</internalName><version>&v;</version></item></plugins>",
                "<!DOCTYPE plugins [<\u00d7\u00c2]><plugins/>",
                "<!-- <plugins --><!DOCTYPE plugins [<!ENTITY v 'x'>]><plugins><item><internalName>a</internalName><version>&v;</version></item></plugins>",
                "<!DOCTYPE plugins SYSTEM 'http://192.0.2.1/x'><plugins><item><internalName>a</internalName><version>1</version></item></plugins>",
            })
    void noListAndNothingFromElsewhere(String text) {
        assertThat(offers(text)).isEqualTo("NOT_UNDERSTOOD");
    }

    @Test
    @Timeout(20)
    void aHugeListOfOffersIsBounded() {
        String one = "<item><internalName>a</internalName><version>1</version></item>";
        assertThat(offers("<plugins>" + one.repeat(5_000) + "</plugins>")).isEqualTo("a 1 NOT_THERE");
        assertThat(offers("<plugins>" + one.repeat(5_001) + "</plugins>")).isEqualTo("CUT_OFF");
        assertThat(offers("<plugins>" + "<a>".repeat(200_000))).isEqualTo("NOT_UNDERSTOOD");
        assertThat(offers(item("<internalName>a</internalName><version>" + "9".repeat(1_000_000) + "</version>")))
                .hasSizeLessThan(100);
    }

    private static String scans(String text) {
        Reading<List<ScanLine>> scans = ScanLogParser.read(text, BERLIN);
        return scans.value()
                .map(list -> list.stream()
                        .map(line -> told(line.at()) + " " + line.text())
                        .collect(Collectors.joining("|")))
                .orElse(told(scans));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            65,  0,2018-06-05,15:50:17,System,127.0.0.1,localhost,[MalwareRemover] Scan completed. ¦ 2018-06-05T14:50:17Z [MalwareRemover] Scan completed.
            65,  0,2018/06/05,15:50:17,System,127.0.0.1,localhost,[MalwareRemover] Scan completed.,---,--- ¦ 2018-06-05T14:50:17Z [MalwareRemover] Scan completed.
            1,2,2026-11-23,03:07:41,---,---,---,[Malware Remover] Removed a, b. Restart, please.,A039,C001 ¦ 2026-11-23T02:07:41Z [Malware Remover] Removed a, b. Restart, please.
            1,2,2026-11-23,03:07:41,---,---,---,[Malware Remover] MR2104 ¦ 2026-11-23T02:07:41Z [Malware Remover] MR2104
            2,0,2026-11-23,03:07:41,System,127.0.0.1,localhost,[Malware Remover] B.\\n1,0,2026-11-23,03:00:02,System,127.0.0.1,localhost,[Malware Remover] A. ¦ 2026-11-23T02:00:02Z [Malware Remover] A.|2026-11-23T02:07:41Z [Malware Remover] B.
            1,0,2026-11-23,03:07:41,System,127.0.0.1,localhost,[Power] On. ¦ ~~
            1,0,2026-11-23,03:07:41,System,127.0.0.1,localhost,[Files] Named [Malware Remover] Scan completed. ¦ ~~
            1,0,2026-11-23,03:07:41,[Malware Remover] Scan completed.,127.0.0.1,localhost,x ¦ ~~
            1,0,2026-02-30,03:07:41,System,127.0.0.1,localhost,[Malware Remover] A. ¦ NOT_UNDERSTOOD
            1,0,2026-11-23,25:07:41,System,127.0.0.1,localhost,[Malware Remover] A. ¦ NOT_UNDERSTOOD
            [Malware Remover] Scan completed. ¦ NOT_UNDERSTOOD
            Usage: log_tool [options] ¦ NOT_UNDERSTOOD
            """)
    void theLogOfSearches(String text, String told) {
        assertThat(scans(raw(text) + "\n")).isEqualTo(told);
    }

    @Test
    void anotherLanguagesBytesAreNoLineEnd() {
        assertThat(scans("1,0,2026-11-23,03:07:41,System,127.0.0.1,localhost,[Malware Remover] \u00c3\u0085ben.\n"))
                .isEqualTo("2026-11-23T02:07:41Z [Malware Remover] Åben.");
    }

    @Test
    @Timeout(20)
    void aHugeLogKeepsItsNewestLines() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            log.append("1,0,2026-11-23,03:%02d:%02d,System,127.0.0.1,localhost,[Malware Remover] A."
                            .formatted(i / 60 % 60, i % 60))
                    .append(",".repeat(100))
                    .append('\n');
        }
        List<ScanLine> lines =
                ScanLogParser.read(log.toString(), BERLIN).value().orElseThrow();
        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().at()).isEqualTo(Reading.known(Instant.parse("2026-11-23T02:59:59Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nov 22 03:00 | 2026-11-22T02:00:00Z
            Nov 23 17:59 | 2026-11-23T16:59:00Z
            Jun  1 03:00 | 2026-06-01T02:00:00Z
            Nov 22  2025 | 2025-11-21T23:00:00Z
            Feb 29  2024 | 2024-02-28T23:00:00Z
            Feb 29  2025 | NOT_UNDERSTOOD
            Nov 24 03:00 | NOT_UNDERSTOOD
            Jan 22 03:00 | NOT_UNDERSTOOD
            Foo 22 03:00 | NOT_UNDERSTOOD
            Nov 31 03:00 | NOT_UNDERSTOOD
            Nov 22 25:00 | NOT_UNDERSTOOD
            """)
    void whenAFileWasWritten(String date, String told) {
        String line = "-rw-r--r--    1 admin    administ   1204 " + date + " ";
        assertThat(told(FileDate.of(line + PATH + "\n", PATH, BERLIN))).isEqualTo(told);
        assertThat(told(FileDate.of(line + PATH + "x\n", PATH, BERLIN))).isEqualTo("NOT_UNDERSTOOD");
        assertThat(told(FileDate.of("d" + line.substring(1) + PATH, PATH, BERLIN)))
                .isEqualTo("NOT_UNDERSTOOD");
    }

    @Test
    void inJanuaryDecemberWasLastYear() {
        var clock = new NasClock(Reading.known(Instant.parse("2027-01-02T09:00:00Z")), Reading.known(ZoneOffset.UTC));
        assertThat(told(FileDate.of("-rw-r--r-- 1 a b 1 Dec 31 08:00 " + PATH, PATH, clock)))
                .isEqualTo("2026-12-31T08:00:00Z");
    }

    /** 1795448908 is 2026-11-23T15:48:28Z; an hour later it is 16:48:28. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3600.25 1.00\\nbtime 1795448908\\n | Mon Nov 23 17:48:29 CET 2026  | 2026-11-23T16:48:28Z | +01:00
            3600.25 1.00\\nbtime 1795448908\\n | Mon Nov 23 16:48:27 UTC 2026  | 2026-11-23T16:48:28Z | Z
            3600.25 1.00\\nbtime 1795448908\\n | Tue Nov 24 00:48:28 CST 2026  | 2026-11-23T16:48:28Z | +08:00
            3600.25 1.00\\nbtime 1795448908\\n | Mon Nov 23 22:18:28 IST 2026  | 2026-11-23T16:48:28Z | +05:30
            3600.25 1.00\\nbtime 1795448908\\n | Mon Nov 23 17:55:29 CET 2026  | 2026-11-23T16:48:28Z | NOT_UNDERSTOOD
            3600.25 1.00\\nbtime 1795448908\\n | Mon Nov 23 17:48:29 CET 2025  | 2026-11-23T16:48:28Z | NOT_UNDERSTOOD
            3600.25 1.00\\nbtime 1795448908\\n | Mo 23. Nov 17:48:29 CET 2026  | 2026-11-23T16:48:28Z | NOT_UNDERSTOOD
            3600.25 1.00\\nbtime 1\\nbtime 2\\n | Mon Nov 23 17:48:29 CET 2026 | NOT_UNDERSTOOD | NOT_UNDERSTOOD
            3600.25 1.00\\n                    | Mon Nov 23 17:48:29 CET 2026  | NOT_UNDERSTOOD | NOT_UNDERSTOOD
            btime 1795448908\\n                | Mon Nov 23 17:48:29 CET 2026  | NOT_UNDERSTOOD | NOT_UNDERSTOOD
            """)
    void theClock(String counters, String date, String now, String zone) {
        var clock = NasClock.of(Reading.known(raw(counters)), Reading.known(date + "\n"));
        assertThat(told(clock.now())).isEqualTo(now);
        assertThat(told(clock.zone())).isEqualTo(zone);
    }

    @Test
    void withoutAZoneNothingIsDated() {
        var clock = new NasClock(
                Reading.known(Instant.EPOCH.plus(Duration.ofDays(20_000))),
                Reading.unread(Reading.Reason.NOT_THERE, ""));
        assertThat(told(FileDate.of("-rw-r--r-- 1 a b 1 Dec 31  2020 " + PATH, PATH, clock)))
                .isEqualTo("NOT_THERE");
        assertThat(ScanLogParser.read("1,0,2026-11-23,03:07:41,a,b,c,[Malware Remover] A.\n", clock)
                        .value()
                        .orElseThrow())
                .singleElement()
                .satisfies(line -> assertThat(line.at().isKnown()).isFalse());
    }
}
