package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.discovery.HomeNetwork;
import app.lotse.model.BootState;
import app.lotse.model.Host;
import app.lotse.model.Nas;
import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import app.lotse.practice.Practice;
import app.lotse.restart.Lookout;
import app.lotse.restart.OutsideLoop;
import app.lotse.restart.OutsideWatch;
import app.lotse.restart.PortWatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The practice NAS restarts by itself, as by its own page, and is watched from outside by its real port and its real announcement. */
class TogetherPracticeTest {
    @Test
    void itGoesAwayAndComesBackWithoutAnyCommand() throws Exception {
        var time = Timekeeper.scaled(5);
        try (var nas = Practice.start(Scenario.MINER, time, 0)) {
            var heard = new AtomicReference<List<Nas>>(List.of());
            var search = HomeNetwork.practiceOnly().start(heard::set);
            var door = new PortWatch(new Host(nas.address(), nas.port()), () -> BootState.UNKNOWN);
            var loop =
                    new OutsideLoop(new Lookout(List.of(door::answering), () -> BootState.UNKNOWN, () -> true), time);
            var latest = new AtomicReference<>(new OutsideWatch(time.now()).report());
            var watcher = Thread.ofVirtual().start(() -> {
                try {
                    loop.run(latest::set);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            until(() -> latest.get().state() == OutsideWatch.State.STILL_THERE);
            until(() -> announced(heard, nas.port()));

            nas.pressRestart();
            until(() -> latest.get().state() == OutsideWatch.State.WENT_AWAY);
            until(() -> !announced(heard, nas.port()));
            until(() -> latest.get().state() == OutsideWatch.State.BACK);
            until(() -> announced(heard, nas.port()));

            assertThat(latest.get().times()).isOne();
            assertThat(nas.restarts()).isZero();
            watcher.interrupt();
            assertThat(watcher.join(Duration.ofSeconds(20))).isTrue();
            search.close();
        }
    }

    private static boolean announced(AtomicReference<List<Nas>> heard, int port) {
        return heard.get().stream().anyMatch(nas -> nas.ssh().port() == port);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
