package app.lotse.restart;

import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/** A clock that only runs when somebody waits on it. */
public final class FakeTime implements Timekeeper {
    public static final Instant START = Instant.parse("2026-11-23T14:12:00Z");
    private Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(time);
    }

    Duration since() {
        return Duration.between(START, now);
    }
}
