package app.lotse.remote;

import static app.lotse.remote.LoopbackServer.right;
import static app.lotse.remote.LoopbackServer.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.SignIn.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One attempt, one method, and only to the NAS that was seen before. */
class SshSignInTest {
    private final SshSignIn signIn = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());

    @TempDir
    private Path folder;

    private static LoopbackServer server() {
        return new LoopbackServer((line, in, out, err) -> 0);
    }

    private static LoopbackServer offering(UserAuthFactory... methods) {
        return server().with(server -> {
            server.setUserAuthFactories(List.of(methods));
            return server;
        });
    }

    @Test
    void theRightPasswordIsGivenOnce() throws Exception {
        try (var server = server().start();
                var shell = signIn.open(server.host(), right(), Trust.REMEMBER, false)) {
            assertThat(shell.identity()).matches("SHA256:[A-Za-z0-9+/]{43}");
            assertThat(server.passwords).hasValue(1);
        }
    }

    @Test
    void aWrongPasswordIsGivenOnceAndNeverAgain() throws Exception {
        try (var server = server().start()) {
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
            assertThat(server.passwords).hasValue(1);
        }
    }

    @Test
    void questionsAreAnsweredWhereNoPasswordMethodIsOffered() throws Exception {
        try (var server = offering(UserAuthKeyboardInteractiveFactory.INSTANCE).start()) {
            signIn.open(server.host(), right(), Trust.REMEMBER, false).close();
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
            assertThat(server.passwords).hasValue(2);
        }
    }

    @Test
    void questionsAreLeftAloneWhereThePasswordMethodIsOffered() throws Exception {
        try (var server = offering(UserAuthKeyboardInteractiveFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE)
                .start()) {
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
            assertThat(server.passwords).hasValue(1);
        }
    }

    @Test
    void aQuestionThatIsShownWhileTypingGetsNoPassword() throws Exception {
        try (var server = offering(UserAuthKeyboardInteractiveFactory.INSTANCE)
                .with(it -> {
                    CoreModuleProperties.KB_SERVER_INTERACTIVE_ECHO_PROMPT.set(it, true);
                    return it;
                })
                .start()) {
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), right(), Trust.REMEMBER, false));
            assertThat(server.passwords).hasValue(0);
        }
    }

    @Test
    void noPasswordIsSentWhereNoneIsTaken() throws Exception {
        try (var server = offering(UserAuthPublicKeyFactory.INSTANCE)
                .with(it -> {
                    it.setPublickeyAuthenticator((user, key, session) -> false);
                    return it;
                })
                .start()) {
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), right(), Trust.REMEMBER, false));
            assertThat(server.passwords).hasValue(0);
        }
    }

    @Test
    void anUnknownIdentityIsRefusedWhenAskedTo() throws Exception {
        try (var server = server().start()) {
            Wanted.trouble(Kind.IDENTITY_UNKNOWN, () -> signIn.open(server.host(), right(), Trust.REFUSE, false));
            assertThat(server.passwords).hasValue(0);
            signIn.open(server.host(), right(), Trust.FORGET, false).close();
            signIn.open(server.host(), right(), Trust.REFUSE, false).close();
        }
    }

    @Test
    void theSameNasUnderAnotherAddressIsLetInByItsIdentityAndRememberedThere() throws Exception {
        var known = folder.resolve("known_hosts");
        try (var server = server().start();
                var moved = server().with(it -> {
                            it.setKeyPairProvider(server.server.getKeyPairProvider());
                            return it;
                        })
                        .start()) {
            var first = new SshSignIn(KnownHosts.in(known), new WireLog.Kept());
            first.open(server.host(), right(), Trust.REMEMBER, false).close();

            first.openMoved(moved.host(), server.host(), right(), false).close();

            assertThat(moved.passwords).hasValue(1);
            new SshSignIn(KnownHosts.in(known), new WireLog.Kept())
                    .open(moved.host(), right(), Trust.REFUSE, false)
                    .close();
        }
    }

    @Test
    void aStrangerUnderAnotherAddressGetsNoPasswordAndIsNotRemembered() throws Exception {
        var known = folder.resolve("known_hosts");
        try (var server = server().start();
                var stranger = server().start()) {
            var first = new SshSignIn(KnownHosts.in(known), new WireLog.Kept());
            first.open(server.host(), right(), Trust.REMEMBER, false).close();

            Wanted.trouble(
                    Kind.IDENTITY_CHANGED, () -> first.openMoved(stranger.host(), server.host(), right(), false));

            assertThat(stranger.passwords).hasValue(0);
            Wanted.trouble(Kind.IDENTITY_UNKNOWN, () -> first.open(stranger.host(), right(), Trust.REFUSE, false));
        }
    }

    @Test
    void whereNothingIsRememberedNobodyCanHaveMoved() throws Exception {
        try (var server = server().start();
                var moved = server().start()) {
            Wanted.trouble(Kind.IDENTITY_UNKNOWN, () -> signIn.openMoved(moved.host(), server.host(), right(), false));
            assertThat(moved.passwords).hasValue(0);
        }
    }

    @Test
    void aChangedIdentityGetsNoPassword() throws Exception {
        var known = folder.resolve("known_hosts");
        int port;
        try (var server = server().start()) {
            port = server.host().port();
            new SshSignIn(KnownHosts.in(known), new WireLog.Kept())
                    .open(server.host(), right(), Trust.REMEMBER, false)
                    .close();
        }
        try (var other = server().start(port)) {
            Wanted.trouble(
                    Kind.IDENTITY_CHANGED,
                    () -> new SshSignIn(KnownHosts.in(known), new WireLog.Kept())
                            .open(other.host(), right(), Trust.REMEMBER, false));
            assertThat(other.passwords).hasValue(0);
        }
    }

    @Test
    void aNewKindOfKeyBesideTheRememberedOneIsNoChange() throws Exception {
        var rsa = LoopbackServer.key("RSA", 2048);
        int port;
        try (var server = new LoopbackServer((line, in, out, err) -> 0, rsa).start()) {
            port = server.host().port();
            signIn.open(server.host(), right(), Trust.REMEMBER, false).close();
        }
        try (var both =
                new LoopbackServer((line, in, out, err) -> 0, LoopbackServer.key("ECDSA", 256), rsa).start(port)) {
            signIn.open(both.host(), right(), Trust.REFUSE, false).close();
        }
        try (var without = server().start(port)) {
            Wanted.trouble(Kind.IDENTITY_CHANGED, () -> signIn.open(without.host(), right(), Trust.REMEMBER, false));
            assertThat(without.passwords).hasValue(0);
        }
    }

    @Test
    void oldEncryptionIsUsedOnlyWhenAllowed() throws Exception {
        try (var server = new LoopbackServer((line, in, out, err) -> 0, LoopbackServer.key("RSA", 2048))
                .with(it -> {
                    it.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                            false,
                            List.of(BuiltinDHFactories.fromFactoryName("diffie-hellman-group14-sha1")),
                            ServerBuilder.DH2KEX));
                    it.setSignatureFactories(List.of(BuiltinSignatures.rsa));
                    return it;
                })
                .start()) {
            Wanted.trouble(
                    Kind.NOT_UNDERSTOOD,
                    "old-algorithms",
                    () -> signIn.open(server.host(), right(), Trust.REMEMBER, false));
            signIn.open(server.host(), right(), Trust.REMEMBER, true).close();
            // Agreed to once: after a restart nobody is there to be asked again.
            signIn.open(server.host(), right(), Trust.REFUSE, false).close();
        }
    }

    @Test
    void aClosedPortIsSshSwitchedOff() throws Exception {
        Host closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = new Host(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
        Wanted.trouble(Kind.SSH_OFF, () -> signIn.open(closed, right(), Trust.REMEMBER, false));
    }

    @Test
    void anAddressThatSwallowsEverythingIsNotReachableOrAfterARefusalALockOut() throws Exception {
        try (var dark = new FullDoor();
                var server = server().start()) {
            Wanted.trouble(Kind.NOT_REACHABLE, () -> signIn.open(dark.host(), right(), Trust.REMEMBER, false));
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
            Wanted.trouble(Kind.LOCKED_OUT, () -> signIn.open(dark.host(), right(), Trust.REMEMBER, false));
        }
    }

    @Test
    void aDoorThatClosesAfterARefusalIsALockOutForAnHour() throws Exception {
        var now = new AtomicReference<>(Instant.EPOCH);
        var patient = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept(), now::get);
        try (var server = server().start();
                var closed = new Door("");
                var words = new Door("Not allowed at this time\r\n")) {
            Wanted.trouble(Kind.REFUSED, () -> patient.open(server.host(), wrong(), Trust.REMEMBER, false));
            Wanted.trouble(Kind.LOCKED_OUT, () -> patient.open(closed.host(), right(), Trust.REMEMBER, false));
            Wanted.trouble(Kind.LOCKED_OUT, () -> patient.open(words.host(), right(), Trust.REMEMBER, false));
            now.set(Instant.EPOCH.plusSeconds(3_601));
            Wanted.trouble(Kind.CONNECTION_LOST, () -> patient.open(closed.host(), right(), Trust.REMEMBER, false));
            Wanted.trouble(Kind.REFUSED, () -> patient.open(server.host(), wrong(), Trust.REMEMBER, false));
            patient.open(server.host(), right(), Trust.REMEMBER, false).close();
            Wanted.trouble(Kind.CONNECTION_LOST, () -> patient.open(closed.host(), right(), Trust.REMEMBER, false));
        }
    }

    @Test
    void aDifferentNasAtTheSecondTryIsNoticed() throws Exception {
        int port;
        try (var server = server().start()) {
            port = server.host().port();
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
        }
        try (var other = server().start(port)) {
            Wanted.trouble(Kind.IDENTITY_CHANGED, () -> signIn.open(other.host(), right(), Trust.REMEMBER, false));
            assertThat(other.passwords).hasValue(0);
        }
    }

    @Test
    void aDoorThatClosesAtOnceIsALostConnectionAndSomethingElseIsNotUnderstood() throws Exception {
        for (var expected : List.of(Kind.CONNECTION_LOST, Kind.NOT_UNDERSTOOD)) {
            String words = expected == Kind.CONNECTION_LOST ? "" : "HTTP/1.1 400 Bad Request\r\n\r\n";
            try (var door = new Door(words)) {
                Wanted.trouble(expected, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
            }
        }
        try (var door = new Door("SSH-2.0-x\r\n" + "\u0000".repeat(100))) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new Door("SSH-2.0-x\r\n" + "A".repeat(1_000_000))) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new Door("x".repeat(100_000))) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new Door("welcome\r\n".repeat(10_000) + "SSH-2.0-x\r\n")) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
    }

    @Test
    void anInterruptEndsAHangingSignInAtOnce() throws Exception {
        try (var hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var host = new Host(hanging.getInetAddress(), hanging.getLocalPort());
            var ended = new CompletableFuture<Throwable>();
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    signIn.open(host, right(), Trust.REMEMBER, false);
                } catch (Throwable e) {
                    ended.complete(e);
                }
            });
            try (var accepted = hanging.accept()) {
                thread.interrupt();
                assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
                assertThat(accepted.getInputStream().read()).isNegative();
            }
        }
    }

    @Test
    void aPasswordThatIsBlankedWhileSigningInIsNotSentAsAWrongOne() throws Exception {
        var credentials = right();
        try (var server = server().with(it -> {
                    it.addSessionListener(new SessionListener() {
                        @Override
                        public void sessionCreated(Session session) {
                            credentials.close();
                        }
                    });
                    return it;
                })
                .start()) {
            var signIn = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());
            assertThatThrownBy(() -> signIn.open(server.host(), credentials, Trust.FORGET, false))
                    .isInstanceOf(Trouble.class);
            assertThat(server.passwords).hasValue(0);
        }
    }

    @Test
    void aBlankedPasswordIsNeverSent() throws Exception {
        var left = right();
        left.close();
        assertThatThrownBy(
                        () -> signIn.open(new Host(InetAddress.getLoopbackAddress(), 22), left, Trust.REMEMBER, false))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Lets everyone in, says its words, and no more. */
    private static final class Door implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Door(String words) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var guest = socket.accept()) {
                        guest.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
                        guest.shutdownOutput();
                        guest.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // The guest left first, or the test is over.
                    }
                }
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

    /** A door with its waiting room so full that the kernel answers nobody else. */
    private static final class FullDoor implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        FullDoor() throws IOException {
            try {
                for (; ; ) {
                    var guest = new Socket();
                    waiting.add(guest);
                    guest.connect(socket.getLocalSocketAddress(), 200);
                }
            } catch (SocketTimeoutException full) {
                // As wanted.
            }
        }

        Host host() {
            return new Host(socket.getInetAddress(), socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            for (var guest : waiting) {
                guest.close();
            }
            socket.close();
        }
    }
}
