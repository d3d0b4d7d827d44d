package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.restart.Course.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Leads one restart from evidence to the look that counts, along its {@link Course}: sending, waiting, aftermath, each in its own class, in this order. */
public final class GuidedRestart implements Restart {
    private final Nas nas;
    private final String user;
    private final Reconnect reconnect;
    private final Outside outside;
    private final Whereabouts whereabouts;
    private final EvidenceStore evidence;
    private final Journal journal;
    private final Look look;
    private final Timekeeper time;

    /** @param user the account's name, for the note by which a restart is picked up again */
    public GuidedRestart(
            Nas nas,
            String user,
            Reconnect reconnect,
            Outside outside,
            Whereabouts whereabouts,
            EvidenceStore evidence,
            Journal journal,
            Look look,
            Timekeeper time) {
        this.nas = nas;
        this.user = user;
        this.whereabouts = whereabouts;
        this.reconnect = reconnect;
        this.outside = outside;
        this.evidence = evidence;
        this.journal = journal;
        this.look = look;
        this.time = time;
    }

    @Override
    public List<PreflightLine> preflight(CheckUp before) throws Trouble, InterruptedException {
        return new LastLook(reconnect, look, time).lines(before);
    }

    @Override
    public RestartResult run(CheckUp before, List<PreflightLine> preflight, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        refuse(before, preflight);
        sendNoSecond();
        var known = new LastLook(reconnect, look, time).before(before, preflight);
        keepEvidence(known, watcher);
        var progress = new Progress(watcher, time);
        progress.begin();
        var sending = new Sending(reconnect, journal, nas, user, time, progress);
        try {
            var sent = sending.send(known.checkUp(), known.preflight(), known.storage());
            return follow(sent, known.checkUp(), known.preflight(), known.storage(), limit, progress, watcher);
        } finally {
            if (progress.state().isKnownEnd()) {
                sending.noted().ifPresent(journal::over);
            }
        }
    }

    @Override
    public RestartResult resume(RestartUnderWay underWay, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        var progress = new Progress(watcher, time);
        progress.happens(Event.RESUMED);
        try {
            return follow(
                    Sending.Sent.earlier(underWay),
                    underWay.before(),
                    underWay.preflight(),
                    underWay.storage(),
                    limit,
                    progress,
                    watcher);
        } finally {
            if (progress.state().isKnownEnd()) {
                journal.over(underWay);
            }
        }
    }

    /** All that comes after the command, whoever sent it. */
    private RestartResult follow(
            Sending.Sent sent,
            CheckUp before,
            List<PreflightLine> preflight,
            Storage storage,
            Duration limit,
            Progress progress,
            Watcher watcher)
            throws Trouble, InterruptedException {
        var awake = new Awake(time);
        var knocking = new Knocking(reconnect, sent, time, awake, progress);
        Waiting.Back back;
        try (var elsewhere = new Elsewhere(whereabouts, reconnect, time)) {
            back = new Waiting(knocking, outside, elsewhere, time, progress, sent, awake, limit).untilBack();
            elsewhere.found().ifPresent(watcher::moved);
        }
        var away = Duration.between(sent.at(), back.at());
        var soFar = new RestartResult(
                before,
                preflight,
                sent.at(),
                away.isNegative() ? Duration.ZERO : away,
                back.proven(),
                Looks.nothing(back.at()),
                Optional.empty(),
                storage,
                Storage.notAsked());
        try (var looks =
                new Looks(look, reconnect, time, back.shell(), back.boot().bootId())) {
            return new Aftermath(looks, new Settling(looks, time, progress, back), progress, watcher).of(soFar);
        }
    }

    private static void refuse(CheckUp before, List<PreflightLine> preflight) {
        if (before.verdict().level() == Level.STOP) {
            throw new IllegalStateException("signs of encryption: no restart");
        }
        List<String> refused = Preflight.refusedBy(preflight);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused by " + refused);
        }
    }

    private void sendNoSecond() throws Trouble {
        switch (journal.noted()) {
            case NOTHING -> {}
            case UNDER_WAY -> throw new Trouble(Kind.UNEXPECTED, "under-way", null);
            case UNREADABLE -> throw new Trouble(Kind.UNEXPECTED, "note-unread", null);
        }
    }

    private void keepEvidence(LastLook.Known known, Watcher watcher) throws Trouble {
        try {
            evidence.save(known.checkUp(), known.preflight(), known.traces()).ifPresent(watcher::saved);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Trouble(Kind.UNEXPECTED, "not-saved", e);
        }
    }
}
