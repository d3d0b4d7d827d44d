package app.lotse.wizard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** The real screen for the few tests that need one; without a display they are skipped, but fail where CI=true. */
final class Display {
    private static final boolean THERE = System.getenv("DISPLAY") != null;

    private Display() {}

    /** Starts JavaFX once for all tests. */
    static void need() {
        if (!THERE && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no DISPLAY: the tests of the window must not be skipped here");
        }
        assumeTrue(THERE, "no DISPLAY: the tests of the window are skipped");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        }
    }

    /** Runs on the screens' thread and waits for it. */
    static <T> T on(Callable<T> what) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(what.call());
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable what) {
        on(() -> {
            what.run();
            return true;
        });
    }
}
