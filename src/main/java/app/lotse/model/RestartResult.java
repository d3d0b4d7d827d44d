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
 * @param soFar the first look after it; load may still come from starting up
 * @param settled the look after the start-up load settled: the one that counts
 * @param storageBefore right before the command
 * @param storageAfter at the last look
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
        Storage storageAfter) {
    public RestartResult {
        preflight = List.copyOf(preflight);
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
}
