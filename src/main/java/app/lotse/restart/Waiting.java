package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until the NAS lives in another boot, from SHUTTING_DOWN to SIGNING_IN; never sends anything that changes it. */
final class Waiting {
    /** Often enough to name the stage in time, seldom enough not to fill the NAS's log. */
    static final Duration POLL = Duration.ofSeconds(2);
    /** Between two sign-ins once it went away: the first ones may break off while services are starting. */
    static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    /** Between two sign-ins while the port never went away: a slow shutdown goes on answering for a minute or more. */
    static final Duration STILL_UP_AGAIN = Duration.ofSeconds(10);
    /** A command that the NAS did not confirm and that has done nothing for so long did not come through. */
    static final Duration TAKEN_WITHIN = Duration.ofMinutes(3);

    private final Reconnect reconnect;
    private final Outside outside;
    private final Timekeeper time;
    private final Progress progress;
    private final Sending.Sent sent;
    private final Duration limit;

    private boolean away;
    private boolean webAway;
    private Optional<BootProof.Comparison> seen = Optional.empty();
    private Instant lastTry;

    Waiting(
            Reconnect reconnect,
            Outside outside,
            Timekeeper time,
            Progress progress,
            Sending.Sent sent,
            Duration limit) {
        this.reconnect = reconnect;
        this.outside = outside;
        this.time = time;
        this.progress = progress;
        this.sent = sent;
        this.limit = limit;
        this.lastTry = sent.at();
    }

    /** It answers again. @param shell signed in, for the caller to close */
    record Back(Shell shell, Instant at, boolean proven) {}

    Back untilBack() throws Trouble, InterruptedException {
        progress.enter(RestartStage.SHUTTING_DOWN);
        while (true) {
            if (!outside.answering()) {
                gone();
            } else if (isTime()) {
                Optional<Back> back = knock();
                if (back.isPresent()) {
                    return back.get();
                }
            }
            keepLimits();
            time.sleep(POLL);
        }
    }

    private boolean isTime() {
        return !time.now().isBefore(lastTry.plus(away ? TRY_AGAIN : STILL_UP_AGAIN));
    }

    private void gone() throws InterruptedException {
        away = true;
        BootState web = outside.web();
        webAway |= web == BootState.UNKNOWN;
        if (web == BootState.BOOTING || web == BootState.UP && webAway) {
            progress.enter(RestartStage.STARTING);
        } else if (web == BootState.UNKNOWN) {
            progress.enter(RestartStage.AWAY);
        }
    }

    /** One sign-in, to see which boot answers. */
    private Optional<Back> knock() throws Trouble, InterruptedException {
        if (away) {
            progress.enter(RestartStage.SIGNING_IN);
        }
        Shell shell = null;
        try {
            shell = reconnect.open();
            BootProof now = BootProof.read(shell);
            Instant at = time.now();
            var is = now.comparedWith(sent.boot(), Duration.between(sent.at(), at));
            seen = Optional.of(is);
            if (isBack(is, at)) {
                var back = new Back(shell, at, is == BootProof.Comparison.RESTARTED);
                shell = null;
                return Optional.of(back);
            }
            stillUp(at);
        } catch (Trouble trouble) {
            if (!Passing.is(trouble)) {
                throw trouble;
            }
            lastTry = time.now();
        } finally {
            if (shell != null) {
                shell.close();
            }
        }
        return Optional.empty();
    }

    private boolean isBack(BootProof.Comparison is, Instant at) {
        return switch (is) {
            case RESTARTED, PERHAPS -> true;
            case SAME_BOOT -> false;
            // Nothing can be read: that it went away is the only sign there will ever be.
            case UNREAD -> away || !at.isBefore(sent.at().plus(TAKEN_WITHIN));
        };
    }

    private void stillUp(Instant at) {
        away = false;
        webAway = false;
        lastTry = at;
        progress.enter(RestartStage.SHUTTING_DOWN);
    }

    private void keepLimits() throws Trouble {
        Duration waited = Duration.between(sent.at(), time.now());
        boolean sameBoot =
                !away && seen.filter(BootProof.Comparison.SAME_BOOT::equals).isPresent();
        boolean notTaken = sameBoot && !sent.accepted() && waited.compareTo(TAKEN_WITHIN) >= 0;
        if (notTaken || sameBoot && waited.compareTo(limit) >= 0) {
            throw new Trouble(Kind.CONNECTION_LOST, "not-restarted", null);
        }
        if (waited.compareTo(limit) >= 0) {
            throw new Trouble(Kind.DID_NOT_RETURN);
        }
    }
}
