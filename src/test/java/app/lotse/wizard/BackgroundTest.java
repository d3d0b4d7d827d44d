package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Trouble;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void bringsWhatCameOfTheWork() {
        Fakes.here()
                .run(() -> "done", told::add, trouble -> told.add(trouble.kind().name()));
        assertThat(told).containsExactly("done");
    }

    @Test
    void passesATroubleOnAndWrapsAnythingElse() {
        var background = Fakes.here();
        background.run(
                () -> {
                    throw new Trouble(Trouble.Kind.REFUSED);
                },
                result -> told.add("done"),
                trouble -> told.add(trouble.kind().name()));
        background.run(
                () -> {
                    throw new IOException("disk");
                },
                result -> told.add("done"),
                trouble -> told.add(trouble.kind().name()));
        assertThat(told).containsExactly("REFUSED", "UNEXPECTED");
    }

    @Test
    void aPageThatCannotShowTheResultTellsTroubleInsteadOfStandingStill() {
        Fakes.here()
                .run(
                        () -> "done",
                        result -> {
                            throw new IllegalArgumentException("no text");
                        },
                        trouble -> told.add(trouble.kind().name()));
        assertThat(told).containsExactly("UNEXPECTED");
    }

    @Test
    void cancellingInterruptsTheWorkAndTellsNobody() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var workers = new ArrayList<Thread>();
        var interrupted = new CountDownLatch(1);
        var background = new Background(work -> workers.add(Thread.ofVirtual().start(work)), Runnable::run);
        var running = background.run(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return "";
                },
                result -> told.add("done"),
                trouble -> told.add("trouble"));
        begun.await();
        running.cancel();
        interrupted.await();
        for (var worker : workers) {
            worker.join();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasOpenedForAPageThatIsLeftIsClosed() {
        var waiting = new ArrayDeque<Runnable>();
        var closed = new AtomicBoolean();
        var background = new Background(Runnable::run, waiting::add);
        AutoCloseable opened = () -> closed.set(true);
        var running = background.run(() -> opened, result -> told.add("done"), trouble -> told.add("trouble"));
        running.cancel();
        waiting.forEach(Runnable::run);
        await().untilTrue(closed);
        assertThat(told).isEmpty();
    }
}
