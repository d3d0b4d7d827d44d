package app.lotse.logbook;

import app.lotse.model.RestartUnderWay;
import app.lotse.model.TipAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The logbook in a few small files that only the owner's account may read. */
public final class FileLogbook implements Logbook {
    private final Path folder;
    private final RestartNote note;
    private final List<KeptFile<?>> files;
    private final KeptAnswers answers;
    private final KeptReminders reminders;
    private final KeptHistory history;

    private FileLogbook(Path folder) {
        this.folder = folder;
        this.note = new RestartNote(folder, InstantSource.system());
        var turn = new Turn(folder);
        var said = new KeptFile<>(folder.resolve("logbook.json"), KeptAnswers.form(), turn);
        var wishes = new KeptFile<>(folder.resolve("reminders.json"), KeptReminders.form(), turn);
        var past = new KeptFile<>(folder.resolve("history.json"), KeptHistory.form(), turn);
        this.files = List.of(said, wishes, past);
        this.answers = new KeptAnswers(said);
        this.reminders = new KeptReminders(wishes);
        this.history = KeptHistory.in(past);
    }

    /**
     * Opens or begins the logbook in a folder, which is made if needed. Each file is read when it is first asked for.
     *
     * @throws UncheckedIOException when the folder cannot be made
     */
    public static FileLogbook open(Path folder) {
        try {
            PrivateFiles.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileLogbook(folder);
    }

    @Override
    public List<OddFile> oddFiles() {
        return files.stream().flatMap(file -> file.odd().stream()).toList();
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
    public List<RestartUnderWay> allUnderWay() {
        return note.all();
    }

    @Override
    public Optional<RestartUnderWay> underWay() {
        return note.all().stream().findFirst();
    }

    @Override
    public Optional<Instant> underWayUnread() {
        return note.unread();
    }

    @Override
    public void sending(RestartUnderWay restart) throws IOException {
        note.write(restart);
    }

    @Override
    public void over(RestartUnderWay restart) {
        note.remove(restart);
    }

    @Override
    public Path folder() {
        return folder;
    }

    /** All that the forgetting of one NAS changes. */
    Stream<Runnable> forgetting(String nasKey) {
        return Stream.of(() -> answers.forget(nasKey), () -> reminders.forget(nasKey), () -> history.forget(nasKey));
    }

    KeptHistory past() {
        return history;
    }

    RestartNote note() {
        return note;
    }

    List<KeptFile<?>> files() {
        return files;
    }
}
