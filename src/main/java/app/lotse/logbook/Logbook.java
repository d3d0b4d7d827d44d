package app.lotse.logbook;

import app.lotse.model.TipAnswer;
import java.nio.file.Path;
import java.util.Map;

/** What Lotse remembers between two starts. */
public interface Logbook {
    /** The owner's answers, by tip id, of one NAS ({@link app.lotse.model.Nas#key()}), empty when there are none. */
    Map<String, TipAnswer> tips(String nasKey);

    /** @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void remember(String nasKey, TipAnswer answer);

    /** Her wishes to look again. */
    Reminders reminders();

    /** Lotse's data folder, with owner-only rights. */
    Path folder();
}
