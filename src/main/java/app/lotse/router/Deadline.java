package app.lotse.router;

import java.time.Duration;

/** A moment until which something may take; handed down so that no single answer uses up more than what is left. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or sooner. */
    Deadline atMost(Duration time) {
        var other = in(time);
        return other.nanoTime - nanoTime < 0 ? other : this;
    }

    /** ms; 0 when it is over. */
    int left() {
        return Math.clamp((nanoTime - System.nanoTime()) / 1_000_000, 0, Integer.MAX_VALUE);
    }

    boolean over() {
        return left() == 0;
    }
}
