package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.util.List;

/** Looks once more where the check-up is no longer fresh: since the page was opened files may have begun to be encrypted. */
final class LastLook {
    /** Long enough to read the page and decide; a page left open over lunch is not. */
    static final Duration FRESH = Duration.ofMinutes(2);

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Reconnect reconnect;
    private final Look look;
    private final Timekeeper time;

    LastLook(Reconnect reconnect, Look look, Timekeeper time) {
        this.reconnect = reconnect;
        this.look = look;
        this.time = time;
    }

    /** What is known right before the command. */
    record Known(CheckUp checkUp, List<PreflightLine> preflight) {}

    /** @throws Trouble UNEXPECTED with variant {@code refused-now} when something speaks against the restart by now; nothing was sent */
    Known before(CheckUp checkUp, List<PreflightLine> preflight) throws Trouble, InterruptedException {
        var age = Duration.between(checkUp.snapshot().takenAt(), time.now());
        if (age.compareTo(FRESH) <= 0 && !age.isNegative()) {
            return new Known(checkUp, preflight);
        }
        try (Shell shell = reconnect.open()) {
            CheckUp now = look.take(shell, INTERVAL);
            var lines = Preflight.lines(now);
            if (now.verdict().level() == Level.STOP
                    || !Preflight.refusedBy(lines).isEmpty()) {
                throw new Trouble(Kind.UNEXPECTED, "refused-now", null);
            }
            return new Known(now, lines);
        }
    }
}
