package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Traces;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import app.lotse.survey.BeforeRestart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads right before the command what can change at any moment, and takes the check-up anew where it is no longer fresh: since the page was opened
 * files may have begun to be encrypted, or somebody to copy.
 */
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
    record Known(CheckUp checkUp, List<PreflightLine> preflight, Storage storage, Traces traces) {}

    /** The lines for the page. */
    List<PreflightLine> lines(CheckUp checkUp) throws Trouble, InterruptedException {
        try (Shell shell = reconnect.open()) {
            return Preflight.lines(checkUp, BeforeRestart.take(shell));
        }
    }

    /** @throws Trouble UNEXPECTED with variant {@code refused-now} when something speaks against the restart by now; nothing was sent */
    Known before(CheckUp checkUp, List<PreflightLine> agreed) throws Trouble, InterruptedException {
        boolean fresh = isFresh(checkUp);
        try (var shell = new NotedShell(reconnect.open(), time)) {
            CheckUp now = fresh ? checkUp : look.take(shell, INTERVAL);
            Instant askedAt = time.now();
            BeforeRestart read = BeforeRestart.take(shell);
            var lines = Preflight.lines(now, read);
            boolean refused = now.verdict().level() == Level.STOP
                    || !Preflight.refusedBy(lines).isEmpty();
            if (refused || saysMoreThan(agreed, lines)) {
                throw new Trouble(Kind.UNEXPECTED, "refused-now", null);
            }
            var traces = new Traces(shell.answers(), read.time(), askedAt, read.notRead());
            return new Known(now, lines, read.storage(), traces);
        } catch (Trouble trouble) {
            throw notSent(trouble);
        }
    }

    private boolean isFresh(CheckUp checkUp) {
        var age = Duration.between(checkUp.snapshot().takenAt(), time.now());
        return age.compareTo(FRESH) <= 0 && !age.isNegative();
    }

    /** What she agreed to is no longer what is: something has begun meanwhile, or what could not be checked is known by now and speaks against it. */
    private static boolean saysMoreThan(List<PreflightLine> agreed, List<PreflightLine> now) {
        return now.stream()
                .filter(line -> line.state() == State.NOT_OK)
                .anyMatch(line -> agreed.stream()
                        .anyMatch(before -> before.id().equals(line.id()) && before.state() != State.NOT_OK));
    }

    private static Trouble notSent(Trouble trouble) {
        boolean lost = trouble.kind() == Kind.CONNECTION_LOST || trouble.kind() == Kind.NO_ANSWER;
        return lost ? new Trouble(Kind.CONNECTION_LOST, "not-sent", trouble) : trouble;
    }
}
