package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The notes of the restarts under way, one file a NAS: there as long as nobody knows how it ended. */
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

    /** @throws FileAlreadyExistsException when one of this NAS is noted already: of two programs at the same time, only the first one may send */
    synchronized void write(RestartUnderWay restart) throws IOException {
        PrivateFiles.folder(folder);
        try (var door = FileChannel.open(
                        folder.resolve("restart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = alone(door)) {
            if (all().stream().anyMatch(other -> other.isOf(restart.nas()))) {
                throw new FileAlreadyExistsException(file(restart).toString());
            }
            SavedForm.RESTART.write(file(restart), restart);
        }
    }

    /** The newest first. Those that cannot be understood are set aside, and {@link #unread()} tells of them. */
    synchronized List<RestartUnderWay> all() {
        return files().flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(RestartUnderWay::sentAt).reversed())
                .toList();
    }

    /** When the newest note was written that cannot be read, if that is not long ago. */
    synchronized Optional<Instant> unread() {
        var unreadable = files().filter(file -> read(file).isEmpty()).toList();
        return Stream.concat(unreadable.stream(), named(DAMAGED))
                .flatMap(file -> written(file).stream())
                .filter(this::mayLast)
                .max(Comparator.naturalOrder());
    }

    /** Removes this note alone: meanwhile another program may have noted a newer restart. */
    synchronized void remove(RestartUnderWay restart) {
        try {
            if (read(file(restart))
                    .filter(there -> there.sentAt().equals(restart.sentAt()))
                    .isPresent()) {
                PrivateFiles.remove(file(restart));
            }
        } catch (IOException stays) {
            // It only leads to one more look at the next start.
        }
    }

    /** Whether a restart of this NAS may not have come to its end yet; a note that cannot be read counts as long as it may last. */
    synchronized boolean mayBeUnderWay(String nasKey) {
        boolean noted = all().stream().filter(isOf(nasKey)).anyMatch(this::mayLast);
        return noted || asideOf(nasKey).flatMap(file -> written(file).stream()).anyMatch(this::mayLast);
    }

    boolean mayLast(RestartUnderWay restart) {
        return mayLast(restart.sentAt());
    }

    private boolean mayLast(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(MAY_LAST) < 0;
    }

    /** Removes the notes of this NAS whose restart came to an end, one way or the other. */
    synchronized void removeEnded(String nasKey) throws IOException {
        for (var ended :
                all().stream().filter(isOf(nasKey)).filter(one -> !mayLast(one)).toList()) {
            PrivateFiles.remove(file(ended));
        }
        for (var aside : asideOf(nasKey).toList()) {
            PrivateFiles.remove(aside);
        }
    }

    private static Predicate<RestartUnderWay> isOf(String nasKey) {
        return restart -> Past.key(restart.nas().key()).equals(Past.key(nasKey));
    }

    private Stream<Path> asideOf(String nasKey) {
        String end = "restart-" + hash(nasKey) + ".json";
        return named(DAMAGED).filter(file -> file.toString().endsWith(end));
    }

    /** Named by the NAS, in letters that every file system takes. */
    Path file(RestartUnderWay restart) {
        return folder.resolve("restart-" + hash(restart.nas().key()) + ".json");
    }

    /** Letters and digits instead of the key of a NAS. */
    static String hash(String nasKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(nasKey.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where a file system knows no locks, that nothing is noted yet has to be enough. */
    private static FileLock alone(FileChannel door) throws IOException {
        FileLock lock;
        try {
            lock = door.tryLock();
        } catch (OverlappingFileLockException here) {
            throw new IOException("another restart is just being noted", here);
        } catch (IOException noLocks) {
            return null;
        }
        if (lock == null) {
            throw new IOException("another restart is just being noted");
        }
        return lock;
    }

    private Optional<RestartUnderWay> read(Path file) {
        try {
            return Optional.of(SavedForm.RESTART.read(file));
        } catch (FileSystemException notNow) {
            // Not there, or not to be opened just now: then it is found unread where it lies.
            return Optional.empty();
        } catch (IOException damaged) {
            setAside(file);
            return Optional.empty();
        }
    }

    private void setAside(Path file) {
        try {
            // The time at which it was written stays with it, and its name tells the NAS.
            String name = STAMP.format(clock.instant()) + "-" + file.getFileName();
            Files.move(file, folder.resolve(DAMAGED + name));
        } catch (IOException stays) {
            // It is found unread where it lies.
        }
    }

    private Stream<Path> files() {
        return named("restart-").filter(file -> file.toString().endsWith(".json"));
    }

    private Stream<Path> named(String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).toList().stream();
        } catch (IOException noFolder) {
            return Stream.empty();
        }
    }

    private static Optional<Instant> written(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file)).map(FileTime::toInstant);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
