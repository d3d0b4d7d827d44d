package app.lotse.router;

import static app.lotse.router.FakeRouter.write;
import static app.lotse.router.Replies.GAME_DOOR;
import static app.lotse.router.Replies.NAS_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Forward;
import app.lotse.model.Gateway;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.RouterReading;
import app.lotse.router.FakeRouter.Asked;
import app.lotse.router.FakeRouter.Manner;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking routers that are honest, and those that are anything but. */
@Timeout(60)
class HomeRoutersTest {
    private static final HomeRouters.Limits QUICK =
            new HomeRouters.Limits(Duration.ofMillis(700), Duration.ofSeconds(20));
    private static final HomeRouters.Limits SHORT =
            new HomeRouters.Limits(Duration.ofMillis(700), Duration.ofMillis(3_000));

    private static final int FIRST = 20;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String NO_ANSWER = "NO_ANSWER NO_ANSWER";
    private static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD NOT_UNDERSTOOD";
    private static final String CUT_OFF = "CUT_OFF CUT_OFF";

    private final List<AutoCloseable> open = new ArrayList<>();
    private FakeRouter.Air air;

    @BeforeEach
    void start() throws IOException {
        air = new FakeRouter.Air();
        open.add(air);
    }

    @AfterEach
    void stop() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    private static Way loopback(String shown) throws IOException {
        var own = (Inet4Address) InetAddress.ofLiteral("127.0.0.1");
        return new Way(shown, NetworkInterface.getByInetAddress(own), own, 8);
    }

    private FakeRouter router(String address, Manner manner) throws IOException {
        var router = new FakeRouter(address, manner);
        open.add(router);
        air.says(router);
        return router;
    }

    private RouterReading ask(HomeRouters.Limits limits) throws Exception {
        return ask(limits, List.of(loopback("eth0")), NatPmp.PORT);
    }

    private RouterReading ask(HomeRouters.Limits limits, List<Way> ways, int natPmp) throws Exception {
        var routers = new HomeRouters(() -> ways, List::of, new Search.Target(air.everybody(), natPmp), limits);
        return routers.ask().value().orElseThrow();
    }

