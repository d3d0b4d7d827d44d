package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import app.lotse.model.TipAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Remembers until the program ends and writes nothing: for practice, which needs no note of a restart, and where nothing can be kept, so that none is sent. */
public final class ForgetfulLogbook implements Logbook, Forgetting {
    private final Path folder;
    private final KeptHistory history = KeptHistory.forgetful();
    private final KeptReminders reminders = KeptReminders.forgetful();
    private final KeptAnswers answers = KeptAnswers.forgetful();

    /** @param folder what {@link #folder()} says; nothing is written there */
    public ForgetfulLogbook(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, TipAnswer> tips(String nasKey) {
        return answers.of(nasKey);
    }

    @Override
    public void remember(String nasKey, TipAnswer answer) {
        answers.remember(nasKey, answer);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public Optional<RestartUnderWay> underWay() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> underWayUnread() {
        return Optional.empty();
    }

    @Override
    public void sending(RestartUnderWay sent) throws IOException {
        throw new IOException("nothing is kept here");
    }

    @Override
    public void over(RestartUnderWay restart) {}

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Outcome forget(String nasKey) {
        answers.forget(nasKey);
        reminders.forget(nasKey);
        history.forget(nasKey);
        return Outcome.DONE;
    }

    @Override
    public Outcome forgetEverything(boolean evidenceToo) {
        answers.forgetAll();
        reminders.forgetAll();
        history.forgetAll();
        return Outcome.DONE;
    }
}
