package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes one check-up after another over one conversation, opened anew when it broke. */
final class Looks implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    /** A NAS that has just started may drop its first conversations while services come up. */
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(2);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Look look;
    private final Reconnect reconnect;
    private final Timekeeper time;
    private Shell shell;

    Looks(Look look, Reconnect reconnect, Timekeeper time, Shell shell) {
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
            return look.take(shell, INTERVAL);
        } catch (Trouble trouble) {
            close();
            throw trouble;
        }
    }

    /** Which shared folders and volumes are there now. */
    Storage storage() throws InterruptedException {
        try {
            if (shell == null) {
                shell = reconnect.open();
            }
            return StorageLook.over(shell);
        } catch (Trouble trouble) {
            return StorageLook.unread(trouble);
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
