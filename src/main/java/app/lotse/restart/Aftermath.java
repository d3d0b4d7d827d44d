package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.RestartResult;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.restart.Course.Event;
import java.util.Optional;

/** The looks after a restart. Whatever ends them early, what is known by then is kept: that it restarted, and what was seen so far. */
final class Aftermath {
    private final Looks looks;
    private final Settling settling;
    private final Progress progress;
    private final Restart.Watcher watcher;

    Aftermath(Looks looks, Settling settling, Progress progress, Restart.Watcher watcher) {
        this.looks = looks;
        this.settling = settling;
        this.progress = progress;
        this.watcher = watcher;
    }

    /** @param back what is known before the first look */
    RestartResult of(RestartResult back) throws InterruptedException {
        var known = back;
        var disks = back.storageAfter();
        try {
            CheckUp first = looks.first();
            known = with(known, first, Optional.empty(), Optional.empty());
            watcher.soFar(known, settling.expected(first));
            // For the case that nothing can be asked later; folders may still be missing, so that nobody is told of
            // them now.
            disks = looks.storage();
            Optional<CheckUp> settled = settling.after(first);
            return with(with(known, first, settled, Optional.empty()), looks.storage());
        } catch (Trouble trouble) {
            progress.happens(event(trouble));
            // A program that hides itself counts whenever it is seen, also after one more restart.
            Optional<CheckUp> counts = looks.last().filter(Settling::decides);
            var first = known == back ? looks.last().orElse(back.soFar()) : known.soFar();
            boolean sameBoot = !trouble.variant().equals(Looks.RESTARTS_AGAIN);
            return with(
                    sameBoot ? with(known, disks) : known, first, counts, Optional.of(Refusal.afterRestart(trouble)));
        }
    }

    private static Event event(Trouble trouble) {
        return trouble.variant().equals(Looks.RESTARTS_AGAIN) ? Event.RESTARTS_AGAIN : Refusal.event(trouble);
    }

    private static RestartResult with(RestartResult known, Storage after) {
        return new RestartResult(
                known.before(),
                known.preflight(),
                known.sentAt(),
                known.away(),
                known.proven(),
                known.soFar(),
                known.settled(),
                known.storageBefore(),
                after);
    }

    private static RestartResult with(
            RestartResult known, CheckUp first, Optional<CheckUp> settled, Optional<Trouble> cutShort) {
        return new RestartResult(
                known.before(),
                known.preflight(),
                known.sentAt(),
                known.away(),
                known.proven(),
                first,
                settled,
                known.storageBefore(),
                known.storageAfter(),
                cutShort);
    }
}
