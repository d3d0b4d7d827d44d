package app.lotse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Release;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manufacturer's server on a bad day, and others that pretend to be it: nothing breaks, and nothing is claimed. */
class ReleaseFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:12:00Z");
    private static final String PATH = "/FirmwareRelease.xml";
    private static final byte[] LIST = FeedText.list(FeedText.model("TS-253D", "5.2.7"));
    private static final int MAX_BYTES = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NO_PATIENCE = Duration.ofMillis(400);
    private static TestAuthority authority;
    private static SSLContext trusting;
    private static SSLContext proven;

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger elsewhere = new AtomicInteger();

    @BeforeAll
    static void anAuthority() throws Exception {
        authority = new TestAuthority();
        trusting = authority.client();
        proven = authority.server("localhost", Instant.now().plus(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    @Test
    void tellsTheNewestSystemOfTheModel() throws Exception {
        var release = ask(proven, PATIENCE, answer(200, LIST)).value().orElseThrow();

        assertThat(release.version()).hasToString("5.2.7 (2026-11-20)");
        assertThat(release.published())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2026-11-20"));
        assertThat(release.fetchedAt()).isEqualTo(NOW);
    }

    @Test
    void sendsNeitherTheModelNorAnythingThatWasKept() throws Exception {
        var asked = new ArrayList<String>();
        ask(proven, PATIENCE, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            asked.addAll(exchange.getRequestHeaders().keySet());
            answer(200, LIST).handle(exchange);
        });

        assertThat(asked).first().isEqualTo("GET " + PATH);
        assertThat(asked.toString()).doesNotContain("TS-253D", "Cookie", "Authorization", "Referer");
    }

    /** What a server may do, and what is said of it. */
    static Stream<Arguments> badDays() {
        return Stream.of(
                day("not there", Reason.NO_ANSWER, "HTTP 404", answer(404, LIST)),
                day("broken", Reason.NO_ANSWER, "HTTP 500", answer(500, LIST)),
                day("forbidden", Reason.NO_ANSWER, "HTTP 403", answer(403, LIST)),
                day("nothing", Reason.NO_ANSWER, "HTTP 204", answer(204, new byte[0])),
                day("empty", Reason.NOT_UNDERSTOOD, "no XML", answer(200, new byte[0])),
                day("a web page", Reason.NOT_UNDERSTOOD, "it begins with <html>", answer(200, html())),
                day("half a list", Reason.NOT_UNDERSTOOD, "no XML", answer(200, half())),
                day("cut on the way", Reason.NO_ANSWER, "the line broke", cut()),
                day("a document type", Reason.NOT_UNDERSTOOD, "it has a document type", answer(200, bomb())),
                day("old by its entries", Reason.NOT_UNDERSTOOD, "old: nothing newer", answer(200, old())),
                day("old by its date", Reason.NOT_UNDERSTOOD, "old: last changed 2014-01-06", exchange -> {
                    exchange.getResponseHeaders().add("Last-Modified", "Mon, 06 Jan 2014 13:49:59 GMT");
                    answer(200, LIST).handle(exchange);
                }),
                day("without the model", Reason.NOT_THERE, "not in the list", answer(200, other())),
                day("a garbled version", Reason.NOT_UNDERSTOOD, "version five", answer(200, garbled())),
                day("endless", Reason.CUT_OFF, "longer than 100000", endless()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDays")
    void aServerOnABadDayClaimsNothing(String name, Reason reason, String detail, HttpHandler handler)
            throws Exception {
        assertSilent(ask(proven, PATIENCE, handler), reason, detail);
    }

    @Test
    void aDateOfHttpThatIsNoneIsNotLookedAt() throws Exception {
        var read = ask(proven, PATIENCE, exchange -> {
            exchange.getResponseHeaders().add("Last-Modified", "some day");
            answer(200, LIST).handle(exchange);
        });

        assertThat(read.isKnown()).isTrue();
    }

    @Test
    void aByteAtATimeIsNotWaitedFor() throws Exception {
        assertSilent(ask(proven, NO_PATIENCE, aByteAtATime()), Reason.NO_ANSWER, "not in time");
    }

    @Test
    void aListMayBeAsLongAsTheLimitAndNotAByteLonger() throws Exception {
        byte[] longest = Arrays.copyOf(LIST, MAX_BYTES);
        Arrays.fill(longest, LIST.length, MAX_BYTES, (byte) ' ');
        assertThat(ask(proven, PATIENCE, answer(200, longest)).isKnown()).isTrue();

        byte[] longer = Arrays.copyOf(longest, MAX_BYTES + 1);
        longer[MAX_BYTES] = ' ';
        assertSilent(ask(proven, PATIENCE, answer(200, longer)), Reason.CUT_OFF, "longer than 100000");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var feed = feed(URI.create("https://localhost:" + silent.getLocalPort() + PATH), NO_PATIENCE);

            assertSilent(feed.newest("TS-253D"), Reason.NO_ANSWER, "");
        }
    }

    @Test
    void nobodyThereIsNoAnswer() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertSilent(
                feed(URI.create("https://localhost:" + port + PATH), PATIENCE).newest("TS-253D"),
                Reason.NO_ANSWER,
                "the line broke");
    }

    /** Servers whose certificate does not prove that they are the manufacturer's. */
    static Stream<Arguments> liars() {
        var day = Duration.ofDays(1);
        return Stream.of(
                liar(
                        "another name",
                        () -> authority.server("update.example", Instant.now().plus(day))),
                liar(
                        "run out",
                        () -> authority.server("localhost", Instant.now().minus(Duration.ofHours(1)))),
                liar(
                        "unknown authority",
                        () -> new TestAuthority()
                                .server("localhost", Instant.now().plus(day))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("liars")
    void aServerThatDoesNotProveItsNameIsNotHeard(String name, SSLContext identity) throws Exception {
        assertSilent(ask(identity, PATIENCE, answer(200, LIST)), Reason.NO_ANSWER, "did not prove its name");
    }

    @Test
    void followsOnceOnTheSameServer() throws Exception {
        var server = start(HttpsServer.create(), redirect(() -> "/moved.xml"));
        server.createContext("/moved.xml", answer(200, LIST));
        assertThat(feed(server, "https", PATIENCE).newest("TS-253D").isKnown()).isTrue();

        server.removeContext("/moved.xml");
        server.createContext("/moved.xml", redirect(() -> "/again.xml"));
        server.createContext("/again.xml", counted());
        assertSilent(feed(server, "https", PATIENCE).newest("TS-253D"), Reason.NO_ANSWER, "HTTP 302");
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void isNotLedToAnotherServer() throws Exception {
        var plain = start(HttpServer.create(), counted());
        var other = start(HttpsServer.create(), counted());
        int plainPort = plain.getAddress().getPort();
        int otherPort = other.getAddress().getPort();
        var places = List.of(
                "http://localhost:" + plainPort + PATH,
                "https://localhost:" + otherPort + PATH,
                "https://127.0.0.1:" + otherPort + PATH,
                "//127.0.0.1:" + otherPort + PATH,
                "https://localhost.example:" + otherPort + PATH,
                "file:///etc/passwd",
                "jar:https://localhost!/",
                "https:opaque",
                "https://",
                ":",
                "");
        for (String place : places) {
            assertSilent(
                    ask(proven, PATIENCE, redirect(() -> place)),
                    place.isEmpty() ? Reason.NO_ANSWER : Reason.NOT_UNDERSTOOD,
                    "");
        }
        assertThat(elsewhere).as("nobody else was asked").hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:%d/x", "https://127.0.0.1:%d/x", "https://a:b@localhost:%d/x"})
    void atTheSamePortTooOnlyTheSameNameOverHttpsIsTheSameServer(String place) throws Exception {
        var server = start(HttpsServer.create(), counted());
        server.removeContext(PATH);
        server.createContext(
                PATH, redirect(() -> place.formatted(server.getAddress().getPort())));
        server.createContext("/x", counted());

        assertSilent(feed(server, "https", PATIENCE).newest("TS-253D"), Reason.NOT_UNDERSTOOD, "another place");
        assertThat(elsewhere).as("nobody else was asked").hasValue(0);
    }

    @Test
    void withoutAModelNobodyIsAsked() throws Exception {
        var server = start(HttpsServer.create(), counted());

        assertSilent(feed(server, "https", PATIENCE).newest(" "), Reason.NOT_ASKED, "");
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ask(proven, PATIENCE, aByteAtATime())).isInstanceOf(InterruptedException.class);
    }

    @Test
    void namesTheManufacturersServerAndNoOther() {
        assertThat(new ReleaseFeed(InstantSource.system()).where())
                .hasScheme("https")
                .hasHost("update.qnap.com")
                .hasNoPort()
                .hasNoUserInfo();
    }

    private Reading<Release> ask(SSLContext identity, Duration limit, HttpHandler handler) throws Exception {
        var server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        return feed(start(server, handler), "https", limit).newest("TS-253D");
    }

    private ReleaseFeed feed(HttpServer server, String scheme, Duration limit) {
        return feed(URI.create(scheme + "://localhost:" + server.getAddress().getPort() + PATH), limit);
    }

    private static ReleaseFeed feed(URI where, Duration limit) {
        return new ReleaseFeed(where, trusting, limit, MAX_BYTES, InstantSource.fixed(NOW));
    }

    private HttpServer start(HttpServer server, HttpHandler handler) throws IOException {
        if (server instanceof HttpsServer secure && secure.getHttpsConfigurator() == null) {
            secure.setHttpsConfigurator(new HttpsConfigurator(proven));
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PATH, handler);
        server.start();
        servers.add(server);
        return server;
    }

    private static void assertSilent(Reading<Release> reading, Reason reason, String detail) {
        assertThat(reading).isInstanceOf(Unread.class);
        var unread = (Unread<Release>) reading;
        assertThat(unread.reason()).as(unread.detail()).isEqualTo(reason);
        assertThat(unread.detail()).contains(detail);
    }

    private static Arguments day(String name, Reason reason, String detail, HttpHandler handler) {
        return Arguments.of(name, reason, detail, handler);
    }

    private static Arguments liar(String name, Callable<SSLContext> identity) {
        try {
            return Arguments.of(name, identity.call());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpHandler answer(int status, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private HttpHandler counted() {
        return exchange -> {
            elsewhere.incrementAndGet();
            answer(200, LIST).handle(exchange);
        };
    }

    private static HttpHandler redirect(Supplier<String> place) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", place.get());
            answer(302, new byte[0]).handle(exchange);
        };
    }

    /** Says that more comes than it sends. */
    private static HttpHandler cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, LIST.length + 1_000);
            exchange.getResponseBody().write(LIST);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private static HttpHandler endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("<docRoot>".getBytes(StandardCharsets.UTF_8));
                while (true) {
                    body.write(new byte[10_000]);
                }
            }
        };
    }

    /** A whole list in the end, each byte in time; but all of it takes seconds. */
    private static HttpHandler aByteAtATime() {
        return exchange -> {
            exchange.sendResponseHeaders(200, LIST.length);
            try (var body = exchange.getResponseBody()) {
                for (byte next : LIST) {
                    body.write(next);
                    body.flush();
                    LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
                }
            }
        };
    }

    private static byte[] half() {
        return Arrays.copyOf(LIST, LIST.length / 2);
    }

    private static byte[] html() {
        return "<html><body>Please sign in.</body></html>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() {
        return ("<!DOCTYPE docRoot [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>"
                        + "<docRoot><storage>&c;&d;</storage></docRoot>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] old() {
        return FeedText.list(
                FeedText.model("TS-253D", "TS-253D", "4.0.3", "20130912", "Thu, 12, Sep 2013 15:15:38 +0800"));
    }

    private static byte[] other() {
        return FeedText.list(FeedText.model("TS-1", "5.2.7"));
    }

    private static byte[] garbled() {
        return FeedText.list(FeedText.model("TS-253D", "five"));
    }
}
