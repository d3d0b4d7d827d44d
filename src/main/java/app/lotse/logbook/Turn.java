package app.lotse.logbook;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets all windows of Lotse, also those of other processes, write into one folder one after the other. */
public final class Turn {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long BETWEEN_TRIES_MILLIS = 2;

    /** Within one process the system's locks do not wait for each other, they fail. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path folder;
    private final Duration patience;

    /** @param folder made when needed, for the owner's account alone */
    public Turn(Path folder) {
        this(folder, PATIENCE);
    }

    Turn(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** What is done while nobody else writes. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** @throws IOException also when another one writes for two seconds */
    public void take(Work work) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        enter();
        try {
            PrivateFiles.folder(folder);
            try (var door = PrivateFiles.open(folder.resolve("lock"));
                    var _ = alone(door, end)) {
                work.run();
            }
        } finally {
            HERE.unlock();
        }
    }

    private void enter() throws IOException {
        try {
            if (!HERE.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Where a file system knows no locks, all goes on without: nothing could be kept there at all otherwise. */
    private static FileLock alone(FileChannel door, long end) throws IOException {
        try {
            var lock = tried(door);
            while (lock == null) {
                if (System.nanoTime() - end >= 0) {
                    throw busy();
                }
                Thread.sleep(BETWEEN_TRIES_MILLIS);
                lock = tried(door);
            }
            return lock;
        } catch (NoLocks here) {
            return null;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static FileLock tried(FileChannel door) throws IOException {
        try {
            return door.tryLock();
        } catch (OverlappingFileLockException taken) {
            return null;
        } catch (IOException e) {
            throw door.isOpen() ? new NoLocks(e) : e;
        }
    }

    private static IOException busy() {
        return new IOException("another Lotse is writing just now");
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    /** The file system refuses to lock anything. */
    private static final class NoLocks extends IOException {
        private static final long serialVersionUID = 1;

        NoLocks(IOException cause) {
            super(cause);
        }
    }
}
