package app.lotse.diagnosis;

import app.lotse.model.Advice;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SeenByOwner.Load;
import java.util.List;

/**
 * Judges what the owner saw herself on the NAS's own page.
 *
 * <p>Weaker than a look of Lotse's own: whether a program of that name is a part of the system shows in flags that no page prints, and an infected
 * NAS may hide the load (UnityMiner did). So nothing is ever confirmed here, and the best is that she saw nothing unusual.
 */
public final class OwnersLook {
    /** The real kernel thread uses practically nothing; the miner about half of everything (QSA-21-56 as quoted by several). */
    static final double NOTICEABLE_PERCENT = 5;

    static final double NOTHING_PERCENT = 1;
    /** The real one usually has a number below, the miner one above (QSA-21-56): a hint only, since numbers wrap. */
    static final int USUALLY_BELOW = 1000;

    private OwnersLook() {}

    /** What it comes to, mildest first. */
    public enum Outcome {
        NOTHING_SEEN,
        UNCLEAR,
        MINER,
        STOP
    }

    /** Why (texts under {@code seen.why.NAME}). */
    public enum Why {
        LOCKED_FILES(Outcome.STOP),
        REAPER_WORKS(Outcome.MINER),
        REAPER_NUMBER_AND_LOAD(Outcome.MINER),
        REAPER_WORKS_A_LITTLE(Outcome.UNCLEAR),
        REAPER_WITH_LOAD(Outcome.UNCLEAR),
        REAPER_HIGH_NUMBER(Outcome.UNCLEAR),
        LOAD_WITHOUT_REASON(Outcome.UNCLEAR),
        NOT_ALL_LOOKED_AT(Outcome.UNCLEAR),
        FILES_NOT_LOOKED_AT(Outcome.UNCLEAR),
        REAPER_OF_THE_SYSTEM(Outcome.NOTHING_SEEN),
        NOTHING_UNUSUAL(Outcome.NOTHING_SEEN);

        private final Outcome outcome;

        Why(Outcome outcome) {
            this.outcome = outcome;
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    /** What two looks of hers, before and after a restart, say together (texts under {@code seen.change.NAME}). */
    public enum Change {
        NOT_SEEN_ANY_MORE,
        SEEN_AGAIN,
        SEEN_ONLY_NOW,
        CANNOT_TELL
    }

    /** The first rule that fits counts. */
    public static Why judge(SeenByOwner seen) {
        if (seen.lockedFiles() == Answer.YES) {
            return Why.LOCKED_FILES;
        }
        if (seen.reaper() == Answer.YES) {
            return reaper(seen);
        }
        if (busy(seen)) {
            return Why.LOAD_WITHOUT_REASON;
        }
        return seen.reaper() == Answer.NO && seen.load() == Load.ABOUT_NOTHING
                ? allRight(seen, Why.NOTHING_UNUSUAL)
                : Why.NOT_ALL_LOOKED_AT;
    }

    private static Why reaper(SeenByOwner seen) {
        boolean highNumber = seen.pid().orElse(0) >= USUALLY_BELOW;
        if (seen.cpuPercent().isPresent() && seen.cpuPercent().getAsDouble() >= NOTHING_PERCENT) {
            return seen.cpuPercent().getAsDouble() >= NOTICEABLE_PERCENT ? Why.REAPER_WORKS : Why.REAPER_WORKS_A_LITTLE;
        }
        boolean idle = seen.cpuPercent().isPresent();
        if (busy(seen) && !idle) {
            return highNumber ? Why.REAPER_NUMBER_AND_LOAD : Why.REAPER_WITH_LOAD;
        }
        if (highNumber) {
            return Why.REAPER_HIGH_NUMBER;
        }
        if (busy(seen)) {
            return Why.LOAD_WITHOUT_REASON;
        }
        return seen.load() == Load.ABOUT_NOTHING ? allRight(seen, Why.REAPER_OF_THE_SYSTEM) : Why.NOT_ALL_LOOKED_AT;
    }

    private static Why allRight(SeenByOwner seen, Why why) {
        return seen.lockedFiles() == Answer.NO ? why : Why.FILES_NOT_LOOKED_AT;
    }

    private static boolean busy(SeenByOwner seen) {
        return seen.load() == Load.ABOUT_HALF || seen.load() == Load.NEARLY_ALL;
    }

    /** Only where it may help, and only once she looked for signs of locked files and saw none. */
    public static boolean mayRestart(SeenByOwner seen) {
        var outcome = judge(seen).outcome();
        return seen.lockedFiles() == Answer.NO && (outcome == Outcome.MINER || outcome == Outcome.UNCLEAR);
    }

    /** What to do, in order. @param restarted whether the NAS was restarted already: then never again */
    public static List<Advice> advice(SeenByOwner seen, boolean restarted) {
        return switch (judge(seen).outcome()) {
            case STOP ->
                List.of(Advice.UNPLUG_INTERNET, Advice.DO_NOT_RESTART, Advice.KEEP_EVIDENCE, Advice.ASK_SOMEONE);
            case MINER -> {
                if (restarted) {
                    yield List.of(Advice.ASK_SOMEONE, Advice.PROTECT);
                }
                yield mayRestart(seen) ? List.of(Advice.RESTART, Advice.PROTECT) : List.of(Advice.PROTECT);
            }
            case UNCLEAR -> List.of(Advice.WAIT_AND_LOOK_AGAIN, Advice.PROTECT);
            case NOTHING_SEEN -> List.of(Advice.PROTECT);
        };
    }

    /** Compares her look before a restart with the one after it. */
    public static Change compare(SeenByOwner before, SeenByOwner now) {
        boolean was = judge(before).outcome() == Outcome.MINER;
        if (judge(now).outcome() == Outcome.MINER) {
            return was ? Change.SEEN_AGAIN : Change.SEEN_ONLY_NOW;
        }
        return was && judge(now).outcome() == Outcome.NOTHING_SEEN ? Change.NOT_SEEN_ANY_MORE : Change.CANNOT_TELL;
    }
}
