package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Host;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One guided restart of one NAS. */
public interface Restart {
    /** What is to be known before: read-only. A line NOT_OK with a hard stop's id refuses the restart. */
    List<PreflightLine> preflight(CheckUp before) throws Trouble, InterruptedException;

    /** Ids of the lines that refuse the restart: hard stops that are NOT_OK. */
    static List<String> refusedBy(List<PreflightLine> preflight) {
        return Preflight.refusedBy(preflight);
    }

    /**
     * Saves evidence, sends the command once, waits, proves, looks again. Never sends a second command.
     *
     * @param limit how long it may stay away before DID_NOT_RETURN
     * @throws Trouble DID_NOT_RETURN, or what kept the command from being sent (UNEXPECTED with variant {@code under-way} or {@code note-unread} when one was, or may have been, sent
     *     already), or
     *     after it IDENTITY_CHANGED, or REFUSED and LOCKED_OUT with variant {@code after-restart}
     * @throws IllegalStateException when {@code before} is STOP: no caller may get this far
     */
    RestartResult run(CheckUp before, List<PreflightLine> preflight, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException;

    /**
     * Goes on with a restart that was sent, or was about to be, when Lotse was closed, or that did not come back in time. Never sends the command: what
     * became of it is found out by the boot that answers.
     *
     * @param limit how long it may stay away from now on before DID_NOT_RETURN
     * @throws Trouble as {@link #run} after the command; CONNECTION_LOST with variant {@code not-restarted} when it did not take
     */
    RestartResult resume(RestartUnderWay underWay, Duration limit, Watcher watcher)
            throws Trouble, InterruptedException;

    /** Is told what happens; from the thread that runs. */
    interface Watcher {
        /** The evidence is safely on disk; told before the command is sent, and not where nothing is kept. */
        default void saved(Path file) {}

        /** It came back under another address and showed its identity there; its port stays what it was found at. */
        default void moved(Host now) {}

        void stage(RestartStage stage, Instant since);

        /** The first look after the restart, worded "so far"; {@code settledAt} = when the second is expected at the latest. */
        void soFar(RestartResult result, Instant settledAt);
    }
}