    private static String reason(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _)
                ? reason.name()
                : "" + reading.value().get();
    }

    @Test
    void anHonestRouterShowsItsDoors() throws Exception {
        var router = router("127.0.0.2", Replies.honest("My \u202erouter\n", NAS_DOOR, GAME_DOOR));

        var reading = ask(QUICK);

        assertThat(reading.networks()).containsExactly("eth0");
        assertThat(reading.opensAlso()).isEmpty();
        assertThat(reading.gateways())
                .containsExactly(new Gateway(
                        "My router",
                        router.address,
                        "eth0",
                        Reading.known(List.of(NAS_DOOR, GAME_DOOR)),
                        Reading.known(InetAddress.ofLiteral("203.0.113.7"))));
        assertThat(reading.doorsTo(List.of(InetAddress.ofLiteral("192.168.1.20")), List.of("nas")))
                .containsExactly(NAS_DOOR);
    }

    @Test
    void nothingButThreeQuestionsIsSent() throws Exception {
        var router = router("127.0.0.2", Replies.honest("R", NAS_DOOR));

        ask(QUICK);

        assertThat(router.asked)
                .extracting(each -> each.line() + " " + each.action().replaceFirst(".*#", ""))
                .containsExactly(
                        "GET /rootDesc.xml HTTP/1.1 ",
                        "POST /ctl/IPConn HTTP/1.1 GetStatusInfo",
                        "POST /ctl/IPConn HTTP/1.1 GetExternalIPAddress",
                        "POST /ctl/IPConn HTTP/1.1 GetGenericPortMappingEntry",
                        "POST /ctl/IPConn HTTP/1.1 GetGenericPortMappingEntry");
        assertThat(router.asked)
                .extracting(Asked::body)
                .filteredOn(body -> !body.isEmpty())
                .allMatch(body -> body.matches("(?s).*<s:Body><u:Get.*"))
                .noneMatch(body -> body.contains("u:Set") || body.contains("u:Add") || body.contains("u:Delete"));
    }

    @Test
    void withoutANetworkNobodyWasAsked() throws Exception {
        var nowhere = new HomeRouters(List::of, List::of, new Search.Target(air.everybody(), NatPmp.PORT), QUICK);

        assertThat(nowhere.ask().isKnown()).isFalse();
    }

    @Test
    void whereNobodyAnswersTheNetworkIsNamedAndNoRouter() throws Exception {
        var reading = ask(QUICK);

        assertThat(reading.gateways()).isEmpty();
        assertThat(reading.networks()).containsExactly("eth0");
    }

    @Test
    void severalRoutersAreEachAskedAndNamedOnce() throws Exception {
        var outer = router("127.0.0.2", Replies.honest("Outer", GAME_DOOR));
        var inner = router("127.0.0.3", Replies.honest("Inner", NAS_DOOR));

        var reading = ask(QUICK, List.of(loopback("eth0"), loopback("wlan0")), NatPmp.PORT);

        assertThat(reading.gateways()).extracting(Gateway::name).containsExactlyInAnyOrder("Outer", "Inner");
        assertThat(reading.networks()).containsExactly("eth0", "wlan0");
        assertThat(List.of(outer, inner))
                .allSatisfy(each -> assertThat(each.asked)
                        .filteredOn(asked -> asked.action().isEmpty())
                        .hasSize(1));
    }

    /** As miniupnpd does: the whole and each of its parts answer with a uuid of their own. */
    @Test
    void aRouterThatAnswersForEachOfItsPartsIsAskedOnce() throws Exception {
        var router = router("127.0.0.2", Replies.honest("R", NAS_DOOR));
        air.says(router.address, Replies.found(router.location(), "uuid:another"));
        air.says(router.address, Replies.found(router.location(), "uuid:a-third"));

        assertThat(ask(QUICK).gateways()).hasSize(1);
        assertThat(router.asked).hasSize(5);
    }

    @Test
    void aRouterWithTwoAddressesIsOneRouter() throws Exception {
        var here = new FakeRouter("127.0.0.2", Replies.honest("R", NAS_DOOR));
        var there = new FakeRouter("127.0.0.3", Replies.honest("R", NAS_DOOR));
        open.addAll(List.of(here, there));
        air.says(here.address, Replies.found(here.location(), "uuid:same"));
        air.says(there.address, Replies.found(there.location(), "uuid:same"));

        assertThat(ask(QUICK).gateways()).hasSize(1);
    }

    @Test
    void twoConnectionsAreOneRouterAndBothListsAreRead() throws Exception {
        Manner manner = (asked, out) -> {
            if (asked.action().isEmpty()) {
                write(
                        out,
                        Replies.ok(
                                Replies.description(
                                        "R",
                                        "",
                                        "/one</controlURL></service><service><serviceType>"
                                                + "urn:schemas-upnp-org:service:WANPPPConnection:1</serviceType><controlURL>/two")));
            } else if (asked.action().endsWith("#GetStatusInfo")) {
                write(out, Replies.ok(Replies.status(asked.line().contains("/two") ? "Connected" : "Disconnected")));
            } else if (asked.action().endsWith("#GetExternalIPAddress")) {
                write(out, Replies.ok(Replies.outside(asked.line().contains("/two") ? "100.64.1.2" : "0.0.0.0")));
            } else {
                var door = asked.line().contains("/two") ? GAME_DOOR : NAS_DOOR;
                write(
                        out,
                        Replies.number(asked) == 0
                                ? Replies.ok(Replies.door(door))
                                : Replies.http("500 E", Replies.fault("713")));
            }
        };
        var router = router("127.0.0.2", manner);

        var gateway = ask(QUICK).gateways().getFirst();

        assertThat(gateway.forwards()).isEqualTo(Reading.known(Replies.doors()));
        assertThat(gateway.outside()).isEqualTo(Reading.known(InetAddress.ofLiteral("100.64.1.2")));
        assertThat(router.asked)
                .extracting(Asked::action)
                .contains("urn:schemas-upnp-org:service:WANPPPConnection:1#GetGenericPortMappingEntry");
    }

    /** Router by router: how it describes itself, and what is then known of its doors and of how many there are. */
    @Test
    void everyBadDescriptionHasItsOwnResultAndNoneTakesTimeFromAnother() throws Exception {
        var elsewhere = elsewhere();
        Map<Manner, String> manners = new LinkedHashMap<>();
        manners.put(Replies.honest("hides all"), "[] 0");
        manners.put((_, _) -> never(), NO_ANSWER);
        manners.put((_, _) -> {}, NOT_UNDERSTOOD);
        manners.put((_, out) -> drip(out, Replies.ok(Replies.description("slow"))), NO_ANSWER);
        manners.put((_, out) -> endless(out, OK + "\r\n<root>", "<a>b</a>"), CUT_OFF);
        manners.put((_, out) -> endless(out, OK, "X: y\r\n"), CUT_OFF);
        manners.put((_, out) -> endless(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\n<a/>\r\n"), CUT_OFF);
        manners.put((_, out) -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n"), CUT_OFF);
        manners.put((_, out) -> write(out, OK + "Content-Length: 2147483648\r\n\r\n<a>"), CUT_OFF);
        manners.put((_, out) -> write(out, OK + "Content-Length: -1\r\n\r\n<a/>"), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, OK + "Content-Length: 99\r\n\r\n<a/>"), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, "\0\1\2 garbage\r\n\r\n"), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok("no xml")), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok("<a>".repeat(2_000))), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok(bomb())), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok(file(elsewhere.location()))), NOT_UNDERSTOOD);

        assertThat(told(manners)).containsExactlyInAnyOrderEntriesOf(expected(manners));
        assertThat(elsewhere.asked).isEmpty();
    }

    /** The same for what it points to, and for the doors themselves. */
    @Test
    void everyBadListHasItsOwnResultAndDoorsThatWereFoundStayFound() throws Exception {
        var elsewhere = elsewhere();
        String foreign = elsewhere.location();
        Map<Manner, String> manners = new LinkedHashMap<>();
        manners.put((_, out) -> write(out, "HTTP/1.1 302 Found\r\nLocation: " + foreign + "\r\n\r\n"), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok(Replies.description("R", "", foreign))), NOT_UNDERSTOOD);
        manners.put((_, out) -> write(out, Replies.ok(based(foreign))), NOT_UNDERSTOOD);
        manners.put(Replies.connected("hangs", (_, _) -> never()), NO_ANSWER);
        manners.put(Replies.connected("hangs later", HomeRoutersTest::hangsLater), "[8080] NO_ANSWER");
        manners.put(Replies.listing("lies", HomeRoutersTest::oddPort), "[80] NOT_UNDERSTOOD");
        manners.put(Replies.listing("repeats", _ -> Replies.ok(Replies.door(NAS_DOOR))), "[8080] NOT_UNDERSTOOD");
        manners.put(Replies.listing("stops", number -> oneAndThen(number, "501")), "[8080] NOT_ALLOWED");
        manners.put(
                Replies.listing("refuses", _ -> Replies.http("500 E", Replies.fault("606"))),
                "NOT_ALLOWED NOT_ALLOWED");
        manners.put(Replies.listing("fails", _ -> Replies.http("500 E", "")), NOT_UNDERSTOOD);
        manners.put(Replies.listing("colours", HomeRoutersTest::coloured), "[443] 1");
        manners.put(Replies.listing("bomb", _ -> Replies.ok(bomb())), NOT_UNDERSTOOD);

        assertThat(told(manners)).containsExactlyInAnyOrderEntriesOf(expected(manners));
        assertThat(elsewhere.asked).isEmpty();
    }

    private FakeRouter elsewhere() throws IOException {
        var elsewhere = new FakeRouter("127.0.0.200", Replies.honest("Nobody", NAS_DOOR));
        open.add(elsewhere);
        return elsewhere;
    }

    private static String bomb() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            String tenTimes = ("&a" + (i - 1) + ";").repeat(10);
            bomb.append("<!ENTITY a").append(i).append(" \"").append(tenTimes).append("\">");
        }
        return bomb + "]><root><device><friendlyName>&a9;</friendlyName></device></root>";
    }

    private static String file(String location) {
        return "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY f SYSTEM \"" + location + "\">]><root>&f;</root>";
    }

    private static String based(String elsewhere) {
        return Replies.description("R", "<URLBase>" + elsewhere + "</URLBase>", "control");
    }

    private static String oneAndThen(int number, String code) {
        return number == 0 ? Replies.ok(Replies.door(NAS_DOOR)) : Replies.http("500 E", Replies.fault(code));
    }

    private static String oddPort(int number) {
        var ports = List.of("-1", "70000", "x", "80");
        return number < ports.size()
                ? Replies.ok(Replies.door(ports.get(number), "1", "c", "TCP", "", "1"))
                : Replies.http("500 E", Replies.fault("713"));
    }

    private static String coloured(int number) {
        return number == 0
                ? Replies.ok(Replies.door("443", "443", "192.168.1.20", "tcp", "a\u202eb\u200b", "yes"))
                : Replies.http("200 OK", Replies.fault("713"));
    }

    private static void hangsLater(Asked asked, OutputStream out) throws IOException, InterruptedException {
        if (Replies.number(asked) > 0) {
            never();
        }
        write(out, Replies.ok(Replies.door(NAS_DOOR)));
    }

    private static Map<String, String> expected(Map<Manner, String> manners) {
        var expected = new LinkedHashMap<String, String>();
        int last = FIRST;
        for (var result : manners.values()) {
            expected.put("127.0.0." + last++, result);
        }
        return expected;
    }

    private Map<String, String> told(Map<Manner, String> manners) throws Exception {
        int last = FIRST;
        for (var manner : manners.keySet()) {
            router("127.0.0." + last++, manner);
        }
        var told = new LinkedHashMap<String, String>();
        for (var gateway : ask(SHORT).gateways()) {
            String doors = reason(gateway.forwards().map(HomeRoutersTest::ports));
            told.put(gateway.address().getHostAddress(), doors + " " + reason(gateway.count()));
        }
        return told;
    }

    private static List<Integer> ports(List<Forward> doors) {
        return doors.stream().map(Forward::externalPort).toList();
    }

    private static void never() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            out.write(each);
            out.flush();
            new CountDownLatch(1).await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    private static void endless(OutputStream out, String head, String again) throws IOException {
        write(out, head);
        String much = again.repeat(1_000);
        while (true) {
            write(out, much);
        }
    }

    @Test
    void anEndlessListEnds() throws Exception {
        router(
                "127.0.0.2",
                Replies.listing(
                        "R",
                        number ->
                                Replies.ok(Replies.door(new Forward(number + 1, 80, "192.168.1.9", "TCP", "", true)))));

        var gateway = ask(QUICK).gateways().getFirst();

        assertThat(gateway.forwards().value().orElseThrow()).hasSize(DoorList.MOST);
        assertThat(reason(gateway.count())).isEqualTo(Reason.CUT_OFF.name());
    }

    @Test
    void aRouterThatPointsToAnotherDeviceIsNamedAndTheOtherLeftAlone() throws Exception {
        var other = new FakeRouter("127.0.0.5", Replies.honest("Other", NAS_DOOR));
        open.add(other);
        var liar = InetAddress.ofLiteral("127.0.0.4");
        air.says(liar, Replies.found(other.location(), "uuid:liar"));
        air.says(liar, "HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\n\r\n");
        air.says(liar, "\0garbage");

        var gateways = ask(QUICK).gateways();

        assertThat(gateways).hasSize(1);
        assertThat(gateways.getFirst().address()).isEqualTo(liar);
        assertThat(reason(gateways.getFirst().forwards())).isEqualTo(Reason.NOT_UNDERSTOOD.name());
        assertThat(other.asked).isEmpty();
    }

    @Test
    void moreRoutersThanAnyHomeHasAreNotAllAsked() throws Exception {
        for (int i = 0; i < 40; i++) {
            air.says(
                    InetAddress.ofLiteral("127.0.1." + (i + 1)),
                    Replies.found("http://127.0.1." + (i + 1) + ":9/", "uuid:" + i));
        }

        var gateways = ask(QUICK).gateways();

        assertThat(gateways).hasSize(HomeRouters.MOST + 1);
        assertThat(reason(gateways.getLast().forwards())).isEqualTo(Reason.CUT_OFF.name());
    }

    @Test
    void aRouterThatAnswersOverNatPmpOpensDoorsThatWayToo() throws Exception {
        var honest = router("127.0.0.2", Replies.honest("R"));
        router("127.0.0.3", Replies.honest("Q"));
        try (var natPmp = new DatagramSocket(new InetSocketAddress(honest.address, 0))) {
            Thread.ofVirtual().start(() -> answerNatPmp(natPmp));

            var reading = ask(QUICK, List.of(loopback("eth0")), natPmp.getLocalPort());

            assertThat(reading.opensAlso()).containsExactly(honest.address);
        }
    }

    private static void answerNatPmp(DatagramSocket socket) {
        var packet = new DatagramPacket(new byte[20], 20);
        try {
            while (true) {
                socket.receive(packet);
                byte[] answer = {0, (byte) 0x80, 0, 0, 0, 0, 0, 9, 25, 77, 77, 7};
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        var reached = new CountDownLatch(1);
        router("127.0.0.2", (_, _) -> {
            reached.countDown();
            never();
        });
        var ended = new AtomicReference<Throwable>();
        var hours = new HomeRouters.Limits(Duration.ofHours(1), Duration.ofHours(2));
        var asking = Thread.ofVirtual().start(() -> {
            try {
                ask(hours);
            } catch (Exception e) {
                ended.set(e);
            }
        });
        reached.await();

        asking.interrupt();
        asking.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }
}
