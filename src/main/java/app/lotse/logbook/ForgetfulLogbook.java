package app.lotse.logbook;

import app.lotse.model.TipAnswer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Remembers until the program ends and writes nothing: for practice. */
public final class ForgetfulLogbook implements Logbook {
    private final Path folder;
    private final Reminders reminders = KeptReminders.forgetful();
    private final Map<String, Map<String, TipAnswer>> tips = new TreeMap<>();

    /** @param folder what {@link #folder()} says; nothing is written there */
    public ForgetfulLogbook(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Map<String, TipAnswer> tips(String nasKey) {
        return Map.copyOf(tips.getOrDefault(nasKey, Map.of()));
    }

    @Override
    public synchronized void remember(String nasKey, TipAnswer answer) {
        tips.computeIfAbsent(nasKey, _ -> new TreeMap<>()).put(answer.tip(), answer);
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public Path folder() {
        return folder;
    }
}
