package app.lotse.logbook;

import app.lotse.model.CheckUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes each check-up with signs of encryption once; one that could not be written may be tried again. */
public final class KeptAtOnce implements Safekeeping {
    /** Those on the screen and the one before: no more are asked about again. */
    private static final int REMEMBERED = 4;

    private final Path folder;
    private final Writing writing;
    private final Deque<Written> written = new ArrayDeque<>();

    /** @param folder where the files go, for the words when one cannot be written */
    public KeptAtOnce(Path folder, Writing writing) {
        this.folder = folder;
        this.writing = writing;
    }

    /** Puts one check-up on disk. */
    @FunctionalInterface
    public interface Writing {
        Path write(CheckUp checkUp) throws IOException;
    }

    private record Written(CheckUp checkUp, Kept.Saved saved) {}

    @Override
    public synchronized Kept keep(CheckUp checkUp) {
        if (!Safekeeping.needed(checkUp)) {
            return new Kept.NotNeeded();
        }
        for (var earlier : written) {
            if (earlier.checkUp() == checkUp) {
                return earlier.saved();
            }
        }
        try {
            var saved = new Kept.Saved(writing.write(checkUp));
            written.addFirst(new Written(checkUp, saved));
            while (written.size() > REMEMBERED) {
                written.removeLast();
            }
            return saved;
        } catch (IOException | UncheckedIOException notWritten) {
            return new Kept.Failed(folder);
        }
    }
}
