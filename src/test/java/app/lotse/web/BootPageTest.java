package app.lotse.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a NAS's own page is allowed to tell about its start. */
class BootPageTest {
    private static final String PAGE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><QDocRoot version=\"1.0\"><doQuick><![CDATA[]]></doQuick>%s<mediaReady><![CDATA[1]]></mediaReady></QDocRoot>";
    private HttpServer server;
    private HttpServer elsewhere;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        server.start();
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        elsewhere.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "<is_booting><![CDATA[0]]></is_booting>, UP",
        "<is_booting><![CDATA[1]]></is_booting>, BOOTING",
        "<is_booting>0</is_booting>, UP",
        "<is_booting>1</is_booting>, BOOTING",
        "<is_booting></is_booting>, UNKNOWN",
        "<is_booting>2</is_booting>, UNKNOWN",
        "<is_booting><![CDATA[0</is_booting>, UNKNOWN",
        "<is_booting>&x;</is_booting>, UNKNOWN",
        "<is_booting>0</is_booting><is_booting>1</is_booting>, UNKNOWN",
        "nothing, UNKNOWN",
    })
    void readsOneElementAndGuessesNothing(String element, BootState says) {
        assertThat(BootPage.stateIn(PAGE.formatted(element))).isEqualTo(says);
    }

    @Test
    void asksThePageBeforeAnySignIn() throws Exception {
        answer(server, "/cgi-bin/authLogin.cgi", 200, PAGE.formatted("<is_booting><![CDATA[1]]></is_booting>"));

        assertThat(page().state()).isEqualTo(BootState.BOOTING);
    }

    @Test
    void followsToAnotherPortOfTheSameAddressOnly() throws Exception {
        var asked = new AtomicInteger();
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            reply(exchange, 200, PAGE.formatted("<is_booting>0</is_booting>"));
        });
        redirect("http://127.0.0.1:" + server.getAddress().getPort() + "/moved");
        answer(server, "/moved", 200, PAGE.formatted("<is_booting>0</is_booting>"));
        assertThat(page().state()).isEqualTo(BootState.UP);

        server.removeContext("/cgi-bin/authLogin.cgi");
        redirect("http://127.0.0.2:" + elsewhere.getAddress().getPort() + "/");
        assertThat(page().state()).isEqualTo(BootState.UNKNOWN);
        assertThat(asked).hasValue(0);
    }

    @Test
    void doesNotFollowInCircles() throws Exception {
        redirect("/cgi-bin/authLogin.cgi");

        assertThat(page().state()).isEqualTo(BootState.UNKNOWN);
    }

    @Test
    void anAnswerThatIsTooLongIsNone() throws Exception {
        answer(
                server,
                "/cgi-bin/authLogin.cgi",
                200,
                PAGE.formatted("<is_booting>0</is_booting>") + " ".repeat(70_000));

        assertThat(page().state()).isEqualTo(BootState.UNKNOWN);
    }

    @Test
    void anErrorPageIsNoAnswer() throws Exception {
        answer(server, "/cgi-bin/authLogin.cgi", 503, PAGE.formatted("<is_booting>0</is_booting>"));

        assertThat(page().state()).isEqualTo(BootState.UNKNOWN);
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var page = new BootPage(new Host(InetAddress.getLoopbackAddress(), silent.getLocalPort()));

            assertThat(page.state()).isEqualTo(BootState.UNKNOWN);
        }
    }

    private BootPage page() {
        return new BootPage(
                new Host(InetAddress.getLoopbackAddress(), server.getAddress().getPort()));
    }

    private void redirect(String location) {
        server.createContext("/cgi-bin/authLogin.cgi", exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            reply(exchange, 302, "");
        });
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> reply(exchange, status, body));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
