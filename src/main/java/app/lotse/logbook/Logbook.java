package app.lotse.logbook;

import app.lotse.model.Nas;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.TipAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Lotse remembers between two starts. */
public interface Logbook {
    /** The owner's answers, by tip id, of one NAS ({@link app.lotse.model.Nas#key()}), empty when there are none. */
    Map<String, TipAnswer> tips(String nasKey);

    /** @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void remember(String nasKey, TipAnswer answer);

    /** Her wishes to look again. */
    Reminders reminders();

    /** The devices and past check-ups. */
    History history();

    /** Files that this run of the program could not read, to be told to the owner. May read all of them: not for the screens' thread. */
    default List<OddFile> oddFiles() {
        return List.of();
    }

    /** The newest restart that was sent, or was about to be, and has not come to its end: read anew each time, so that another start's note is seen too. */
    Optional<RestartUnderWay> underWay();

    /** All of them, one a NAS, the newest first. */
    default List<RestartUnderWay> allUnderWay() {
        return underWay().stream().toList();
    }

    /** The one of this NAS. */
    default Optional<RestartUnderWay> underWayOf(Nas nas) {
        return allUnderWay().stream().filter(restart -> restart.isOf(nas)).findFirst();
    }

    /**
     * About when a restart was sent whose note cannot be understood any more: one may be under way, and nobody can tell of which NAS. Until an hour has
     * passed no restart is to be sent; after that it is of no account.
     */
    Optional<Instant> underWayUnread();

    /**
     * Notes a restart before its command is sent.
     *
     * @throws java.nio.file.FileAlreadyExistsException when one of the same NAS is noted already
     * @throws IOException when it is not safely on disk
     */
    void sending(RestartUnderWay restart) throws IOException;

    /**
     * This restart came to its end, or the owner wants no more to do with it; those of other devices stay. Never throws: a note that stays only leads to
     * one more look.
     */
    void over(RestartUnderWay restart);

    /** Lotse's data folder, with owner-only rights. */
    Path folder();
}
