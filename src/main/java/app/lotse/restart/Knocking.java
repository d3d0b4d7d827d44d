package app.lotse.restart;

import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import app.lotse.restart.BootProof.Comparison;
import app.lotse.restart.Course.Event;
import app.lotse.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Signs in to see which boot answers, and knows what the last answer was. */
final class Knocking {
    /** A NAS that nobody saw shutting down, and whose old boot has gone on for so long, did not get the command. */
    static final Duration DOUBT = Duration.ofMinutes(5);
    /** The same where it does not show what runs on it: shutting down takes 1 to 3 minutes as a rule, and Ansible waits 10 for each phase. */
    static final Duration LONG_DOUBT = Duration.ofMinutes(10);
    /** A NAS that stops or starts may be cut off in the middle of a word a few times; who says more of the like is none. */
    private static final int MOST_HALF_ANSWERS = 5;
    /** QTS runs {@code /etc/init.d/rcK} while it stops. */
    private static final String STOP_SCRIPT = "rcK";

    private final Reconnect reconnect;
    private final Sending.Sent sent;
    private final Timekeeper time;
    private final Awake awake;
    private final Progress progress;
    private final Duration earlier;
    private boolean silent;
    private boolean oldBootAnswers;
    private boolean toldOfStopping;
    private boolean stopping;
    private int knocks;
    private int halfAnswers;

    Knocking(Reconnect reconnect, Sending.Sent sent, Timekeeper time, Awake awake, Progress progress) {
        this.awake = awake;
        this.reconnect = reconnect;
        this.sent = sent;
        this.time = time;
        this.progress = progress;
        var gone = Duration.between(sent.at(), time.now());
        this.earlier = gone.isNegative() ? Duration.ZERO : gone;
    }

    /** Nothing answered at the port of its SSH server. */
    void wasSilent() {
        silent = true;
        oldBootAnswers = false;
    }

    /** @throws Trouble IDENTITY_CHANGED, not yet told to the progress, or what ends everything */
    Optional<Waiting.Back> here() throws Trouble, InterruptedException {
        Shell shell;
        try {
            shell = reconnect.open();
        } catch (Trouble trouble) {
            if (trouble.kind() == Kind.IDENTITY_CHANGED) {
                throw trouble;
            }
            return passes(trouble);
        }
        return met(shell);
    }

    /** The same, wherever it may be by now. */
    Optional<Waiting.Back> at(Elsewhere elsewhere) throws Trouble, InterruptedException {
        Optional<Shell> shell;
        try {
            shell = elsewhere.open();
        } catch (Trouble trouble) {
            progress.happens(Event.ANSWERS);
            return passes(trouble);
        }
        if (shell.isEmpty()) {
            return Optional.empty();
        }
        progress.happens(Event.ANSWERS);
        return met(shell.get());
    }

    /**
     * Whether the old boot goes on as if it had never been told anything.
     *
     * @param doubt whether the NAS did not say that it took the command
     */
    boolean nothingHappens(boolean doubt, boolean atLimit) {
        if (!oldBootAnswers) {
            return false;
        }
        var most = toldOfStopping ? DOUBT : LONG_DOUBT;
        return atLimit
                || doubt
                        && !stopping
                        && knocks > 1
                        && earlier.plus(awake.watched()).compareTo(most) >= 0;
    }

    private Optional<Waiting.Back> met(Shell shell) throws Trouble, InterruptedException {
        boolean back = false;
        try {
            BootProof boot = BootProof.read(shell);
            Instant at = time.now();
            var is = boot.comparedWith(sent.boot(), gone());
            knocks++;
            if (isBack(is)) {
                progress.happens(Event.OTHER_BOOT);
                back = true;
                return Optional.of(new Waiting.Back(shell, at, is == Comparison.RESTARTED, boot, silent || knocks > 1));
            }
            progress.happens(Event.SAME_BOOT);
            silent &= is != Comparison.SAME_BOOT;
            oldBootAnswers = is == Comparison.SAME_BOOT;
            look(shell);
        } catch (Trouble trouble) {
            return passes(trouble);
        } finally {
            if (!back) {
                shell.close();
            }
        }
        return Optional.empty();
    }

    private boolean isBack(Comparison is) {
        return switch (is) {
            case RESTARTED, PERHAPS -> true;
            case SAME_BOOT -> false;
            // Nothing can be read: that it was silent is the only sign there will ever be.
            case UNREAD -> silent || knocks > 1 && gone().compareTo(DOUBT) >= 0;
        };
    }

    /** Since the command; a clock that was set back meanwhile does not make it less than what was watched. */
    private Duration gone() {
        var byClock = Duration.between(sent.at(), time.now());
        var atLeast = earlier.plus(awake.watched());
        return byClock.compareTo(atLeast) > 0 ? byClock : atLeast;
    }

    private void look(Shell shell) throws Trouble, InterruptedException {
        if (progress.state() != Course.State.SENT_IN_DOUBT || gone().compareTo(DOUBT) < 0) {
            return;
        }
        Reading<Sample> sample = Survey.pulse(shell);
        toldOfStopping = sample.isKnown();
        stopping = sample.value().stream()
                .flatMap(seen -> seen.processes().stream())
                .anyMatch(process -> process.comm().equals(STOP_SCRIPT));
    }

    private Optional<Waiting.Back> passes(Trouble trouble) throws Trouble {
        halfAnswers += Passing.isHalfAnAnswer(trouble) ? 1 : 0;
        if (!Passing.is(trouble) || halfAnswers > MOST_HALF_ANSWERS) {
            progress.happens(Refusal.event(trouble));
            throw Refusal.afterRestart(trouble);
        }
        oldBootAnswers = false;
        progress.happens(Event.BROKE_OFF);
        return Optional.empty();
    }
}
