package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
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
    private final Reconnect reconnect;
    private final Outside outside;
    private final EvidenceStore evidence;
    private final Journal journal;
    private final Look look;
    private final Timekeeper time;

    public GuidedRestart(
            Reconnect reconnect, Outside outside, EvidenceStore evidence, Journal journal, Look look, Timekeeper time) {
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
        var known = new LastLook(reconnect, look, time).before(before, preflight);
        keepEvidence(known, watcher);
        try {
            RestartResult result = lead(known, limit, watcher);
            journal.over();
            return result;
        } catch (Trouble trouble) {
            journal.over();
            throw trouble;
        }
    }

    private RestartResult lead(LastLook.Known known, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException {
        var progress = new Progress(watcher, time);
        progress.enter(RestartStage.SENDING);
        var sent = new Sending(reconnect, journal, time).send(known.checkUp());
        var back = new Waiting(reconnect, outside, time, progress, sent, limit).untilBack();

        try (var looks = new Looks(look, reconnect, time, back.shell())) {
            progress.enter(RestartStage.FIRST_LOOK);
            CheckUp first = looks.first();
            var soFar = new RestartResult(
                    known.checkUp(),
                    known.preflight(),
                    sent.at(),
                    Duration.between(sent.at(), back.at()),
                    back.proven(),
                    first,
                    Optional.empty(),
                    known.storage(),
                    Storage.notAsked());
            var settling = new Settling(looks, time, progress, back.at());
            Instant settledAt = Settling.decides(first) ? time.now() : settling.latest();
            watcher.soFar(soFar, settledAt);
            Optional<CheckUp> settled = settling.after(first);
            return settled(soFar, settled, looks.storage());
        }
    }

    private static RestartResult settled(RestartResult soFar, Optional<CheckUp> look, Storage after) {
        return new RestartResult(
                soFar.before(),
                soFar.preflight(),
                soFar.sentAt(),
                soFar.away(),
                soFar.proven(),
                soFar.soFar(),
                look,
                soFar.storageBefore(),
                after);
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

    private void keepEvidence(LastLook.Known known, Watcher watcher) throws Trouble {
        try {
            evidence.save(known.checkUp(), known.preflight(), known.traces()).ifPresent(watcher::saved);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Trouble(Kind.UNEXPECTED, "not-saved", e);
        }
    }
}
