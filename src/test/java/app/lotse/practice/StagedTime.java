package app.lotse.practice;

import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/** A clock that a test moves by hand; who sleeps wakes when it has been moved far enough. */
final class StagedTime implements Timekeeper {
    private Instant now = Instant.parse("2026-11-23T14:00:00Z");
    private Instant wakes = Instant.MAX;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        wakes = now.plus(time);
        notifyAll();
        while (now.isBefore(wakes)) {
            wait();
        }
        wakes = Instant.MAX;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
        notifyAll();
    }

    /** Waits until somebody sleeps, then moves the clock to the moment at which he wakes. */
    synchronized void passOneSleep() throws InterruptedException {
        while (!wakes.isAfter(now) || wakes.equals(Instant.MAX)) {
            wait();
        }
        now = wakes;
        notifyAll();
    }
}
