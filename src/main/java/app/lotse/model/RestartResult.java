package app.lotse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that came of one restart.
 *
 * @param sentAt when the command was sent
 * @param away from the command until it could be signed in to again
 * @param proven whether boot id and uptime prove that it really restarted
 * @param soFar the first look after it; load may still come from starting up. One that could read nothing at all where it could not be made
 * @param settled the look after the start-up load settled: the one that counts
 * @param storageBefore right before the command
 * @param storageAfter at the last look
 * @param cutShort what kept Lotse from looking to the end, such as a sign-in that was refused or one more restart; empty when nothing did
 */
public record RestartResult(
        CheckUp before,
        List<PreflightLine> preflight,
        Instant sentAt,
        Duration away,
        boolean proven,
        CheckUp soFar,
        Optional<CheckUp> settled,
        Storage storageBefore,
        Storage storageAfter,
        Optional<Trouble> cutShort) {
    public RestartResult {
        preflight = List.copyOf(preflight);
    }

    /** One that was looked to the end, as far as Lotse could. */
    public RestartResult(
            CheckUp before,
            List<PreflightLine> preflight,
            Instant sentAt,
            Duration away,
            boolean proven,
            CheckUp soFar,
            Optional<CheckUp> settled,
            Storage storageBefore,
            Storage storageAfter) {
        this(before, preflight, sentAt, away, proven, soFar, settled, storageBefore, storageAfter, Optional.empty());
    }

    /** The look that counts, or the first one when that could not be made. */
    public CheckUp after() {
        return settled.orElse(soFar);
    }

    /** What is known now: a first look alone, right after the start, cannot say that nothing is wrong, so it is UNCLEAR at least. */
    public Level level() {
        Level seen = after().verdict().level();
        return settled.isEmpty() && seen.compareTo(Level.UNCLEAR) < 0 ? Level.UNCLEAR : seen;
    }

    /** As it is told to the owner: without a proof of the restart, what is not seen is no good news. */
    public Level told() {
        return !proven && level().compareTo(Level.UNCLEAR) < 0 ? Level.UNCLEAR : level();
    }
}
