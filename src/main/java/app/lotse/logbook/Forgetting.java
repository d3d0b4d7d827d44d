package app.lotse.logbook;

import java.io.UncheckedIOException;

/** Lets the owner take back what Lotse remembers on this computer. */
public interface Forgetting {
    /** How it went. */
    enum Outcome {
        DONE,
        /** Nothing was removed: the note of a restart that is under way is what finds the NAS again. */
        RESTART_UNDER_WAY
    }

    /**
     * Removes all that is remembered of one NAS: past checks, name, answers, reminders, identity.
     *
     * @param nasKey as {@link app.lotse.model.Nas#key} gives it
     * @throws UncheckedIOException when something could not be removed; it is safe to try again
     */
    Outcome forget(String nasKey);

    /**
     * Removes all that is remembered of every NAS.
     *
     * @param evidenceToo also the saved traces of encryption, which may hold the only key to the owner's files
     * @throws UncheckedIOException when something could not be removed; it is safe to try again
     */
    Outcome forgetEverything(boolean evidenceToo);
}
