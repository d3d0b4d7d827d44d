package app.lotse.logbook;

import java.nio.file.Path;

/**
 * A file of the logbook that could not be read, to be told to the owner.
 *
 * @param file where it lies now
 */
public record OddFile(Kind kind, Path file) {
    /** What became of it. */
    public enum Kind {
        /** Damaged: kept beside the others under another name. */
        SET_ASIDE,
        /** Damaged, and it could not be moved: nothing is written over it. */
        DAMAGED,
        /** Of a newer Lotse: left as it is, and nothing is written over it. */
        NEWER
    }
}
