package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.model.SeenByOwner;
import app.lotse.restart.OutsideWatch;
import java.time.Instant;
import java.util.Optional;

/**
 * What goes along on the way without signing in.
 *
 * @param restarted whether this NAS was restarted already in this run of the program, by Lotse or by her
 * @param earlier her look before she restarted it
 */
record Together(Nas nas, boolean restarted, Optional<Earlier> earlier) {
    /** What she saw before the restart, and what the restart looked like from outside. */
    record Earlier(SeenByOwner seen, Instant at, OutsideWatch.Report report) {}

    /** Where Lotse could not see whether it went away, it counts as restarted: better none too many. */
    Together after(Earlier before) {
        var report = before.report();
        boolean unseen = report.state() == OutsideWatch.State.NOT_SEEN || report.blind();
        return new Together(nas, restarted || report.times() > 0 || unseen, Optional.of(before));
    }
}
