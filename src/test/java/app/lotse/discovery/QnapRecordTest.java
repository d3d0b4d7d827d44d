package app.lotse.discovery;

import static app.lotse.discovery.Records.strings;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.OpenDoor;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QnapRecordTest {
    private static final String WHOLE =
            "accessType=https,accessPort=443,model=TS-X53,displayModel=TS-453Be,fwVer=5.1.2,fwBuildNum=20231130,"
                    + "serialNum=Q000A00001,webAdmPort=8080,webAdmSslPort=0,webPort=80,webSslPort=65535";

    @Test
    void readsOneStringJoinedByCommas() {
        assertWhole(QnapRecord.parse(strings(WHOLE)));
    }

    @Test
    void readsOneStringAnItem() {
        assertWhole(QnapRecord.parse(strings(WHOLE.split(","))));
    }

    @Test
    void readsSeveralStringsThatAreEachJoinedByCommas() {
        assertWhole(QnapRecord.parse(strings(WHOLE.split(",(?=fwVer|webPort)"))));
    }

    private static void assertWhole(QnapRecord record) {
        assertThat(record.access()).contains("https");
        assertThat(record.accessPort()).hasValue(443);
        assertThat(record.model().value()).contains("TS-453Be");
        assertThat(record.firmware().value()).contains("5.1.2");
        assertThat(record.build().value()).contains("20231130");
        assertThat(record.serial()).contains("Q000A00001");
        assertThat(record.doors())
                .containsExactly(
                        new OpenDoor("webAdmPort", 8080),
                        new OpenDoor("webPort", 80),
                        new OpenDoor("webSslPort", 65535));
    }

    @ParameterizedTest(name = "{0} gives model {1}, version {2}, build {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // record                                         | model        | version        | build
                "displayModel=TS-412;fwVer=4.3.3;fwBuildNum=20170901 | TS-412    | 4.3.3          | 20170901",
                "displayModel=TS-412;fwVer=--;fwBuildNum=--          | TS-412    | NOT_THERE      | NOT_THERE",
                "model=TS-X53                                        | NOT_THERE | NOT_THERE      | NOT_THERE",
                "displayModel=;fwVer=h5.2.0;fwBuildNum=2025          | NOT_THERE | h5.2.0         | NOT_UNDERSTOOD",
                "fwVer=<b>5</b>;fwBuildNum=2025010a                  | NOT_THERE | NOT_UNDERSTOOD | NOT_UNDERSTOOD",
                "DISPLAYMODEL=TS-1;displayModel=TS-2                 | TS-1      | NOT_THERE      | NOT_THERE",
                "displayModel=a=b;=x;;noEquals                       | a=b       | NOT_THERE      | NOT_THERE",
                "unknown=1;displayModel=TS-9                         | TS-9      | NOT_THERE      | NOT_THERE",
            })
    void saysWhatTheRecordSaysAndNoMore(String items, String model, String version, String build) {
        for (byte[] text : new byte[][] {strings(items.replace(';', ',')), strings(items.split(";"))}) {
            var record = QnapRecord.parse(text);
            assertThat(shown(record.model())).isEqualTo(model);
            assertThat(shown(record.firmware())).isEqualTo(version);
            assertThat(shown(record.build())).isEqualTo(build);
        }
    }

    private static String shown(Reading<String> reading) {
        return switch (reading) {
            case Reading.Known<String>(var is) -> is;
            case Reading.Unread<String>(Reason reason, var detail) -> reason.name();
        };
    }

    @ParameterizedTest(name = "port {0}")
    @CsvSource({"0", "-1", "65536", "99999999999999999999", "''", "80x", "+80", "8e1", "٨٠"})
    void takesNoDoorFromWhatIsNoPort(String port) {
        assertThat(QnapRecord.parse(strings("webAdmPort=" + port + ",accessPort=" + port)))
                .satisfies(record -> {
                    assertThat(record.doors()).isEmpty();
                    assertThat(record.accessPort()).isEmpty();
                });
    }

    @Test
    void anUnknownAccessTypeIsNone() {
        assertThat(QnapRecord.parse(strings("accessType=javascript,accessPort=80"))
                        .access())
                .isEmpty();
    }

    @Test
    void wrongUtf8ControlsAndDirectionMarksDoNotComeThrough() {
        byte[] text = strings(
                bytes("displayModel=TS\u202e-\u0007\u001b[31m4\u200b5\n3"),
                new byte[] {'s', 'e', 'r', 'i', 'a', 'l', 'N', 'u', 'm', '=', (byte) 0xc3, '('});
        var record = QnapRecord.parse(text);
        assertThat(record.model().value()).contains("TS - [31m4 5 3");
        assertThat(record.serial()).contains("\ufffd(");
    }

    @Test
    void longValuesAreCut() {
        var record = QnapRecord.parse(strings("displayModel=<img src=x onerror=alert(1)>" + "A".repeat(150)));
        assertThat(record.model().value())
                .get()
                .asString()
                .hasSize(60)
                .startsWith("<img")
                .endsWith("…");
    }

    @Test
    void sixtyFourKilobytesAndAThousandKeysAreReadOnlyAsFarAsTheBoundsGo() {
        String[] keys = IntStream.range(0, 1000)
                .mapToObj(i -> "key" + i + "=" + "x".repeat(50))
                .toArray(String[]::new);
        keys[0] = "displayModel=TS-453Be";
        keys[999] = "serialNum=TOO-LATE";
        byte[] text = Arrays.copyOf(strings(keys), 64 * 1024);
        var record = QnapRecord.parse(text);
        assertThat(record.model().value()).contains("TS-453Be");
        assertThat(record.serial()).isEmpty();
    }

    @Test
    void fewButLongStringsAreReadUpToEightKilobytes() {
        String[] items = IntStream.range(0, 60)
                .mapToObj(i -> "key" + i + "=" + "x".repeat(200))
                .toArray(String[]::new);
        items[0] = "displayModel=TS-453Be";
        items[59] = "serialNum=TOO-LATE";
        var record = QnapRecord.parse(strings(items));
        assertThat(record.model().value()).contains("TS-453Be");
        assertThat(record.serial()).isEmpty();
    }

    @Test
    void anyBytesAtAllAreReadWithoutFailing() {
        var random = new Random(20260901);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = new byte[random.nextInt(600)];
            random.nextBytes(text);
            assertThat(QnapRecord.parse(text).doors()).isEmpty();
        }
        assertThat(QnapRecord.parse(new byte[0]).serial()).isEmpty();
        assertThat(QnapRecord.parse(new byte[] {(byte) 200, 'a', '=', 'b'}).serial())
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
