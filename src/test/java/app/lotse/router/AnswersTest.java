package app.lotse.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Reading;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of each single answer of a router, and what is asked. */
class AnswersTest {
    private static HttpAnswer answer(int status, String body) {
        return new HttpAnswer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All that can be asked only reads: a new question has to be put here too. */
    @ParameterizedTest
    @EnumSource(Question.class)
    void onlyThreeQuestionsCanBeSentAndEachOnlyReads(Question question) throws Exception {
        assertThat(question.action())
                .isIn("GetExternalIPAddress", "GetStatusInfo", "GetGenericPortMappingEntry")
                .startsWith("Get");
        for (var kind : Connection.Kind.values()) {
            var body = Xml.read(question.body(kind, 7).getBytes(StandardCharsets.UTF_8))
                    .first("Body")
                    .orElseThrow();
            assertThat(body.children()).extracting(Xml::name).containsExactly(question.action());
            assertThat(question.header(kind)).isEqualTo(kind.urn() + "#" + question.action());
        }
    }

    /** One door, then this instead of the second: what is then known of how many there are. */
    @ParameterizedTest(name = "HTTP {0} with {1}")
    @CsvSource({
        "500, 713, 1",
        "200, 713, 1",
        "500, 402, NOT_ALLOWED",
        "500, 501, NOT_ALLOWED",
        "500, 606, NOT_ALLOWED",
        "500, 714, NOT_ALLOWED",
        "500, 401, NOT_ALLOWED",
        "500, 725, NOT_ALLOWED",
        "500, 0713, 1",
        "500, -713, NOT_UNDERSTOOD",
        "500, 71.3, NOT_UNDERSTOOD",
        "500, 99999999999, NOT_UNDERSTOOD",
        "500, '', NOT_UNDERSTOOD",
        "404, 713, NOT_UNDERSTOOD",
        "401, 713, NOT_ALLOWED",
        "403, 713, NOT_ALLOWED",
    })
    void onlyError713IsTheEndOfTheList(int status, String code, String count) {
        var list = DoorList.walk(number -> SoapAnswer.read(
                number == 0 ? answer(200, Replies.door(Replies.NAS_DOOR)) : answer(status, Replies.fault(code)),
                Question.DOOR));

        assertThat(list.doors()).containsExactly(Replies.NAS_DOOR);
        assertThat(
                        list.count() instanceof Reading.Unread<?>(var reason, var _)
                                ? reason.name()
                                : "" + list.count().value().orElseThrow())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 80, c, TCP, 1, true",
        "65535, 65535, c, UDP, 0, true",
        "65536, 80, c, TCP, 1, false",
        "-1, 80, c, TCP, 1, false",
        "'', 80, c, TCP, 1, false",
        "8080, 1e3, c, TCP, 1, false",
        "8080, 80, '', TCP, 1, false",
        "8080, 80, c, TCP, maybe, false",
        "8080, 80, c, TCP, '', false",
    })
    void aDoorThatIsNotUnderstoodIsNoneAndTheListIsNotWhole(
            String external, String internal, String client, String protocol, String enabled, boolean understood) {
        var list = DoorList.walk(number -> SoapAnswer.read(
                number == 0
                        ? answer(200, Replies.door(external, internal, client, protocol, "", enabled))
                        : answer(500, Replies.fault("713")),
                Question.DOOR));

        assertThat(list.doors()).hasSize(understood ? 1 : 0);
        assertThat(list.count().isKnown()).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "Tom & Jerry, Tom & Jerry",
        "Tom &amp; Jerry, Tom & Jerry",
        "a&b;c, a&b;c",
        "&#65;&#x42;, AB",
        "<![CDATA[<x>]]>, <x>",
    })
    void textIsReadAsRoutersWriteIt(String written, String read) throws Exception {
        var xml = Xml.read(("\ufeff\r\n<x:a><b>" + written + "</b></x:a>").getBytes(StandardCharsets.UTF_8));

        assertThat(xml.name()).isEqualTo("a");
        assertThat(xml.value("b")).hasValue(read);
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'http://192.168.1.9/x'><a/>",
        "<a>",
        "<a/b>",
        "''",
    })
    void whateverBringsADoctypeIsRefusedAsIsWhatIsNoXml(String written) {
        assertThatThrownBy(() -> Xml.read(written.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Garbled.class);
    }

    @ParameterizedTest
    @CsvSource({"31, true", "32, false", "5000, false"})
    void depthAndNumberOfElementsAreBounded(int inner, boolean read) throws Exception {
        String deep = "<a>" + "<b>".repeat(inner) + "</b>".repeat(inner) + "</a>";
        if (read) {
            assertThat(Xml.read(deep.getBytes(StandardCharsets.UTF_8)).all()).hasSize(inner + 1);
        } else {
            assertThatThrownBy(() -> Xml.read(deep.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Garbled.class);
        }
        String wide = "<a>" + "<b/>".repeat(Xml.MAX_ELEMENTS) + "</a>";
        assertThatThrownBy(() -> Xml.read(wide.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Garbled.class);
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        assertThatThrownBy(() -> SoapAnswer.read(answer(200, Replies.outside("25.1.2.3")), Question.STATUS))
                .isInstanceOf(Garbled.class);
        assertThatThrownBy(() -> SoapAnswer.read(answer(500, Replies.status("Connected")), Question.STATUS))
                .isInstanceOf(Garbled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.1:5000/d.xml, 192.168.1.1, true",
        "http://192.168.1.1/d.xml, 192.168.1.1, true",
        "HTTP://192.168.1.1/d.xml, 192.168.1.1, true",
        "https://192.168.1.1/d.xml, 192.168.1.1, false",
        "file:///etc/passwd, 192.168.1.1, false",
        "http://192.168.1.2/d.xml, 192.168.1.1, false",
        "http://8.8.8.8/d.xml, 192.168.1.1, false",
        "http://router.local/d.xml, 192.168.1.1, false",
        "http://192.168.257/d.xml, 192.168.1.1, false",
        "http://3232235777/d.xml, 192.168.1.1, false",
        "http://user@192.168.1.1/d.xml, 192.168.1.1, false",
        "http://192.168.1.1@8.8.8.8/d.xml, 192.168.1.1, false",
        "http://192.168.1.1:70000/d.xml, 192.168.1.1, false",
        "http://192.168.1.1:0/d.xml, 192.168.1.1, false",
        "'http://192.168.1.1/a b', 192.168.1.1, false",
        "'', 192.168.1.1, false",
    })
    void onlyPagesOfTheVeryAddressThatAnsweredAreAsked(String location, String from, boolean asked) {
        byte[] packet = bytes(Replies.found(location, "uuid:1"));

        var answer = SsdpAnswer.read(packet, packet.length, InetAddress.ofLiteral(from))
                .orElseThrow();

        assertThat(answer.page().isPresent()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"NOTIFY * HTTP/1.1, false", "HTTP/1.1 404 No, false", "HTTP/1.0 200, true", "'', false"})
    void onlyAnAnswerOfARouterIsOne(String first, boolean one) {
        byte[] packet = bytes(Replies.found("http://10.0.0.1/", "u").replaceFirst("HTTP/1.1 200 OK", first));

        assertThat(SsdpAnswer.read(packet, packet.length, InetAddress.ofLiteral("10.0.0.1"))
                        .isPresent())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.7.1, true",
        "10.1.2.3, true",
        "172.31.0.1, true",
        "169.254.1.1, true",
        "8.8.8.8, false",
        "172.32.0.1, false",
        "100.64.0.1, false",
        "127.0.0.1, false",
        "0.0.0.0, false",
        "fe80::1, false",
    })
    void onlyAnswersFromTheHomeAreHeard(String from, boolean heard) throws Exception {
        var own = (java.net.Inet4Address) InetAddress.ofLiteral("192.168.1.2");
        var way = new Way("eth0", java.net.NetworkInterface.getByIndex(1), own, 24);

        assertThat(way.mayAnswer(InetAddress.ofLiteral(from))).isEqualTo(heard);
        assertThat(way.reaches(InetAddress.ofLiteral(from))).isFalse();
        assertThat(way.reaches(InetAddress.ofLiteral("192.168.1.254"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "25.77.77.7, /25.77.77.7",
        "100.64.0.9, /100.64.0.9",
        "192.168.2.5, /192.168.2.5",
        "2001:db8::1, /2001:db8:0:0:0:0:0:1",
        "0.0.0.0, NOT_THERE",
        "'', NOT_THERE",
        "example.org, NOT_UNDERSTOOD",
        "1.2.3.4.5, NOT_UNDERSTOOD",
    })
    void theAddressOutsideIsKeptAsItIs(String written, String kept) {
        var outside = Told.address(Reading.known(written));

        assertThat(
                        outside instanceof Reading.Unread<?>(var reason, var _)
                                ? reason.name()
                                : "" + outside.value().orElseThrow())
                .isEqualTo(kept);
    }

    /** Only "connected" speaks for its list; what a router does not say is not held against it. */
    @ParameterizedTest
    @CsvSource({
        "Connected, true",
        "connected, true",
        "Up, true",
        "Disconnected, false",
        "Connecting, false",
        "Unconfigured, false",
        "'', false",
        ", true",
    })
    void aRouterWithoutConnectionCouldNotBeAsked(String status, boolean asked) {
        Reading<String> said = status == null ? Reading.unread(Reading.Reason.NOT_ALLOWED, "") : Reading.known(status);
        var told =
                new Told(said, Reading.unread(Reading.Reason.NOT_THERE, ""), new DoorList(List.of(), Optional.empty()));
        var withDoor = new Told(said, told.outside(), new DoorList(List.of(Replies.NAS_DOOR), Optional.empty()));

        assertThat(Told.together(List.of(told), false).forwards().isKnown()).isEqualTo(asked);
        assertThat(Told.together(List.of(withDoor), false).forwards())
                .isEqualTo(Reading.known(List.of(Replies.NAS_DOOR)));
        assertThat(Told.together(List.of(withDoor), false).count().isKnown()).isEqualTo(asked);
    }

    @Test
    void aRouterWithoutAnyConnectionOrWithOneElsewhereIsNotWhole() {
        var told = new Told(
                Reading.known("Connected"),
                Reading.unread(Reading.Reason.NOT_THERE, ""),
                new DoorList(List.of(), Optional.empty()));

        assertThat(Told.together(List.of(), false).forwards().isKnown()).isFalse();
        assertThat(Told.together(List.of(told), true).forwards().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0080 0000 00000009 194d4d07, true, success",
        "0080 0003 00000009, true, no network just now",
        "0080 0002 00000009, false, switched off",
        "0080 0001 00000009, false, another version",
        "0280 0001 00000000 00000009, true, PCP",
        "0280 0000 00000000 00000009, false, PCP never succeeds with the old question",
        "0080 0000 00000009, false, success without an address",
        "0080 0100 00000009 194d4d07, false, an unknown result",
        "0000 0000 00000009 194d4d07, false, a question",
        "0081 0000 00000009 194d4d07, false, to another question",
        "0080, false, too short",
        "'', false, nothing",
    })
    void natPmpOpensDoorsWhenItAnswers(String packet, boolean opens, String what) {
        byte[] bytes = HexFormat.of().parseHex(packet.replace(" ", ""));

        assertThat(NatPmp.opens(bytes, bytes.length)).as(what).isEqualTo(opens);
    }

    @Test
    void linuxTellsTheDefaultRoute(@TempDir Path folder) throws Exception {
        var order = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
        var table = Files.writeString(
                folder.resolve("route"),
                "Iface\tDestination\tGateway \tFlags\n"
                        + "eth0\t00000000\t" + (order ? "0101A8C0" : "C0A80101") + "\t0003\n"
                        + "eth0\t0001A8C0\t00000000\t0001\nwg0\t00000000\t00000000\t0001\nx\t00000000\tgarbage!\n\n");

        assertThat(DefaultRoutes.in(table)).containsExactly(InetAddress.ofLiteral("192.168.1.1"));
        assertThat(DefaultRoutes.in(folder.resolve("none"))).isEmpty();
        assertThat(DefaultRoutes.in(Files.write(folder.resolve("odd"), new byte[] {(byte) 0xff, '\n'})))
                .isEmpty();
    }
}
