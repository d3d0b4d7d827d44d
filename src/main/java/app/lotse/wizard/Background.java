package app.lotse.wizard;

import app.lotse.model.Trouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The only place with threads: runs blocking work beside the screens and brings what came of it back to them. */
public final class Background {
    private final Executor worker;
    private final Executor screen;

    /** @param screen runs on the thread of the screens; tests hand in {@code Runnable::run} for both */
    public Background(Executor worker, Executor screen) {
        this.worker = worker;
        this.screen = screen;
    }

    /** A virtual thread for each piece of work, the JavaFX thread for the screens. */
    public static Background threads() {
        return new Background(work -> Thread.ofVirtual().name("lotse-work").start(work), Platform::runLater);
    }

    /**
     * Runs the work; exactly one of the two receivers is called on the screens' thread, none of them after {@link Running#cancel()}.
     *
     * @param failed gets UNEXPECTED for any exception that is not a Trouble
     */
    public <T> Running run(Work<T> work, Consumer<T> done, Consumer<Trouble> failed) {
        var task = new Task<>(work, done, failed);
        worker.execute(task);
        return task::drop;
    }

    /**
     * Begins work before there are screens.
     *
     * @return waits for what comes of it; throws a CompletionException with what went wrong
     */
    public <T> Supplier<T> ahead(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, worker)::join;
    }

    /** Hands something from a working thread to the screens. */
    public void toScreen(Runnable change) {
        screen.execute(change);
    }

    /** Blocking work that stops when its thread is interrupted. */
    @FunctionalInterface
    public interface Work<T> {
        T call() throws Exception;
    }

    /** A piece of work under way. */
    @FunctionalInterface
    public interface Running {
        /** Interrupts it and drops what would have come of it; returns at once. */
        void cancel();
    }

    private final class Task<T> extends FutureTask<T> {
        private final Consumer<T> done;
        private final Consumer<Trouble> failed;
        private volatile boolean dropped;

        Task(Work<T> work, Consumer<T> done, Consumer<Trouble> failed) {
            super(work::call);
            this.done = done;
            this.failed = failed;
        }

        void drop() {
            dropped = true;
            cancel(true);
        }

        @Override
        protected void set(T result) {
            super.set(result);
            screen.execute(() -> {
                if (dropped) {
                    discard(result);
                } else {
                    give(result);
                }
            });
        }

        @Override
        protected void setException(Throwable cause) {
            super.setException(cause);
            var trouble = cause instanceof Trouble known ? known : new Trouble(Trouble.Kind.UNEXPECTED, cause);
            screen.execute(() -> {
                if (!dropped) {
                    failed.accept(trouble);
                }
            });
        }

        private void give(T result) {
            try {
                done.accept(result);
            } catch (RuntimeException e) {
                failed.accept(new Trouble(Trouble.Kind.UNEXPECTED, e));
            }
        }

        /** Something opened that nobody waits for any more. */
        private void discard(T result) {
            if (result instanceof AutoCloseable open) {
                worker.execute(() -> {
                    try {
                        open.close();
                    } catch (Exception ignored) {
                        // Nobody is left to be told.
                    }
                });
            }
        }
    }
}
