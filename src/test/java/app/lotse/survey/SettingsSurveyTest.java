package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.AppOffer;
import app.lotse.model.Door;
import app.lotse.model.Reading;
import app.lotse.model.Settings;
import app.lotse.model.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting is what the NAS answered, or unread with its reason: nothing missing, empty or garbled becomes a value. */
class SettingsSurveyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");
    private static final String LIST = "/etc/config/rssdoc/qpkgcenter_eng.xml";
    private final Answers nas = new Answers();

    @BeforeEach
    void anOrdinaryNas() {
        // 1795448908 is 2026-11-23T15:48:28Z.
        nas.sections.put("counters", "3600.25 2204.82\ncpu  1 0 0 9\nbtime 1795448908\n");
        nas.sections.put("time", "Mon Nov 23 17:48:29 CET 2026\n");
        nas.sections.put("filesystems", "nodev\tproc\n\text4\n");
        nas.sections.putAll(Map.of(
                "number", "2954\n",
                "display", "TS-253D\n",
                "webport", "8080\n",
                "secure", "1\n",
                "secureport", "443\n",
                "ssh", "TRUE\n",
                "telnet", "FALSE\n",
                "forwarding", "FALSE\n",
                "groups", "administrators:x:0:admin,eva\n"));
        nas.sections.put("apps", "[MalwareRemover]\nName = MalwareRemover\nVersion = 6.6.8\nEnable = TRUE\n");
        nas.sections.put("listed", "-rw-r--r--    1 admin    administ   1204 Nov 22 03:00 " + LIST + "\n");
        nas.sections.put("offers", "<plugins>" + item("MalwareRemover", "6.6.9") + "</plugins>");
        nas.sections.put("events", event("2026-11-23,03:07:41", "[Malware Remover] Scan completed."));
    }

    private static String item(String name, String version) {
        return "<item><name>x</name><internalName>" + name + "</internalName><version>" + version
                + "</version><publishedDate>2026/02/12</publishedDate></item>";
    }

    private static String event(String when, String text) {
        return "412,  0," + when + ",System,127.0.0.1,localhost," + text + ",---,---\n";
    }

    private Settings read() throws Exception {
        return SettingsSurvey.read(nas, "eva", NOW);
    }

    private static String told(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _)
                ? reason.name()
                : String.valueOf(reading.value().orElseThrow());
    }

    @Test
    void anOrdinaryNasIsReadWhole() throws Exception {
        var settings = read();

        assertThat(nas.asked).containsExactly("settings", "app-offers", "event-log");
        assertThat(settings.takenAt()).isEqualTo(NOW);
        assertThat(told(settings.clock())).isEqualTo("2026-11-23T16:48:28Z");
        assertThat(told(settings.version())).isEqualTo("5.1.9.2954 (2024-11-20)");
        assertThat(told(settings.model())).isEqualTo("TS-253D");
        assertThat(settings.apps().value().orElseThrow()).singleElement().satisfies(app -> {
            assertThat(app.name()).isEqualTo("MalwareRemover");
            assertThat(told(app.version())).isEqualTo("6.6.8");
            assertThat(told(app.enabled())).isEqualTo("true");
            assertThat(told(app.official())).isEqualTo("NOT_THERE");
        });
        var list = settings.offered().value().orElseThrow();
        assertThat(told(list.fetchedAt())).isEqualTo("2026-11-22T02:00:00Z");
        assertThat(list.offers()).containsExactly(new AppOffer("MalwareRemover", "6.6.9", Reading.known("2026/02/12")));
        assertThat(settings.scans().value().orElseThrow()).singleElement().satisfies(line -> {
            assertThat(told(line.at())).isEqualTo("2026-11-23T02:07:41Z");
            assertThat(line.text()).isEqualTo("[Malware Remover] Scan completed.");
        });
        assertThat(told(settings.administrators())).isEqualTo("[admin, eva]");
        assertThat(told(settings.webPort())).isEqualTo("8080");
        assertThat(told(settings.securePort())).isEqualTo("443");
        assertThat(told(settings.door(Door.SSH))).isEqualTo("true");
        assertThat(told(settings.door(Door.TELNET))).isEqualTo("false");
        assertThat(told(settings.door(Door.FTP))).isEqualTo("NOT_ASKED");
        assertThat(told(settings.forwarding())).isEqualTo("false");
        assertThat(told(settings.externalPorts())).isEqualTo("[]");
        assertThat(told(settings.cloudName())).isEqualTo("NOT_THERE");
        assertThat(told(settings.globalAddresses())).isEqualTo("[]");
        assertThat(List.of(settings.offer(), settings.adminActive(), settings.twoStep(), settings.backups()))
                .extracting(SettingsSurveyTest::told)
                .containsOnly("NOT_ASKED");
    }

    @Test
    void whoSignedInAsAdminCanSignInAsAdmin() throws Exception {
        assertThat(SettingsSurvey.read(nas, "admin", NOW).adminActive()).isEqualTo(Reading.known(true));
        assertThat(SettingsSurvey.read(nas, "Admin", NOW).adminActive().isKnown())
                .isFalse();
    }

    @Test
    void ofANasThatAnswersNothingNothingIsKnown() throws Exception {
        nas.sections.clear();
        var settings = read();

        for (var component : Settings.class.getRecordComponents()) {
            if (component.getType() == Reading.class
                    && !component.getName().matches("globalAddresses|apps|externalPorts")) {
                assertThat(((Reading<?>) component.getAccessor().invoke(settings)).isKnown())
                        .as(component.getName())
                        .isFalse();
            }
        }
        assertThat(settings.doors().values()).noneMatch(Reading::isKnown);
        // The files may be there and empty; that none of the ports is set is believed only where the file can be read.
        assertThat(told(settings.apps())).isEqualTo("[]");
        assertThat(told(settings.externalPorts())).isEqualTo("NOT_THERE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\n",
                "\u00ff\u00fe\n",
                "-- --\n",
                "{}\n",
                "a\nb\n",
                "99999999\n",
                "[]\n",
                "<a>&b;</a>\n"
            })
    void garbageIsNoSetting(String garbage) throws Exception {
        nas.sections.replaceAll((name, text) -> name.equals("display") ? "" : garbage);
        var settings = read();

        for (var component : Settings.class.getRecordComponents()) {
            if (component.getType() == Reading.class && !component.getName().equals("model")) {
                assertThat(((Reading<?>) component.getAccessor().invoke(settings))
                                .value()
                                .filter(v -> !v.equals(List.of())))
                        .as(component.getName())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            4.2.6,    0626, 20210327, ext4, 4.2.6.0626 (2021-03-27)
            4.3.3,    2420, 20230621, ext4, 4.3.3.2420 (2023-06-21)
            4.5.4,    2627, 20231225, ext4, 4.5.4.2627 (2023-12-25)
            5.0.1,    2514, 20230906, ext4, 5.0.1.2514 (2023-09-06)
            5.1.9,    2954, 20241120, ext4, 5.1.9.2954 (2024-11-20)
            5.2.6,    3195, 20250715, ext4, 5.2.6.3195 (2025-07-15)
            5.2.7,    3297, 20251024, zfs,  h5.2.7.3297 (2025-10-24)
            h5.2.7,   3297, 20251024, zfs,  h5.2.7.3297 (2025-10-24)
            c4.5.1,   1461, 20201001, ext4, c4.5.1.1461 (2020-10-01)
            5.1.9,    '',   20241120, ext4, 5.1.9 (2024-11-20)
            5.1.9,    2954, '',       ext4, 5.1.9.2954
            5.1.9,    29a4, 20241350, ext4, 5.1.9
            5.1.9,    2954, 20241120, '',   NOT_UNDERSTOOD
            '',       2954, 20241120, ext4, NOT_THERE
            --,       2954, 20241120, ext4, NOT_UNDERSTOOD
            5.1,      2954, 20241120, ext4, NOT_UNDERSTOOD
            """)
    void theVersionIsPutTogether(String version, String number, String build, String zfs, String told)
            throws Exception {
        nas.sections.put("version", version + "\n");
        nas.sections.put("number", number + "\n");
        nas.sections.put("build", build + "\n");
        nas.sections.put("filesystems", zfs.isEmpty() ? "" : "nodev\tproc\nnodev\t" + zfs + "\n");
        assertThat(told(read().version())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "TS-253D, TS-X53D, TS-253D",
        "'', TS-X53D, TS-X53D",
        "'', '', NOT_THERE",
    })
    void theNameOnTheBoxComesFirst(String display, String model, String told) throws Exception {
        nas.sections.put("display", display);
        nas.sections.put("model", model);
        assertThat(told(read().model())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, true",
        "true, true",
        "1, true",
        "FALSE, false",
        "0, false",
        "'', NOT_THERE",
        "yes, NOT_UNDERSTOOD",
        "2, NOT_UNDERSTOOD",
        "TRUE FALSE, NOT_UNDERSTOOD"
    })
    void aSwitchIsOnOffOrNotKnown(String answer, String told) throws Exception {
        for (String section : List.of("ssh", "telnet", "forwarding")) {
            nas.sections.put(section, answer + "\n");
        }
        var settings = read();
        assertThat(List.of(settings.door(Door.SSH), settings.door(Door.TELNET), settings.forwarding()))
                .extracting(SettingsSurveyTest::told)
                .containsOnly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "8080, 8080",
        "1, 1",
        "65535, 65535",
        "0, NOT_UNDERSTOOD",
        "65536, NOT_UNDERSTOOD",
        "-1, NOT_UNDERSTOOD",
        "'', NOT_UNDERSTOOD",
        "80 81, NOT_UNDERSTOOD",
        "０, NOT_UNDERSTOOD"
    })
    void aPortIsOneOrNotKnown(String answer, String told) throws Exception {
        nas.sections.put("webport", answer + "\n");
        assertThat(told(read().webPort())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 443, 443",
        "TRUE, 8443, 8443",
        "0, 443, NOT_THERE",
        "FALSE, '', NOT_THERE",
        "'', 443, NOT_UNDERSTOOD",
        "1, '', NOT_UNDERSTOOD",
        "maybe, 443, NOT_UNDERSTOOD",
    })
    void thePageWithEncryptionIsOffOnlyWhereItSaysSo(String on, String port, String told) throws Exception {
        nas.sections.put("secure", on + "\n");
        nas.sections.put("secureport", port + "\n");
        assertThat(told(read().securePort())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "8080, 0, '', '', '[OpenDoor[name=webAdmPort, externalPort=8080]]'",
        "'', 443, 80, 4443, '[OpenDoor[name=webAdmSslPort, externalPort=443], OpenDoor[name=webPort, externalPort=80], OpenDoor[name=webSslPort, externalPort=4443]]'",
        "0, 0, 0, 0, []",
        "'', '', '', '', []",
        "70000, 0, 0, 0, NOT_UNDERSTOOD",
        "x, 8443, 0, 0, '[OpenDoor[name=webAdmSslPort, externalPort=8443]]'",
    })
    void onePortOutsideIsToldWhateverTheOthersAre(
            String admin, String secure, String web, String webSecure, String told) throws Exception {
        nas.sections.putAll(Map.of("outadmin", admin, "outsecure", secure, "outweb", web, "outwebsecure", webSecure));
        assertThat(told(read().externalPorts())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "fotos, myqnapcloud.com, true, fotos.myqnapcloud.com",
        "fotos, '', true, fotos",
        "fotos, 'a b', true, fotos",
        "'', myqnapcloud.com, true, NOT_THERE",
        "'', '', false, NOT_ALLOWED",
        "'<b>', '', true, NOT_UNDERSTOOD",
    })
    void aNameInTheInternet(String host, String domain, boolean root, String told) throws Exception {
        nas.sections.putAll(Map.of("cloudname", host, "clouddomain", domain));
        nas.root = root;
        assertThat(told(read().cloudName())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "'administrators:x:0:admin\nusers:x:1:eva\n', [admin]",
        "'administrators:$1$ab$cd:0:admin, eva,,admin\n', '[admin, eva]'",
        "'administrators:x:0:\n', []",
        "'users:x:1:eva\n', NOT_UNDERSTOOD",
        "'administrators\n', NOT_UNDERSTOOD",
        "'', NOT_UNDERSTOOD",
    })
    void whoMayDoEverything(String groups, String told) throws Exception {
        nas.sections.put("groups", groups);
        assertThat(told(read().administrators())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20010db8000000000000000000000020 02 40 00 80     eth0                             | [/2001:db8:0:0:0:0:0:20]
            20010db8000000000000000000000020 02 40 00 80 eth0\\n20010db8000000000000000000000020 02 40 00 80 br0 | [/2001:db8:0:0:0:0:0:20]
            fe80000000000000025e90fffe000020 02 40 20 80     eth0                             | []
            fd00000000000000025e90fffe000020 02 40 00 80     eth0                             | []
            00000000000000000000000000000001 01 80 10 80       lo                             | []
            20010db8000000000000000000000020 02 40 20 80     eth0                             | []
            2001:db8::20 02 40 00 80 eth0                                                     | NOT_UNDERSTOOD
            20010db8 02 40 00 80 eth0                                                         | NOT_UNDERSTOOD
            20010db8000000000000000000000020 02 40 00 80 eth0\\nnonsense                      | [/2001:db8:0:0:0:0:0:20]
            """)
    void addressesOfTheWholeInternet(String lines, String told) throws Exception {
        nas.sections.put("addresses", lines.replace("\\n", "\n") + "\n");
        assertThat(told(read().globalAddresses())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "cat: can't open '/proc/net/if_inet6': No such file or directory, []",
        "cat: can't open '/proc/net/if_inet6': Permission denied, NOT_ALLOWED",
    })
    void withoutIpSixThereIsNoSuchFile(String error, String told) throws Exception {
        nas.errors = error + "\n";
        assertThat(told(read().globalAddresses())).isEqualTo(told);
    }

    @Test
    void whereGetcfgIsMissingNothingIsCalledSwitchedOff() throws Exception {
        nas.sections.keySet().removeAll(List.of("forwarding", "cloudname", "outadmin", "telnet"));
        nas.errors = "sh: /sbin/getcfg: not found\n";
        var settings = read();
        assertThat(List.of(
                        settings.forwarding(),
                        settings.cloudName(),
                        settings.externalPorts(),
                        settings.door(Door.TELNET)))
                .extracting(SettingsSurveyTest::told)
                .containsOnly("NOT_UNDERSTOOD");
    }

    @Test
    void anAnswerThatWasCutOffKeepsWhatItHasAndCallsNothingMissing() throws Exception {
        nas.cut = true;
        nas.sections.remove("forwarding");
        var settings = read();
        assertThat(told(settings.webPort())).isEqualTo("8080");
        assertThat(told(settings.forwarding())).isEqualTo("CUT_OFF");
        assertThat(told(settings.cloudName())).isEqualTo("CUT_OFF");
        assertThat(told(settings.globalAddresses())).isEqualTo("CUT_OFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-offers", "event-log"})
    void aLongListThatNeverComesCostsOnlyItself(String silent) throws Exception {
        nas.broken.put(silent, Trouble.Kind.NO_ANSWER);
        var settings = read();
        assertThat(told(settings.webPort())).isEqualTo("8080");
        assertThat(told(silent.equals("app-offers") ? settings.offered() : settings.scans()))
                .isEqualTo("NO_ANSWER");

        nas.broken.put(silent, Trouble.Kind.CONNECTION_LOST);
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class);
    }
}
