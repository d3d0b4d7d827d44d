package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import app.lotse.model.Timekeeper;
import app.lotse.restart.OutsideWatch.Report;
import app.lotse.restart.OutsideWatch.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Eyes from outside, on real sockets that go away and come back. */
class LookoutTest {
    private static final Instant NOW = FakeTime.START;

    @Test
    void aPortThatGoesAwayAndComesBackIsSeenToDoSo() throws Exception {
        var server = server(0);
        int port = server.getLocalPort();
        var latest = new AtomicReference<Report>();
        var loop = new OutsideLoop(eyes(port), Timekeeper.scaled(60));
        var watcher = Thread.ofVirtual().start(() -> {
            try {
                loop.run(latest::set);
            } catch (InterruptedException ended) {
                latest.set(null);
            }
        });
        await().until(() -> state(latest) == State.STILL_THERE);
        server.close();
        await().until(() -> state(latest) == State.WENT_AWAY);
        try (var again = server(port)) {
            await().until(() -> state(latest) == State.BACK);
            assertThat(latest.get().times()).isOne();
            assertThat(latest.get().back().orElseThrow())
                    .isAfter(latest.get().wentAway().orElseThrow());
            watcher.interrupt();
            assertThat(watcher.join(Duration.ofSeconds(20))).isTrue();
            assertThat(latest.get()).isNull();
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    void itsOtherDoorsMustBeSilentToo() throws Exception {
        var page = server(0);
        var shares = server(0);
        var eyes = new Lookout(
                List.of(door(page.getLocalPort()), door(shares.getLocalPort())), () -> BootState.UNKNOWN, () -> true);
        assertThat(eyes.look(NOW, false)).isEqualTo(new Glance(NOW, true, true, true, BootState.UNKNOWN));
        page.close();
        assertThat(eyes.look(NOW, false)).isEqualTo(new Glance(NOW, true, true, false, BootState.UNKNOWN));
        shares.close();
        assertThat(eyes.look(NOW, false)).isEqualTo(new Glance(NOW, true, false, false, BootState.UNKNOWN));
    }

    @Test
    void whileItRunsOnlyOneDoorIsKnockedAtAndTheWebPageNotAskedAtAll() throws Exception {
        var knocks = new ArrayList<String>();
        var eyes = new Lookout(
                List.of(() -> knocks.add("page"), () -> knocks.add("shares")),
                () -> {
                    knocks.add("asked");
                    return BootState.BOOTING;
                },
                () -> true);
        eyes.look(NOW, false);
        knocks.clear();
        eyes.look(NOW, false);
        assertThat(knocks).containsExactly("page");
        assertThat(eyes.look(NOW, true).web()).isEqualTo(BootState.BOOTING);
    }

    @Test
    void aDoorThatNeverAnsweredIsNotWaitedFor() throws Exception {
        var eyes = new Lookout(List.of(() -> false, () -> true), () -> BootState.UNKNOWN, () -> true);
        assertThat(eyes.look(NOW, false).whole()).isTrue();
        assertThat(eyes.look(NOW, false).whole()).isTrue();
    }

    @Test
    void withoutANetworkOfItsOwnNothingIsKnockedAt() throws Exception {
        var knocks = new AtomicInteger();
        var eyes = new Lookout(List.of(() -> knocks.incrementAndGet() > 0), () -> BootState.UP, () -> false);
        assertThat(eyes.look(NOW, true)).isEqualTo(new Glance(NOW, false, false, false, BootState.UNKNOWN));
        assertThat(knocks).hasValue(0);
    }

    @Test
    void atAnotherAddressTheSameDoorsHaveToAnswer() throws Exception {
        var eyes = new Lookout(List.of(() -> true, () -> false), () -> BootState.UNKNOWN, () -> true);
        eyes.look(NOW, false);
        var there = new Lookout(List.of(() -> false, () -> true), () -> BootState.UNKNOWN, () -> true);
        assertThat(eyes.movedTo(there).look(NOW, false).any()).isFalse();
        var fully = new Lookout(List.of(() -> true, () -> false), () -> BootState.UNKNOWN, () -> true);
        assertThat(eyes.movedTo(fully).look(NOW, false).whole()).isTrue();
    }

    @Test
    void anInterruptEndsAWatchInTheMiddleOfAConnection() throws Exception {
        try (var full = new ServerSocket()) {
            var interrupted = new CountDownLatch(1);
            full.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            var watcher = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        door(full.getLocalPort()).answers();
                    }
                } catch (InterruptedException ended) {
                    interrupted.countDown();
                }
            });
            watcher.interrupt();
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theWatchEndsByItself() throws Exception {
        var time = new FakeTime();
        var looks = new AtomicInteger();
        var loop = new OutsideLoop(
                new Lookout(List.of(() -> looks.incrementAndGet() < 4), () -> BootState.UNKNOWN, () -> true), time);
        var report = loop.run(seen -> {});
        assertThat(report.state()).isEqualTo(State.WENT_AWAY);
        assertThat(time.since()).isBetween(OutsideLoop.LONGEST, OutsideLoop.LONGEST.plusSeconds(5));
    }

    private static State state(AtomicReference<Report> latest) {
        return latest.get() == null ? null : latest.get().state();
    }

    private static Lookout eyes(int port) {
        return new Lookout(List.of(door(port)), () -> BootState.UNKNOWN, () -> true);
    }

    private static Lookout.Door door(int port) {
        return Lookout.port(new Host(InetAddress.getLoopbackAddress(), port));
    }

    private static ServerSocket server(int port) throws IOException {
        var server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }
}
