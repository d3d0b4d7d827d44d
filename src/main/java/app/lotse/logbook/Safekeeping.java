package app.lotse.logbook;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import java.nio.file.Path;

/**
 * Keeps a check-up with signs of encryption the moment it is made: the command line of a running program may hold the only key to the owner's files,
 * and it is gone as soon as that program ends.
 */
@FunctionalInterface
public interface Safekeeping {
    /** Never throws: what came of it is the answer. The same check-up is written once. */
    Kept keep(CheckUp checkUp);

    /** What came of it. */
    sealed interface Kept {
        /** No signs of encryption: nothing to keep. */
        record NotNeeded() implements Kept {}

        /** Practice leaves no trace. */
        record NotInPractice() implements Kept {}

        /** Safely on disk. */
        record Saved(Path file) implements Kept {}

        /** It could not be written. @param folder where it should have gone */
        record Failed(Path folder) implements Kept {}
    }

    /** Keeps nothing: for practice. */
    static Safekeeping forgetful() {
        return checkUp -> needed(checkUp) ? new Kept.NotInPractice() : new Kept.NotNeeded();
    }

    /** Whether it is worth keeping at once. */
    static boolean needed(CheckUp checkUp) {
        return checkUp.verdict().level() == Level.STOP;
    }
}
