package app.lotse.wizard.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Lets the tour's own thread do things on the screens' thread, and wait for what it shows; nothing waits for ever. */
final class Stagehand {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private Stagehand() {}

    /** Runs it on the screens' thread and gives back what came of it. */
    static <T> T call(Callable<T> work) throws InterruptedException {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new TourFailed("the window did not answer for " + ANSWER.toSeconds() + " s");
        }
    }

    static void run(Runnable work) throws InterruptedException {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Looks again and again until there is something; {@code what} names it in the failure. */
    static <T> T await(String what, Duration limit, Looking<T> looking) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = looking.look();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new TourFailed("not seen within " + limit.toSeconds() + " s: " + what);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    static void awaitTrue(String what, Duration limit, Supplier<Boolean> onScreen) throws InterruptedException {
        await(what, limit, () -> call(onScreen::get) ? Optional.of(true) : Optional.empty());
    }

    /** One look. */
    @FunctionalInterface
    interface Looking<T> {
        Optional<T> look() throws InterruptedException;
    }
}
