package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which sockets count as an SSH server that answers. */
class PortWatchTest {
    @Test
    void aBannerCountsAlsoAfterOtherLines() throws Exception {
        assertThat(answeringTo("SSH-2.0-OpenSSH_8.0\r\n")).isTrue();
        assertThat(answeringTo("welcome\r\nSSH-2.0-dropbear\r\n")).isTrue();
    }

    @Test
    void anyOtherServerDoesNotCount() throws Exception {
        assertThat(answeringTo("HTTP/1.1 400 Bad Request\r\n")).isFalse();
        assertThat(answeringTo("")).isFalse();
        assertThat(answeringTo("x".repeat(100_000))).isFalse();
    }

    @Test
    void aClosedPortDoesNotCount() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(watch(port).answering()).isFalse();
    }

    @Test
    void anInterruptEndsTheWaitForABanner() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var interrupted = new CountDownLatch(1);
            var watcher = Thread.ofVirtual().start(() -> {
                try {
                    watch(server.getLocalPort()).answering();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
            try (var silent = server.accept()) {
                assertThat(silent.isConnected()).isTrue();
                watcher.interrupt();
                Awaitility.await().until(() -> interrupted.getCount() == 0);
            }
        }
    }

    private static boolean answeringTo(String greeting) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var greeter = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException closedByTheWatch) {
                    assertThat(closedByTheWatch).isNotNull();
                }
            });
            boolean answering = watch(server.getLocalPort()).answering();
            greeter.join();
            return answering;
        }
    }

    private static PortWatch watch(int port) {
        return new PortWatch(new Host(InetAddress.getLoopbackAddress(), port), () -> BootState.UNKNOWN);
    }
}
