package app.lotse.model;

import java.time.Duration;
import java.time.Instant;

/** The clock and the waiting of all that takes time, handed in so that tests and the practice tour can run it faster. */
public interface Timekeeper {
    Instant now();

    /** Waits; ends early with the exception when the thread is interrupted. */
    void sleep(Duration time) throws InterruptedException;

    /** The computer's own clock. */
    static Timekeeper real() {
        return scaled(1);
    }

    /** A clock that starts now and runs {@code factor} times as fast; every sleep is as much shorter. */
    static Timekeeper scaled(double factor) {
        Instant start = Instant.now();
        long zero = System.nanoTime();
        return new Timekeeper() {
            @Override
            public Instant now() {
                return factor == 1 ? Instant.now() : start.plusNanos((long) ((System.nanoTime() - zero) * factor));
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(Duration.ofNanos((long) (time.toNanos() / factor)));
            }
        };
    }
}
