package app.lotse.model;

import java.time.Instant;

/**
 * The owner's wish to look at a NAS again; kept on disk.
 *
 * @param nasKey as {@link Nas#key()}
 * @param nasName what the NAS is called, to say which one is meant
 * @param due from when on she is asked
 */
public record Reminder(Kind kind, String nasKey, String nasName, Instant due) {
    /** What was wished. */
    public enum Kind {
        /** Once, the day after. */
        SECOND_LOOK,
        /** Again and again. */
        MONTHLY
    }

    public Reminder {
        nasKey = Plain.line(nasKey, 120);
        nasName = Plain.line(nasName, 60);
    }

    /** The same wish: a new one replaces it. */
    public boolean sameWish(Reminder other) {
        return kind == other.kind && nasKey.equals(other.nasKey);
    }
}
