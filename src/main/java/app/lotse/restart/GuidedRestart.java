package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads one restart from evidence to the look that counts: SENDING, waiting, FIRST_LOOK, settling, each in its own class, in this order. */
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
    public List<PreflightLine> preflight(CheckUp before) {
        return Preflight.lines(before);
    }

    @Override
    public RestartResult run(CheckUp before, List<PreflightLine> preflight, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        refuse(before, preflight);
        sendNoSecond();
        var known = new LastLook(reconnect, look, time).before(before, preflight);
        keepEvidence(known.checkUp(), known.preflight());
        try {
            RestartResult result = lead(known.checkUp(), known.preflight(), limit, watcher);
            journal.over();
            return result;
        } catch (Trouble trouble) {
            journal.over();
            throw trouble;
        }
    }

    private RestartResult lead(CheckUp before, List<PreflightLine> preflight, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        var progress = new Progress(watcher, time);
        progress.enter(RestartStage.SENDING);
        var storage = Storage.notAsked();
        var sent = new Sending(reconnect, journal, nas, user, time).send(before, preflight, storage);
        return watch(sent, before, preflight, limit, progress, watcher);
    }

    @Override
    public RestartResult resume(RestartUnderWay underWay, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        return watch(
                Sending.Sent.earlier(underWay),
                underWay.before(),
                underWay.preflight(),
                limit,
                new Progress(watcher, time),
                watcher);
    }

    private RestartResult watch(
            Sending.Sent sent,
            CheckUp before,
            List<PreflightLine> preflight,
            Duration limit,
            Progress progress,
            Watcher watcher)
            throws Trouble, InterruptedException {
        var back = new Waiting(reconnect, outside, time, progress, sent, limit).untilBack();

        try (var looks = new Looks(look, reconnect, time, back.shell())) {
            progress.enter(RestartStage.FIRST_LOOK);
            CheckUp first = looks.first();
            var soFar = new RestartResult(
                    before,
                    preflight,
                    sent.at(),
                    Duration.between(sent.at(), back.at()),
                    back.proven(),
                    first,
                    Optional.empty(),
                    Storage.notAsked(),
                    Storage.notAsked());
            var settling = new Settling(looks, time, progress, back.at());
            Instant settledAt = Settling.decides(first) ? time.now() : settling.latest();
            watcher.soFar(soFar, settledAt);
            return settled(soFar, settling.after(first));
        }
    }

    private static RestartResult settled(RestartResult soFar, Optional<CheckUp> look) {
        return new RestartResult(
                soFar.before(),
                soFar.preflight(),
                soFar.sentAt(),
                soFar.away(),
                soFar.proven(),
                soFar.soFar(),
                look,
                soFar.storageBefore(),
                soFar.storageAfter());
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

    private void keepEvidence(CheckUp before, List<PreflightLine> preflight) throws Trouble {
        try {
            evidence.save(before, preflight);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Trouble(Kind.UNEXPECTED, "not-saved", e);
        }
    }
}
