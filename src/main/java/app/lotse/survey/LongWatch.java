package app.lotse.survey;

import app.lotse.model.Doubts;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Goes on looking where the load is high and nothing explains it: one glance is too short to call a load lasting. */
final class LongWatch {
    /** Time of the NAS from its first look to the end, in ms. */
    private static final long ENOUGH_MILLIS = 60_000;
    /** Gentle: each glance costs the NAS some work as well. */
    private static final Duration PULSE = Duration.ofSeconds(5);
    /** By the clock of the owner's computer, for a NAS whose own time does not go on. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Timekeeper time;
    private final LookingAround looks;
    private final Function<Snapshot, Doubts> doubts;

    LongWatch(Timekeeper time, LookingAround looks, Function<Snapshot, Doubts> doubts) {
        this.time = time;
        this.looks = looks;
        this.doubts = doubts;
    }

    /** Until a minute has been seen, or the doubt is gone. */
    void watch() throws Trouble, InterruptedException {
        Instant end = time.now().plus(LONGEST);
        long left = ENOUGH_MILLIS - looks.watchedMillis();
        while (left > 0 && time.now().isBefore(end)) {
            looks.stage(Watcher.Stage.LONGER, Duration.ofMillis(left));
            Duration pulse = left < PULSE.toMillis() ? Duration.ofMillis(left) : PULSE;
            time.sleep(pulse);
            looks.pulse();
            if (!doubts.apply(looks.snapshot()).load()) {
                return;
            }
            left = ENOUGH_MILLIS - looks.watchedMillis();
        }
    }
}
