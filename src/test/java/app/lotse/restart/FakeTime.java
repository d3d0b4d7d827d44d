package app.lotse.restart;

import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/** A clock that only runs when somebody waits on it. */
public final class FakeTime implements Timekeeper {
    public static final Instant START = Instant.parse("2026-11-23T14:12:00Z");
    private Instant now = START;
    private Instant jumpsAt = Instant.MAX;
    private boolean jumpedYet;
    private Duration jumpsBy = Duration.ZERO;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean before = now.isBefore(jumpsAt);
        now = now.plus(time);
        if (before && !now.isBefore(jumpsAt)) {
            now = now.plus(jumpsBy);
            jumpsAt = Instant.MAX;
            jumpedYet = true;
        }
    }

    void sleepWithoutInterrupt(Duration time) {
        now = now.plus(time);
    }

    /** What a clock says that was never set. */
    Instant unset() {
        boolean jumped = jumpsBy.isNegative() && jumpedYet;
        return jumped ? now.minus(jumpsBy) : now;
    }

    /** At this time after the start the clock makes a jump: the computer slept, or its clock was set. */
    void jumps(Duration after, Duration by) {
        jumpsAt = START.plus(after);
        jumpsBy = by;
    }

    Duration since() {
        return Duration.between(START, now);
    }
}
