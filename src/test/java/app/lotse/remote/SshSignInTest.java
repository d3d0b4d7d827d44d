package app.lotse.remote;

import static app.lotse.remote.LoopbackServer.right;
import static app.lotse.remote.LoopbackServer.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.SignIn.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
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
                    it.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator() {
                        @Override
                        protected boolean isInteractionPromptEchoed(org.apache.sshd.server.session.ServerSession s) {
                            return true;
                        }
                    });
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
                            false, List.of(BuiltinDHFactories.dhg14), ServerBuilder.DH2KEX));
                    it.setSignatureFactories(List.of(BuiltinSignatures.rsa));
                    return it;
                })
                .start()) {
            Wanted.trouble(
                    Kind.NOT_UNDERSTOOD,
                    "old-algorithms",
                    () -> signIn.open(server.host(), right(), Trust.REMEMBER, false));
            signIn.open(server.host(), right(), Trust.REMEMBER, true).close();
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
    void anAddressInTheDarkIsNotReachable() throws Exception {
        // 192.0.2.0/24 is for documentation (RFC 5737): nobody is there.
        var dark = new Host(InetAddress.getByName("192.0.2.1"), 22);
        Wanted.trouble(Kind.NOT_REACHABLE, () -> signIn.open(dark, right(), Trust.REMEMBER, false));
    }

    @Test
    void silenceAfterARefusalIsALockOut() throws Exception {
        int port;
        try (var server = server().start()) {
            port = server.host().port();
            Wanted.trouble(Kind.REFUSED, () -> signIn.open(server.host(), wrong(), Trust.REMEMBER, false));
        }
        try (var door = new SilentDoor(port, "")) {
            Wanted.trouble(Kind.LOCKED_OUT, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new SilentDoor(port, "Not allowed at this time\r\n")) {
            Wanted.trouble(Kind.LOCKED_OUT, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var server = server().start(port)) {
            // Another server, another key: which the first refusal already pinned.
            Wanted.trouble(Kind.IDENTITY_CHANGED, () -> signIn.open(server.host(), right(), Trust.REMEMBER, false));
        }
    }

    @Test
    void aDoorThatClosesAtOnceIsALostConnectionAndSomethingElseIsNotUnderstood() throws Exception {
        for (var expected : List.of(Kind.CONNECTION_LOST, Kind.NOT_UNDERSTOOD)) {
            String words = expected == Kind.CONNECTION_LOST ? "" : "HTTP/1.1 400 Bad Request\r\n\r\n";
            try (var door = new SilentDoor(0, words)) {
                Wanted.trouble(expected, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
            }
        }
        try (var door = new SilentDoor(0, "SSH-2.0-x\r\n" + "\u0000".repeat(100))) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new SilentDoor(0, "x".repeat(100_000))) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
        try (var door = new SilentDoor(0, "welcome\r\n".repeat(10_000) + "SSH-2.0-x\r\n")) {
            Wanted.trouble(Kind.NOT_UNDERSTOOD, () -> signIn.open(door.host(), right(), Trust.REMEMBER, false));
        }
    }

    @Test
    void anInterruptEndsAHangingSignInAtOnce() throws Exception {
        try (var hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var host = new Host(hanging.getInetAddress(), hanging.getLocalPort());
            var ended = new java.util.concurrent.CompletableFuture<Throwable>();
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    signIn.open(host, right(), Trust.REMEMBER, false);
                } catch (Throwable e) {
                    ended.complete(e);
                }
            });
            try (var accepted = hanging.accept()) {
                thread.interrupt();
                assertThat(ended.get(5, java.util.concurrent.TimeUnit.SECONDS))
                        .isInstanceOf(InterruptedException.class);
                assertThat(accepted.getInputStream().read()).isNegative();
            }
        }
    }

    @Test
    void aBlankedPasswordIsNeverSent() throws Exception {
        var left = right();
        left.close();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> signIn.open(new Host(InetAddress.getLoopbackAddress(), 22), left, Trust.REMEMBER, false))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Lets everyone in, says its words and closes. */
    private static final class SilentDoor implements AutoCloseable {
        private final ServerSocket socket;

        SilentDoor(int port, String words) throws IOException {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var guest = socket.accept()) {
                        guest.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
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
}
