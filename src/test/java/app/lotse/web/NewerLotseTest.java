package app.lotse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Reading;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a clear answer about a newer Lotse counts; all else is "could not check". */
class NewerLotseTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final TestCertificate certificate = TestCertificate.forLoopback();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "{\"tag_name\": \"v9.0.0\"}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "v0.2.0, 0.2.0",
        "0.1.1, 0.1.1",
        "v0.10.0, 0.10.0",
        "v1.0, 1.0",
        "v0.1.0.1, 0.1.0.1",
        "v0.1.0,",
        "v0.1,",
        "0.0.9,",
        "v0.0.99999,",
    })
    void numbersAreComparedAsNumbers(String latest, String newer) throws Exception {
        answers(200, "{\"tag_name\": \"" + latest + "\", \"name\": \"Lotse\", \"assets\": [{\"id\": 1}]}");

        assertThat(ask(LONG)).isEqualTo(Reading.known(Optional.ofNullable(newer)));
    }

    @ParameterizedTest
    @CsvSource({"0.10.0, 0.9.0", "1.0.0, 0.99.99", "0.100.0, 0.20.0"})
    void tenComesAfterNine(String later, String earlier) {
        assertThat(LotseNumber.of(later).orElseThrow())
                .isGreaterThan(LotseNumber.of(earlier).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Sign in to this network</html>",
                "[]",
                "{}",
                "null",
                "{\"tag_name\": 2}",
                "{\"tag_name\": null}",
                "{\"tag_name\": \"latest\"}",
                "{\"tag_name\": \"v2\"}",
                "{\"tag_name\": \"v0.2.0-rc1\"}",
                "{\"tag_name\": \"v0.2.0 \"}",
                "{\"tag_name\": \"v0.2000000000.0\"}",
                "{\"tag_name\": \"v0.2.0\"",
                "{\"tag_name\": \"v0.2.0\"} {}",
                "{\"tag_name\": \"v0.2.0\", \"tag_name\": \"v0.1.0\"}",
                "{\"release\": {\"tag_name\": \"v0.2.0\"}}",
            })
    void whatIsNotUnderstoodIsNoAnswer(String body) throws Exception {
        answers(200, body);

        assertThat(reason(ask(LONG))).isEqualTo(Reading.Reason.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 403, 404, 429, 500})
    void onlyAFullAnswerCounts(int status) throws Exception {
        answers(status, "{\"tag_name\": \"v0.2.0\"}");

        assertThat(reason(ask(LONG))).isEqualTo(Reading.Reason.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void isSentToNoOtherServer(int status) throws Exception {
        serve(exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "https://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
            answer(exchange, status, "{\"tag_name\": \"v0.2.0\"}");
        });

        assertThat(reason(ask(LONG))).isEqualTo(Reading.Reason.NOT_UNDERSTOOD);
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() throws Exception {
        answers(200, "{\"tag_name\": \"v0.2.0\", \"body\": \"" + "x".repeat(70_000) + "\"}");

        assertThat(reason(ask(LONG))).isEqualTo(Reading.Reason.CUT_OFF);
    }

    @Test
    void anAnswerThatDripsEndsAtTheLimit() throws Exception {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"tag_name\": ".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        assertThat(reason(ask(Duration.ofMillis(700)))).isEqualTo(Reading.Reason.NO_ANSWER);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLonger() throws Exception {
        serve(exchange -> awaitEnd());

        assertThat(reason(ask(Duration.ofMillis(700)))).isEqualTo(Reading.Reason.NO_ANSWER);
    }

    @Test
    void aStrangersCertificateIsNotBelieved() throws Exception {
        answers(200, "{\"tag_name\": \"v0.2.0\"}");

        var asking = new NewerLotse(address(), "0.1.0", LONG, HttpClient::newBuilder);

        assertThat(reason(asking.ask())).isEqualTo(Reading.Reason.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/latest", "file:///etc/passwd", "https:latest", "ftp://localhost/"})
    void asksByHttpsAlone(String address) {
        assertThatThrownBy(() -> new NewerLotse(URI.create(address), "0.1.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Reading<Optional<String>> ask(Duration limit) throws InterruptedException {
        return new NewerLotse(
                        address(), "0.1.0", limit, () -> HttpClient.newBuilder().sslContext(certificate.client()))
                .ask();
    }

    private URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/latest");
    }

    private void answers(int status, String body) {
        serve(exchange -> answer(exchange, status, body));
    }

    private void serve(HttpHandler handler) {
        server.createContext("/latest", handler);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
            if (status != 204) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static Reading.Reason reason(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Unread.class);
        return ((Reading.Unread<?>) reading).reason();
    }
}
