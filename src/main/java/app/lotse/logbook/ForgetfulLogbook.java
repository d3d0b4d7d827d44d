package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import app.lotse.model.TipAnswer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers until the program ends and writes nothing: for practice. */
public final class ForgetfulLogbook implements Logbook {
    private final Path folder;
    private final Reminders reminders = KeptReminders.forgetful();
    private final Map<String, Map<String, TipAnswer>> tips = new TreeMap<>();
    private Optional<RestartUnderWay> restart = Optional.empty();

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
    public synchronized Optional<RestartUnderWay> underWay() {
        return restart;
    }

    @Override
    public Optional<Instant> underWayUnread() {
        return Optional.empty();
    }

    @Override
    public synchronized void sending(RestartUnderWay sent) {
        restart = Optional.of(sent);
    }

    @Override
    public synchronized void over() {
        restart = Optional.empty();
    }

    @Override
    public Path folder() {
        return folder;
    }
}
