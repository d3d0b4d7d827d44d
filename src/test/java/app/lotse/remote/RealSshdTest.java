package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.SignIn.Trust;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same against a real OpenSSH server. */
class RealSshdTest {
    @TempDir
    private static Path folder;

    private static final Duration LONG = Duration.ofSeconds(30);
    private static RealSshd sshd;

    private final KnownHosts known = KnownHosts.forgetful();
    private final SshSignIn signIn = new SshSignIn(known, new WireLog.Kept());

    @BeforeAll
    static void start() throws Exception {
        sshd = RealSshd.startOrSkip(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (sshd != null) {
            sshd.close();
        }
    }

    private SshShell shell() throws Exception {
        return signIn.open(sshd.host(), sshd.credentials(), Trust.REMEMBER, false);
    }

    @Test
    void theRightPasswordOpensAConversation() throws Exception {
        long before = sshd.attempts();
        try (var shell = shell()) {
            var answer = shell.run(Wanted.command("echo '<'; /usr/bin/id -un; tty; echo oops >&2; exit 3"));
            assertThat(new String(answer.out(), StandardCharsets.UTF_8)).isEqualTo("<\n" + sshd.user + "\nnot a tty\n");
            assertThat(answer.errors()).isEqualTo("oops\n");
            assertThat(answer.exit()).hasValue(3);
        }
        assertThat(sshd.attempts()).isEqualTo(before + 1);
    }

    @Test
    void aWrongPasswordIsOneLineInTheServersLog() throws Exception {
        long before = sshd.wrongPasswords();
        long attempts = sshd.attempts();
        var wrong = new Credentials(sshd.user, "wrong".toCharArray());
        Wanted.trouble(Kind.REFUSED, () -> signIn.open(sshd.host(), wrong, Trust.REMEMBER, false));
        Awaitility.await().until(() -> sshd.wrongPasswords() > before);
        assertThat(sshd.wrongPasswords()).isEqualTo(before + 1);
        assertThat(sshd.attempts()).isEqualTo(attempts + 1);
    }

    @Test
    void aChangedIdentityIsNoticedBeforeThePassword() throws Exception {
        shell().close();
        sshd.restartWithAnotherKey();
        long before = sshd.attempts();
        Wanted.trouble(Kind.IDENTITY_CHANGED, this::shell);
        assertThat(sshd.attempts()).isEqualTo(before);
    }

    @Test
    void aLineCutInTheMiddleIsALostConnection() throws Exception {
        try (var shell = shell()) {
            var cutter = Thread.ofVirtual().start(sshd::cutConnections);
            Wanted.trouble(Kind.CONNECTION_LOST, () -> shell.run(Wanted.command("sleep 60")));
            cutter.join();
        }
    }

    @Test
    void endlessOutputIsCutAndTheConversationGoesOn() throws Exception {
        try (var shell = shell()) {
            var endless = shell.run(Wanted.command("/bin/cat /dev/zero", 5_000_000, Duration.ofSeconds(30)));
            assertThat(endless.cut()).isTrue();
            assertThat(endless.out()).hasSize(5_000_000);
            var errors = shell.run(Wanted.command("head -c 300000 /dev/zero >&2; echo done"));
            assertThat(errors.errors()).hasSize(ExecChannel.MAX_ERROR_BYTES);
            assertThat(new String(errors.out(), StandardCharsets.UTF_8)).isEqualTo("done\n");
        }
    }

    @Test
    void aFileThatStreamsByHasTheHashThatItHasThere() throws Exception {
        // A file of many packets that every account may read.
        byte[] content = Files.readAllBytes(Path.of("/usr/sbin/sshd"));
        var wire = new WireLog.Kept();
        try (var shell = new SshSignIn(known, wire).open(sshd.host(), sshd.credentials(), Trust.REMEMBER, false)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var cat = Wanted.command("/bin/cat /usr/sbin/sshd", 64_000_000, LONG);
            var answer = shell.stream(cat, digest::update);
            assertThat(digest.digest())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(answer.out()).isEmpty();
            assertThat(answer.cut()).isFalse();
            assertThat(answer.exit()).hasValue(0);
            assertThat(wire.all().getLast().command()).isEqualTo(cat.line());
        }
    }

    @Test
    void anEndlessStreamIsCutAtItsLimitAndKeepsNothing() throws Exception {
        try (var shell = shell()) {
            var bytes = new AtomicLong();
            var answer = shell.stream(
                    Wanted.command("/bin/cat /dev/zero", 5_000_000, LONG),
                    (from, start, length) -> bytes.addAndGet(length));
            assertThat(answer.cut()).isTrue();
            assertThat(bytes).hasValue(5_000_000);
            assertThat(new String(shell.run(Wanted.command("echo on")).out(), StandardCharsets.UTF_8))
                    .isEqualTo("on\n");
        }
    }

    @Test
    void aStreamThatHangsIsGivenUpAndNothingIsTakenAfterwards() throws Exception {
        try (var shell = shell()) {
            var bytes = new AtomicLong();
            var hanging = Wanted.command("echo a; sleep 1; echo b; sleep 5", 1_000, Duration.ofMillis(600));
            Wanted.trouble(
                    Kind.NO_ANSWER, () -> shell.stream(hanging, (from, start, length) -> bytes.addAndGet(length)));
            shell.run(Wanted.command("sleep 1"));
            assertThat(bytes).hasValue(2);
        }
    }

    @Test
    void aGarbledAnswerArrivesAsItIs() throws Exception {
        try (var shell = shell()) {
            var answer = shell.run(Wanted.command("printf '\\377\\000\\033[2J\\303'"));
            assertThat(answer.out()).containsExactly(0xff, 0, 27, '[', '2', 'J', 0xc3);
        }
    }

    @Test
    void aCommandThatOutlivesItsLimitIsGivenUp() throws Exception {
        try (var shell = shell()) {
            Wanted.trouble(Kind.NO_ANSWER, () -> shell.run(Wanted.command("sleep 5", 100, Duration.ofMillis(300))));
            assertThat(shell.run(Wanted.command("true")).exit()).hasValue(0);
        }
    }

    @Test
    void aServerThatAcceptsAndStaysSilentIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var host = new Host(silent.getInetAddress(), silent.getLocalPort());
            Wanted.trouble(Kind.NO_ANSWER, () -> signIn.open(host, sshd.credentials(), Trust.REMEMBER, false));
        }
    }

    @Test
    void anAccountWithoutRightsIsToldSo() throws Exception {
        try (var shell = shell()) {
            Wanted.trouble(Kind.NOT_ADMIN, () -> shell.run(Wanted.command("/bin/true", Command.Root.NEEDED)));
            var better = shell.run(Wanted.command("/usr/bin/id -un", Command.Root.BETTER));
            assertThat(better.asRoot()).isFalse();
            assertThat(new String(better.out(), StandardCharsets.UTF_8)).isEqualTo(sshd.user + "\n");
        }
    }
}
