package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Scenario;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an ordinary SSH client sees of a restart, in each scenario. */
class RestartLifeTest {
    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";
    private static final String UPTIME = "/proc/uptime";

    private final StagedTime time = new StagedTime();

    @Test
    void goesDownStaysAwayAndComesBackAsTheSameDevice() throws Exception {
        try (var nas = PracticeNas.start(Scenario.MINER, time, 0, Duration.ZERO)) {
            var client = Client.connect(nas);
            String boot = client.read(BOOT_ID);
            double uptime = uptime(client);
            String identity = client.hostKey();
            int port = nas.port();

            assertThat(client.run("/sbin/reboot").exit()).isZero();
            assertThat(nas.restarts()).isEqualTo(1);
            time.passOneSleep();
            await().until(() -> !client.connected());
            assertThat(open(nas)).isTrue();
            try (var late = Client.connect(nas)) {
                assertThat(late.read(BOOT_ID)).isEqualTo(boot);
                assertThat(late.table()).containsValue("/bin/sh");
                assertThat(late.run("/bin/cat /proc/*/comm").out()).contains("rcK");
            }

            time.passOneSleep();
            await().until(() -> !open(nas));
            time.passOneSleep();
            assertThat(open(nas)).isFalse();
            time.passOneSleep();
            await().until(() -> open(nas));

            try (var again = Client.connect(nas)) {
                assertThat(again.hostKey()).isEqualTo(identity);
                assertThat(again.read(BOOT_ID)).isNotEqualTo(boot).hasSize(37);
                assertThat(uptime(again)).isLessThan(uptime).isLessThan(60);
                assertThat(again.run("/bin/cat /proc/*/comm").out())
                        .contains("rcS")
                        .doesNotContain("rcK");
                time.pass(Duration.ofMillis(Boot.BOOTING));
                assertThat(again.run("/bin/cat /proc/*/comm").out()).doesNotContain("rcS");
            }
            assertThat(nas.port()).isEqualTo(port);
            assertThat(nas.restarts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_RETURN"})
    void showsItsStoryBeforeAndAfter(Scenario scenario) throws Exception {
        String sign = sign(scenario);
        boolean stays = scenario == Scenario.MINER_RETURNS || scenario == Scenario.BUSY;
        try (var nas = PracticeNas.start(scenario, time, 0, Duration.ZERO)) {
            try (var client = Client.connect(nas)) {
                assertThat(client.table().values().stream().anyMatch(sign::equals))
                        .isEqualTo(scenario != Scenario.HEALTHY);
                client.run("reboot");
            }
            restart(nas);

            try (var client = Client.connect(nas)) {
                assertThat(client.table().values()).doesNotContain(sign);
                time.pass(Duration.ofSeconds(90));
                assertThat(client.table().values().stream().anyMatch(sign::equals))
                        .isEqualTo(stays);
            }
        }
    }

    @Test
    void theMinerThatReturnsIsThereTwentySecondsAfterTheNasIs() throws Exception {
        try (var nas = PracticeNas.start(Scenario.MINER_RETURNS, time, 0, Duration.ZERO)) {
            try (var client = Client.connect(nas)) {
                client.run("reboot");
            }
            restart(nas);
            try (var client = Client.connect(nas)) {
                time.pass(Duration.ofSeconds(19));
                assertThat(client.table()).doesNotContainValue("[oom_reaper]");
                time.pass(Duration.ofSeconds(1));
                assertThat(client.table()).containsValue("[oom_reaper]").containsEntry(32, "(oom_reaper)");
                assertThat(client.run("/bin/ls -l /proc/[0-9]*/exe").out())
                        .contains(" -> /share/CACHEDEV1_DATA/.liveupdate/[oom_reaper]\n");
                assertThat(client.run("/bin/ls -1a /share/ /share/*/").out()).contains("\n.liveupdate\n");
            }
        }
    }

    @Test
    void encryptionLeavesItsMarksAtTheTopsOfTheShares() throws Exception {
        try (var nas = PracticeNas.start(Scenario.ENCRYPTION, time, 0, Duration.ZERO);
                var client = Client.connect(nas)) {
            assertThat(client.run("/bin/ls -1a /share/ /share/*/").out())
                    .contains("\n/share/Photos/:\n")
                    .contains("\n!!!READ_ME.txt\n")
                    .contains(".JPG.7z\n");
            assertThat(client.run("/bin/cat /proc/[0-9]*/cmdline").out())
                    .containsPattern("/usr/local/sbin/7z\0a\0-mx=0\0-sdel\0-p[A-Za-z0-9]{32}\0/share/");
        }
    }

    @Test
    void theOneThatDoesNotReturnStaysAway() throws Exception {
        try (var nas = PracticeNas.start(Scenario.NO_RETURN, time, 0, Duration.ZERO)) {
            try (var client = Client.connect(nas)) {
                assertThat(client.table()).containsValue("[oom_reaper]");
                client.run("/sbin/reboot");
            }
            time.passOneSleep();
            time.passOneSleep();
            await().until(() -> !open(nas));
            time.pass(Duration.ofHours(3));
            assertThatThrownBy(() -> Client.connect(nas)).isInstanceOf(IOException.class);
            assertThat(nas.restarts()).isEqualTo(1);
        }
    }

    @Test
    void aSecondCommandIsCountedButRestartsNothingTwice() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, time, 0, Duration.ZERO)) {
            try (var client = Client.connect(nas)) {
                client.run("/sbin/reboot");
                client.run("/sbin/reboot");
            }
            assertThat(nas.restarts()).isEqualTo(2);
            restart(nas);
            try (var client = Client.connect(nas)) {
                assertThat(uptime(client)).isLessThan(60);
            }
        }
    }

    /** Goes through all the waits of a restart. */
    private void restart(Practice.Running nas) throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            time.passOneSleep();
        }
        await().until(() -> open(nas));
    }

    private static String sign(Scenario scenario) {
        return switch (scenario) {
            case BUSY -> "/usr/local/medialibrary/bin/mythumbsvr";
            case ENCRYPTION -> "/usr/local/sbin/7z";
            default -> "[oom_reaper]";
        };
    }

    private static double uptime(Client client) throws IOException {
        return Double.parseDouble(client.read(UPTIME).split(" ")[0]);
    }

    private static boolean open(Practice.Running nas) {
        try (var socket = new Socket(nas.address(), nas.port())) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }
}
