package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import app.lotse.restart.Course.Event;
import app.lotse.restart.Course.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until the NAS lives in another boot, from SHUTTING_DOWN to SIGNING_IN; never sends anything that changes it. */
final class Waiting {
    /** Often enough to name the stage in time, seldom enough not to fill the NAS's log. */
    static final Duration POLL = Duration.ofSeconds(2);
    /** While it is away nothing is logged anywhere, and its return is to be noticed within two seconds. */
    static final Duration POLL_AWAY = Duration.ofMillis(1_500);
    /** The web page of a NAS that is off costs its whole time limit. */
    private static final Duration WEB_AGAIN = Duration.ofSeconds(4);
    /** Between two sign-ins once it went away: the first ones may break off while services are starting. */
    static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    /** Between two sign-ins while the port never went away: a slow shutdown goes on answering for a minute or more. */
    static final Duration STILL_UP_AGAIN = Duration.ofSeconds(10);
    /** A NAS that takes its usual address again does so within this time; afterwards it is looked for elsewhere too. */
    static final Duration AT_ITS_PLACE = Duration.ofMinutes(1);
    /** When somebody else answers at its place, the NAS may have moved: so long it is looked for. */
    static final Duration MAY_HAVE_MOVED = Duration.ofSeconds(15);

    private final Knocking knocking;
    private final Outside outside;
    private final Elsewhere elsewhere;
    private final Timekeeper time;
    private final Progress progress;
    private final Sending.Sent sent;
    private final Duration limit;
    private final Awake awake;

    private boolean webWasAway;
    private BootState web = BootState.UNKNOWN;
    private Instant webAsked = Instant.MIN;
    private Instant lastTry;
    private Optional<Instant> strangerSince = Optional.empty();

    /** @param limit how long to watch from now on */
    Waiting(
            Knocking knocking,
            Outside outside,
            Elsewhere elsewhere,
            Timekeeper time,
            Progress progress,
            Sending.Sent sent,
            Awake awake,
            Duration limit) {
        this.knocking = knocking;
        this.outside = outside;
        this.elsewhere = elsewhere;
        this.time = time;
        this.progress = progress;
        this.sent = sent;
        this.limit = limit;
        this.awake = awake;
        this.lastTry = sent.at();
    }

    /**
     * It answers again.
     *
     * @param shell signed in, for the caller to close
     * @param watched whether Lotse was watching when it came back, so that {@code at} is about when it did
     */
    record Back(Shell shell, Instant at, boolean proven, BootProof boot, boolean watched) {}

    Back untilBack() throws Trouble, InterruptedException {
        while (true) {
            Instant began = time.now();
            Optional<Back> back = poll();
            if (back.isPresent()) {
                return back.get();
            }
            awake.polled(outside.connected());
            keepLimits();
            pause(began);
        }
    }

    private Optional<Back> poll() throws Trouble, InterruptedException {
        if (strangerSince.isPresent()) {
            return lookElsewhere();
        }
        if (outside.answering()) {
            return isTime() ? knock() : Optional.empty();
        }
        knocking.wasSilent();
        silent();
        return longAway() ? lookElsewhere() : Optional.empty();
    }

    /** From the start of one poll to the start of the next: a poll that took long itself must not delay the next one. */
    private void pause(Instant began) throws InterruptedException {
        var every = isAway() ? POLL_AWAY : POLL;
        var left = every.minus(Duration.between(began, time.now()));
        if (left.isPositive()) {
            time.sleep(left.compareTo(every) > 0 ? every : left);
        }
    }

    private boolean isAway() {
        return switch (progress.state()) {
            case AWAY, STARTING, SIGNING_IN -> true;
            default -> false;
        };
    }

    private boolean isTime() {
        var pause = isAway() ? TRY_AGAIN : STILL_UP_AGAIN;
        var since = Duration.between(lastTry, time.now());
        // A clock that was set back must not silence Lotse.
        return since.isNegative() || since.compareTo(pause) >= 0;
    }

    private boolean longAway() {
        return Duration.between(sent.at(), time.now()).compareTo(AT_ITS_PLACE) >= 0;
    }

    private void silent() throws InterruptedException {
        if (Duration.between(webAsked, time.now()).abs().compareTo(WEB_AGAIN) >= 0) {
            web = outside.web();
            webAsked = time.now();
        }
        webWasAway |= web == BootState.UNKNOWN;
        progress.happens(
                switch (web) {
                    case UNKNOWN -> Event.SILENT;
                    case BOOTING -> Event.WEB_STARTS;
                    case UP -> webWasAway ? Event.WEB_STARTS : Event.SSH_SILENT;
                });
    }

    private Optional<Back> knock() throws Trouble, InterruptedException {
        progress.happens(Event.ANSWERS);
        try {
            return knocking.here();
        } catch (Trouble trouble) {
            if (trouble.kind() != Kind.IDENTITY_CHANGED) {
                throw trouble;
            }
            strangerSince = Optional.of(time.now());
            return lookElsewhere();
        } finally {
            lastTry = time.now();
        }
    }

    private Optional<Back> lookElsewhere() throws Trouble, InterruptedException {
        Optional<Back> back = knocking.at(elsewhere);
        boolean nowhere = strangerSince.isPresent()
                && Duration.between(strangerSince.get(), time.now()).compareTo(MAY_HAVE_MOVED) >= 0;
        if (back.isEmpty() && nowhere) {
            progress.happens(Event.STRANGER);
            throw new Trouble(Kind.IDENTITY_CHANGED);
        }
        return back;
    }

    private void keepLimits() throws Trouble {
        if (!awake.mayJudge() || strangerSince.isPresent()) {
            return;
        }
        boolean atLimit = awake.watched().compareTo(limit) >= 0;
        if (knocking.nothingHappens(progress.state() == State.SENT_IN_DOUBT, atLimit)) {
            progress.happens(Event.NOTHING_HAPPENS);
            throw new Trouble(Kind.CONNECTION_LOST, "not-restarted", null);
        }
        if (atLimit) {
            progress.happens(Event.LIMIT);
            throw new Trouble(Kind.DID_NOT_RETURN);
        }
    }
}
