package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Commands;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.transport.verification.PromiscuousVerifier;
import net.schmizz.sshj.userauth.UserAuthException;
import org.junit.jupiter.api.Test;

/** The door of the practice NAS lets in who knows the password, for single commands, from this computer. */
class SshDoorTest {
    @Test
    void answersEveryCommandOfTheListInEverySection() throws Exception {
        try (var nas = PracticeNas.start(Scenario.MINER, Timekeeper.real(), 0, Duration.ZERO);
                var client = Client.connect(nas)) {
            for (var command : Commands.all()) {
                if (command.changes()) {
                    continue;
                }
                var reply = client.run(command.line());
                assertThat(reply.exit()).as(command.name()).isZero();
                if (!command.line().contains("@@")) {
                    assertThat(reply.out()).as(command.name()).isNotBlank();
                    continue;
                }
                if (command.line().contains(" sample'")) {
                    assertThat(reply.out())
                            .as(command.name())
                            .startsWith("@@0123456789abcdef sample\n")
                            .containsPattern("\ncpu .*\n(.+\n)+1 \\(init\\) S ")
                            .containsPattern("\n[0-9]+\\.[0-9]{2} [0-9]+\\.[0-9]{2}\n$");
                    continue;
                }
                var sections = reply.out().split("(?m)^@@0123456789abcdef ");
                assertThat(sections).as(command.name()).hasSizeGreaterThan(2).endsWith("end\n");
                for (int i = 1; i < sections.length - 1; i++) {
                    // Files that a NAS need not have, and pools, which only QuTS hero has.
                    if (List.of("preload\n", "keys\n", "pools\n").contains(sections[i])) {
                        continue;
                    }
                    assertThat(sections[i].indexOf('\n'))
                            .as(sections[i])
                            .isPositive()
                            .isLessThan(sections[i].length() - 1);
                }
            }
        }
    }

    @Test
    void refusesAWrongPasswordAndAnotherName() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO)) {
            assertThatThrownBy(() -> Client.connect(nas, "wrong")).isInstanceOf(UserAuthException.class);
            assertThatThrownBy(() -> Client.connect(nas, "")).isInstanceOf(UserAuthException.class);
            try (var other = new SSHClient()) {
                other.addHostKeyVerifier(new PromiscuousVerifier());
                other.connect(nas.address(), nas.port());
                assertThatThrownBy(() -> other.authPassword("root", nas.password()))
                        .isInstanceOf(UserAuthException.class);
                assertThat(other.getUserAuth().getAllowedMethods()).containsExactly("password");
            }
        }
    }

    @Test
    void hasNoShellAndNoWayThrough() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO);
                var client = Client.connect(nas)) {
            try (var session = client.ssh().startSession()) {
                assertThatThrownBy(session::startShell).isInstanceOf(ConnectionException.class);
            }
            assertThatThrownBy(() -> client.ssh().newSFTPClient()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.ssh().newDirectConnection("127.0.0.1", nas.port()))
                    .isInstanceOf(IOException.class);
            assertThat(client.run("echo still here").out()).isEqualTo("still here\n");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO)) {
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            assertThat(others)
                    .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, nas.port()))
                            .isInstanceOf(ConnectException.class));
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO)) {
            assertThatThrownBy(() -> PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), nas.port(), Duration.ZERO))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aCommandThatWaitsEndsWhenTheNasIsSwitchedOff() throws Exception {
        var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO);
        try (var client = Client.connect(nas);
                var session = client.ssh().startSession();
                var command = session.exec("/bin/cat")) {
            nas.close();
            await().until(() -> !client.connected());
            assertThat(command.getExitStatus()).isNull();
        }
    }

    @Test
    void leavesNothingRunning() throws Exception {
        Set<Long> before = threads().stream().map(Thread::threadId).collect(Collectors.toSet());
        var nas = PracticeNas.start(Scenario.HEALTHY, Timekeeper.real(), 0, Duration.ZERO);
        try (var client = Client.connect(nas)) {
            client.run("echo x");
        }
        assertThat(ofPractice(before)).isNotEmpty();

        nas.close();
        nas.close();

        assertThatThrownBy(() -> new Socket(nas.address(), nas.port())).isInstanceOf(ConnectException.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ofPractice(before)).isEmpty());
    }

    private static List<Thread> ofPractice(Set<Long> before) {
        return threads().stream()
                .filter(thread -> !before.contains(thread.threadId()))
                .filter(thread -> thread.getName().matches("(?i).*(sshd|nio2|jmdns|practice|SocketListener).*"))
                .toList();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }
}
