package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import app.lotse.restart.Course.Event;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends the one command, once: there is no loop around it and no second place that sends it. */
final class Sending {
    private final Reconnect reconnect;
    private final Journal journal;
    private final Nas nas;
    private final String user;
    private final Timekeeper time;
    private final Progress progress;
    private Optional<RestartUnderWay> noted = Optional.empty();

    Sending(Reconnect reconnect, Journal journal, Nas nas, String user, Timekeeper time, Progress progress) {
        this.reconnect = reconnect;
        this.journal = journal;
        this.nas = nas;
        this.user = user;
        this.time = time;
        this.progress = progress;
    }

    /**
     * What is known once it was sent.
     *
     * @param boot the boot that is to end
     */
    record Sent(Instant at, BootProof boot) {
        /** What is known of a restart that another run of the program sent, or was about to send. */
        static Sent earlier(RestartUnderWay restart) {
            return new Sent(restart.sentAt(), new BootProof(restart.bootId(), restart.uptimeSeconds()));
        }
    }

    /** @throws Trouble when nothing was sent */
    Sent send(CheckUp before, List<PreflightLine> preflight, Storage storage) throws Trouble, InterruptedException {
        try {
            return attempt(before, preflight, storage);
        } catch (Trouble trouble) {
            progress.happens(Event.KEPT_BACK);
            throw trouble;
        }
    }

    private Sent attempt(CheckUp before, List<PreflightLine> preflight, Storage storage)
            throws Trouble, InterruptedException {
        try (Shell shell = open()) {
            BootProof boot = bootOf(shell, before);
            Instant at = time.now();
            note(new RestartUnderWay(nas, user, at, before, preflight, boot.bootId(), boot.uptime(), storage));
            progress.happens(accepted(shell) ? Event.ACCEPTED : Event.NO_WORD);
            return new Sent(at, boot);
        }
    }

    /** What was noted, or may have been, of a command that is about to be sent. */
    Optional<RestartUnderWay> noted() {
        return noted;
    }

    private boolean accepted(Shell shell) throws Trouble, InterruptedException {
        try {
            return shell.run(Commands.restart()).exit().orElse(-1) == 0;
        } catch (Trouble trouble) {
            if (surelyNotSent(trouble)) {
                throw trouble;
            }
            return false;
        }
    }

    /** Before the command itself only rights are asked for; whatever else breaks leaves a doubt. */
    private static boolean surelyNotSent(Trouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ADMIN, REFUSED -> true;
            default -> trouble.variant().equals("not-sent");
        };
    }

    private Shell open() throws Trouble, InterruptedException {
        try {
            return reconnect.open();
        } catch (Trouble trouble) {
            throw notSent(trouble);
        }
    }

    /** Read anew: the check-up may be older than the NAS's last restart. */
    private static BootProof bootOf(Shell shell, CheckUp before) throws Trouble, InterruptedException {
        try {
            BootProof read = BootProof.read(shell);
            return read.bootId().isKnown()
                    ? read
                    : new BootProof(before.snapshot().bootId(), read.uptime());
        } catch (Trouble trouble) {
            throw notSent(trouble);
        }
    }

    private void note(RestartUnderWay restart) throws Trouble {
        noted = Optional.of(restart);
        try {
            journal.sending(restart);
        } catch (FileAlreadyExistsException another) {
            throw new Trouble(Kind.UNEXPECTED, "under-way", another);
        } catch (IOException e) {
            throw new Trouble(Kind.UNEXPECTED, "not-saved", e);
        }
    }

    private static Trouble notSent(Trouble trouble) {
        boolean lost = trouble.kind() == Kind.CONNECTION_LOST || trouble.kind() == Kind.NO_ANSWER;
        return lost ? new Trouble(Kind.CONNECTION_LOST, "not-sent", trouble) : trouble;
    }
}
