package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Snapshot;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.model.Verdict;
import app.lotse.remote.Shell;
import app.lotse.survey.BeforeRestart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes one check-up after another over one conversation, opened anew when it broke. */
final class Looks implements AutoCloseable {
    /** Variant of the trouble DID_NOT_RETURN: it restarted once more by itself. */
    static final String RESTARTS_AGAIN = "restarts-again";

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    /** A NAS that has just started may drop its first conversations while services come up. */
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(2);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Look look;
    private final Reconnect reconnect;
    private final Timekeeper time;
    /** Of the boot that the first sign-in met, when it could be read. */
    private final Reading<String> bootId;

    private Shell shell;
    private Optional<CheckUp> last = Optional.empty();

    /** @param shell signed in, closed with the looks */
    Looks(Look look, Reconnect reconnect, Timekeeper time, Shell shell, Reading<String> bootId) {
        this.bootId = bootId;
        this.look = look;
        this.reconnect = reconnect;
        this.time = time;
        this.shell = shell;
    }

    /** @throws Trouble when none could be made within two minutes, or what ends everything */
    CheckUp first() throws Trouble, InterruptedException {
        Instant end = time.now().plus(FIRST_WITHIN);
        while (true) {
            try {
                return take();
            } catch (Trouble trouble) {
                if (!Passing.is(trouble) || !time.now().isBefore(end)) {
                    throw trouble;
                }
                time.sleep(TRY_AGAIN);
            }
        }
    }

    /** The last one, also that of a boot that nobody sent. */
    Optional<CheckUp> last() {
        return last;
    }

    /** A look that could read nothing. */
    static CheckUp nothing(Instant at) {
        Snapshot snapshot = new Snapshot(
                at, unread(), unread(), unread(), unread(), unread(), unread(), unread(), unread(), List.of(), unread(),
                unread(), Map.of(), List.of());
        return new CheckUp(snapshot, new Verdict(Level.UNCLEAR, unread(), List.of(), List.of(), List.of()));
    }

    private static <T> Reading<T> unread() {
        return Reading.unread(Reading.Reason.NO_ANSWER, "");
    }

    /** Empty when the NAS could not be asked just now. */
    Optional<CheckUp> next() throws Trouble, InterruptedException {
        try {
            return Optional.of(take());
        } catch (Trouble trouble) {
            if (!Passing.is(trouble)) {
                throw trouble;
            }
            return Optional.empty();
        }
    }

    private CheckUp take() throws Trouble, InterruptedException {
        if (shell == null) {
            shell = reconnect.open();
        }
        try {
            CheckUp made = look.take(shell, INTERVAL);
            last = Optional.of(made);
            if (isOther(made.snapshot().bootId())) {
                throw new Trouble(Kind.DID_NOT_RETURN, RESTARTS_AGAIN, null);
            }
            return made;
        } catch (Trouble trouble) {
            close();
            throw trouble;
        }
    }

    private boolean isOther(Reading<String> seen) {
        return seen.isKnown() && bootId.isKnown() && !seen.equals(bootId);
    }

    /** Which shared folders and volumes are there now; that it could not be asked ends nothing. */
    Storage storage() throws InterruptedException {
        try {
            if (shell == null) {
                shell = reconnect.open();
            }
            return BeforeRestart.take(shell).storage();
        } catch (Trouble trouble) {
            close();
            Reading<List<String>> shares = Reading.unread(Reading.Reason.NO_ANSWER, trouble.getMessage());
            return new Storage(shares, Reading.unread(Reading.Reason.NO_ANSWER, trouble.getMessage()));
        }
    }

    @Override
    public void close() {
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }
}
