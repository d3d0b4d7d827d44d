package app.lotse.wizard.look;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs a piece of a test on the JavaFX thread and brings back its result or its failure. */
final class OnScreen {
    private OnScreen() {}

    static <T> T call(Callable<T> work) throws Exception {
        start();
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(30, TimeUnit.SECONDS);
    }

    private static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // An earlier test of this JVM started it.
        }
        Platform.setImplicitExit(false);
    }
}
