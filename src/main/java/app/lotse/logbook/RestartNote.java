package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The note of the one restart under way, in a file of its own: there as long as nobody knows how it ended. */
final class RestartNote {
    /** By then a restart has come to an end, one way or the other. */
    static final Duration MAY_LAST = Duration.ofHours(1);

    private static final String DAMAGED = "restart.damaged-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    RestartNote(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void write(RestartUnderWay restart) throws IOException {
        PrivateFiles.folder(folder);
        SavedForm.RESTART.write(file(), restart);
    }

    /** Empty when there is none, or none that can be understood: then it is set aside, and {@link #unread()} tells of it. */
    synchronized Optional<RestartUnderWay> read() {
        try {
            return Optional.of(SavedForm.RESTART.read(file()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException damaged) {
            setAside();
            return Optional.empty();
        }
    }

    /** When the newest note was written that cannot be read, if that is not long ago. */
    synchronized Optional<Instant> unread() {
        boolean readable = read().isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            Instant now = clock.instant();
            return files.filter(file -> isUnread(file, readable))
                    .flatMap(file -> written(file).stream())
                    .filter(at -> Duration.between(at, now).abs().compareTo(MAY_LAST) < 0)
                    .max(Comparator.naturalOrder());
        } catch (IOException noFolder) {
            return Optional.empty();
        }
    }

    synchronized void remove() {
        try {
            PrivateFiles.remove(file());
        } catch (IOException stays) {
            // It only leads to one more look at the next start.
        }
    }

    private boolean isUnread(Path file, boolean readable) {
        return file.getFileName().toString().startsWith(DAMAGED) || !readable && file.equals(file());
    }

    private void setAside() {
        try {
            // The time at which it was written stays with it.
            Files.move(file(), folder.resolve(DAMAGED + STAMP.format(clock.instant()) + ".json"));
        } catch (IOException stays) {
            // It is found unread where it lies.
        }
    }

    private static Optional<Instant> written(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Path file() {
        return folder.resolve("restart.json");
    }
}
