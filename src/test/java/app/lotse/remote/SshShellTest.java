package app.lotse.remote;

import static app.lotse.remote.LoopbackServer.right;
import static app.lotse.remote.LoopbackServer.say;
import static app.lotse.remote.Wanted.command;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Trouble.Kind;
import app.lotse.remote.SignIn.Trust;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever the other side does, an answer comes back in bounds or a trouble that can be told. */
class SshShellTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final WireLog.Kept log = new WireLog.Kept();
    private final CountDownLatch started = new CountDownLatch(1);

    private LoopbackServer server() throws Exception {
        return new LoopbackServer(this::behave).start();
    }

    private SshShell shell(LoopbackServer server) throws Exception {
        return new SshSignIn(KnownHosts.forgetful(), log).open(server.host(), right(), Trust.FORGET, false);
    }

    private Integer behave(String line, InputStream in, OutputStream out, OutputStream err) throws Exception {
        switch (line) {
            case "hello" -> say(out, "Grüß Gott\n");
            case "garbled" -> out.write(new byte[] {(byte) 0xff, 0, 27, (byte) 0xc3});
            case "input" -> say(out, "<" + new String(in.readAllBytes()) + ">");
            case "fails" -> {
                say(err, "no\n");
                return 7;
            }
            case "no-status" -> {
                say(out, "half");
                return null;
            }
            case "endless" -> pour(out);
            case "endless-errors" -> {
                for (int i = 0; i < 400; i++) {
                    err.write(new byte[1_000]);
                }
                say(out, "after all");
            }
            case "hang" -> {
                started.countDown();
                new CountDownLatch(1).await();
            }
            default -> throw new IllegalStateException(line);
        }
        return 0;
    }

    private static void pour(OutputStream out) throws Exception {
        for (; ; ) {
            out.write(new byte[10_000]);
        }
    }

    @Test
    void anAnswerCarriesBothOutputsAndTheExitStatus() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            var hello = shell.run(command("hello"));
            assertThat(new String(hello.out(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("Grüß Gott\n");
            assertThat(hello.exit()).hasValue(0);
            assertThat(hello.cut()).isFalse();
            assertThat(hello.asRoot()).isFalse();
            var fails = shell.run(command("fails"));
            assertThat(fails.errors()).isEqualTo("no\n");
            assertThat(fails.exit()).hasValue(7);
            assertThat(shell.run(command("garbled")).out()).containsExactly(0xff, 0, 27, 0xc3);
            assertThat(new String(shell.run(command("input")).out())).isEqualTo("<>");
            assertThat(log.all())
                    .extracting(WireLog.Sent::command)
                    .containsExactly("hello", "fails", "garbled", "input");
        }
    }

    @Test
    void aMissingExitStatusIsEmptyAndNotZero() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            var answer = shell.run(command("no-status"));
            assertThat(answer.exit()).isEmpty();
            assertThat(new String(answer.out())).isEqualTo("half");
        }
    }

    @Test
    void endlessOutputIsCutAndTheConversationGoesOn() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            for (int bytes : new int[] {1, 4_096, 3_000_000}) {
                var answer = shell.run(command("endless", bytes, Duration.ofSeconds(30)));
                assertThat(answer.cut()).isTrue();
                assertThat(answer.out()).hasSize(bytes);
            }
            assertThat(shell.run(command("hello")).cut()).isFalse();
        }
    }

    @Test
    void outputThatJustFitsIsNotCut() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            assertThat(shell.run(command("hello", 12, Duration.ofSeconds(20))).cut())
                    .isFalse();
            assertThat(shell.run(command("hello", 11, Duration.ofSeconds(20))).cut())
                    .isTrue();
        }
    }

    @Test
    void complaintsAreBoundedAndHoldNothingUp() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            var answer = shell.run(command("endless-errors", 100, Duration.ofSeconds(30)));
            assertThat(answer.errors()).hasSize(ExecChannel.MAX_ERROR_BYTES);
            assertThat(answer.cut()).isTrue();
            assertThat(new String(answer.out())).isEqualTo("after all");
        }
    }

    @Test
    void aCommandThatHangsIsGivenUpAndTheNextOneAnswers() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            Wanted.trouble(Kind.NO_ANSWER, () -> shell.run(command("hang", 100, SHORT)));
            assertThat(shell.run(command("hello")).exit()).hasValue(0);
        }
    }

    @Test
    void anInterruptEndsAHangingCommandAndTheLine() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            var ended = new CompletableFuture<Throwable>();
            var thread = Thread.ofPlatform().start(() -> {
                try {
                    shell.run(command("hang"));
                } catch (Throwable e) {
                    ended.complete(e);
                }
            });
            started.await();
            thread.interrupt();
            assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            Wanted.trouble(Kind.CONNECTION_LOST, () -> shell.run(command("hello")));
        }
    }

    @Test
    void aLineThatBreaksIsALostConnection() throws Exception {
        try (var server = server();
                var shell = shell(server)) {
            var breaker = Thread.ofVirtual().start(() -> {
                try {
                    started.await();
                    server.server.getActiveSessions().forEach(session -> session.close(true));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Wanted.trouble(Kind.CONNECTION_LOST, () -> shell.run(command("hang")));
            breaker.join();
            Wanted.trouble(Kind.CONNECTION_LOST, () -> shell.run(command("hello")));
        }
    }

    @Test
    void aRestartMayBreakTheLineButMustHaveBeenSent() throws Exception {
        var restart = new Command("restart", "hang", 4_096, Duration.ofSeconds(20), Command.Root.NOT_NEEDED, true);
        try (var server = server();
                var shell = shell(server)) {
            Thread.ofVirtual().start(() -> {
                try {
                    started.await();
                    server.server.getActiveSessions().forEach(session -> session.close(true));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(shell.run(restart).exit()).isEmpty();
            Wanted.trouble(Kind.CONNECTION_LOST, "not-sent", () -> shell.run(restart));
            assertThat(server.commands).containsExactly("hang");
        }
    }

    @Test
    void aRestartThatFallsSilentWasSent() throws Exception {
        var restart = new Command("restart", "hang", 4_096, SHORT, Command.Root.NOT_NEEDED, true);
        try (var server = server();
                var shell = shell(server)) {
            assertThat(shell.run(restart).exit()).isEmpty();
        }
    }

    @Test
    void aServerThatTakesTheLineButNeverSaysSoLeavesItOpen() throws Exception {
        var restart = new Command("restart", "x", 4_096, SHORT, Command.Root.NOT_NEEDED, true);
        var never = new CountDownLatch(1);
        try (var server = new LoopbackServer((line, in, out, err) -> 0)
                .with(it -> {
                    it.setCommandFactory((channel, line) -> {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new java.io.IOException("over");
                    });
                    return it;
                })
                .start()) {
            var shell = shell(server);
            Wanted.trouble(Kind.CONNECTION_LOST, "maybe-sent", () -> shell.run(restart));
            shell.close();
            never.countDown();
        }
    }

    @Test
    void closingTwiceIsHarmless() throws Exception {
        try (var server = server()) {
            var shell = shell(server);
            shell.close();
            shell.close();
            Wanted.trouble(Kind.CONNECTION_LOST, () -> shell.run(command("hello")));
        }
    }
}
