package app.lotse.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the owner says that she saw on the NAS's own page, where Lotse could not look. Everything may be unknown.
 *
 * @param reaper whether the list names a program {@code oom_reaper} or {@code [oom_reaper]}
 * @param pid the number (PID) beside that name, if she saw one
 * @param cpuPercent the share of the computing power beside that name, if she saw one
 * @param lockedFiles whether files have strange endings, or a note demands money
 */
public record SeenByOwner(Load load, Answer reaper, OptionalInt pid, OptionalDouble cpuPercent, Answer lockedFiles) {
    /** Linux numbers its processes up to this at most (PID_MAX_LIMIT of the kernel). */
    public static final int LARGEST_PID = 4_194_304;
    /** Some pages count each core as 100 %: more cores than this no NAS has. */
    public static final double LARGEST_PERCENT = 12_800;

    /** Before she said anything. */
    public static final SeenByOwner NOTHING_YET =
            new SeenByOwner(Load.UNKNOWN, Answer.UNKNOWN, OptionalInt.empty(), OptionalDouble.empty(), Answer.UNKNOWN);

    public SeenByOwner {
        if (pid.isPresent() && (pid.getAsInt() < 1 || pid.getAsInt() > LARGEST_PID)) {
            throw new IllegalArgumentException("pid " + pid.getAsInt());
        }
        if (cpuPercent.isPresent() && !(cpuPercent.getAsDouble() >= 0 && cpuPercent.getAsDouble() <= LARGEST_PERCENT)) {
            throw new IllegalArgumentException("percent " + cpuPercent.getAsDouble());
        }
        if (reaper != Answer.YES) {
            // Of a program that is not there, nothing can be known.
            pid = OptionalInt.empty();
            cpuPercent = OptionalDouble.empty();
        }
    }

    /** How much of the computing power is in use, by her eye. */
    public enum Load {
        ABOUT_NOTHING,
        ABOUT_HALF,
        NEARLY_ALL,
        UNKNOWN
    }

    /** "I don't know" is always an answer. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public SeenByOwner withLoad(Load seen) {
        return new SeenByOwner(seen, reaper, pid, cpuPercent, lockedFiles);
    }

    public SeenByOwner withReaper(Answer seen) {
        return new SeenByOwner(load, seen, pid, cpuPercent, lockedFiles);
    }

    public SeenByOwner withNumbers(OptionalInt number, OptionalDouble percent) {
        return new SeenByOwner(load, reaper, number, percent, lockedFiles);
    }

    public SeenByOwner withLockedFiles(Answer seen) {
        return new SeenByOwner(load, reaper, pid, cpuPercent, seen);
    }
}
