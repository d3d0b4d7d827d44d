package app.lotse.logbook;

import app.lotse.model.Reminder;
import java.util.List;

/** The owner's wishes to look at a NAS again. */
public interface Reminders {
    /** All of them, the earliest first. */
    List<Reminder> all();

    /** Replaces the same wish. @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void remember(Reminder wish);

    /** @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void forget(Reminder wish);
}
