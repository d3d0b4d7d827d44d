package app.lotse.restart;

import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a NAS has really been watched: while the owner's computer slept, had left the home network, or had its clock set, nobody watched, and that
 * time must not be held against the NAS.
 */
final class Awake {
    /** A poll with a sign-in that uses up all its time limits takes less; a longer gap was no watching. */
    static final Duration LONGEST_STEP = Duration.ofSeconds(90);
    /** What a step counts that was no watching. */
    private static final Duration SHORT_STEP = Duration.ofSeconds(2);
    /** After waking, a network card may need some seconds before anything can be reached. */
    static final int POLLS_BEFORE_A_VERDICT = 5;

    private final Timekeeper time;
    private Duration watched = Duration.ZERO;
    private Instant last;
    private int polls;

    /** Begins to watch. */
    Awake(Timekeeper time) {
        this.time = time;
        this.last = time.now();
    }

    /** One poll was made. @param connected whether this computer was in the network of the NAS meanwhile */
    void polled(boolean connected) {
        Instant now = time.now();
        var gap = Duration.between(last, now);
        last = now;
        if (!connected) {
            polls = 0;
        } else if (gap.isNegative() || gap.compareTo(LONGEST_STEP) > 0) {
            polls = 1;
            watched = watched.plus(SHORT_STEP);
        } else {
            polls++;
            watched = watched.plus(gap);
        }
    }

    Duration watched() {
        return watched;
    }

    /** Whether enough was seen since the last gap to say that a NAS stays away, or has not restarted. */
    boolean mayJudge() {
        return polls >= POLLS_BEFORE_A_VERDICT;
    }
}
