package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.remote.SignIn.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pretends to be a NAS at its door and never comes to an end is left soon, as a trouble, with little read and no password said. */
class HostileDoorTest {
    /** What the kernel holds on both sides of a connection, and some room. */
    private static final long MOST_TAKEN = 32L * 1024 * 1024;

    /** What is said behind the door, again and again. */
    enum Says {
        LINES_BEFORE_THE_GREETING("x\r\n".repeat(1000)),
        ONE_LINE_WITHOUT_END("x".repeat(1000)),
        ZEROS_BEFORE_THE_GREETING("\0".repeat(1000)),
        A_BYTE_NOW_AND_THEN("x");

        private final byte[] again;

        Says(String again) {
            this.again = again.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** What is said behind a right greeting, again and again. */
    enum GoesOn {
        RANDOM_BYTES(noise()),
        A_PACKET_OF_TWO_GIGABYTES(new byte[] {0x7f, -1, -1, -1, 4, 20}),
        AN_EMPTY_PACKET(new byte[] {0, 0, 0, 0, 0}),
        NOTHING(new byte[0]);

        private final byte[] again;

        GoesOn(byte[] again) {
            this.again = again;
        }

        private static byte[] noise() {
            byte[] bytes = new byte[8192];
            new Random(9).nextBytes(bytes);
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void whatIsNoGreetingIsLeft(Says says) throws Exception {
        int pause = says == Says.A_BYTE_NOW_AND_THEN ? 50 : 0;
        try (var door = new Door("", says.again, pause)) {
            leaves(door);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void whatComesBehindTheGreetingIsLeft(GoesOn goesOn) throws Exception {
        try (var door = new Door("SSH-2.0-OpenSSH_7.6\r\n", goesOn.again, 0)) {
            leaves(door);
        }
    }

    private static void leaves(Door door) throws InterruptedException {
        var password = LoopbackServer.right();
        assertThatThrownBy(() -> new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept())
                        .open(door.host(), password, Trust.REMEMBER, false))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.kind())
                                .isIn(
                                        Trouble.Kind.CONNECTION_LOST,
                                        Trouble.Kind.NO_ANSWER,
                                        Trouble.Kind.NOT_UNDERSTOOD,
                                        Trouble.Kind.NOT_REACHABLE));
        door.left.await();
        assertThat(door.taken.get()).isLessThan(MOST_TAKEN);
        password.close();
    }

    /** Takes one guest and talks until the guest leaves. */
    private static final class Door implements AutoCloseable {
        final AtomicLong taken = new AtomicLong();
        final CountDownLatch left = new CountDownLatch(1);
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        /** @param pause between two words, in ms */
        Door(String first, byte[] again, int pause) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var guest = socket.accept()) {
                    guest.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
                    if (again.length == 0) {
                        guest.getInputStream().transferTo(OutputStream.nullOutputStream());
                    }
                    while (again.length > 0) {
                        guest.getOutputStream().write(again);
                        taken.addAndGet(again.length);
                        if (pause > 0) {
                            Thread.sleep(pause);
                        }
                    }
                } catch (IOException | InterruptedException gone) {
                    // The guest left, or the test is over.
                }
                left.countDown();
            });
        }

        Host host() {
            return new Host(socket.getInetAddress(), socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
