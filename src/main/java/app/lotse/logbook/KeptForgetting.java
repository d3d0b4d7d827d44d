package app.lotse.logbook;

import app.lotse.model.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Removes from Lotse's data folder what is remembered, and nothing that Lotse did not put there. A file that was set aside names no NAS, so only
 * forgetting everything removes it.
 */
public final class KeptForgetting implements Forgetting {
    private static final Predicate<String> SET_ASIDE = Pattern.compile(
                    "(logbook|reminders|history|restart)\\.damaged-.*\\.json")
            .asMatchPredicate();
    private static final Predicate<String> DRAFT =
            Pattern.compile("(known_hosts.*\\.tmp|restart-.*\\.json\\.new)").asMatchPredicate();
    private static final Predicate<String> EVIDENCE =
            Pattern.compile("(encryption|before-restart)-.*\\.json(\\.new)?").asMatchPredicate();

    private final Path folder;
    private final Identities identities;

    /** @param folder Lotse's data folder @param identities the ones that are remembered in the same folder */
    public KeptForgetting(Path folder, Identities identities) {
        this.folder = folder;
        this.identities = identities;
    }

    /** How a NAS is recognised. */
    public interface Identities {
        /** The keys of the NAS at these addresses. @throws IOException when they are still there */
        void forget(List<Host> hosts) throws IOException;

        /** @throws IOException when they are still there */
        void forgetAll() throws IOException;
    }

    @Override
    public Outcome forget(String nasKey) {
        var logbook = FileLogbook.open(folder);
        var note = logbook.note();
        if (note.mayBeUnderWay(nasKey)) {
            return Outcome.RESTART_UNDER_WAY;
        }
        return done(() -> {
            // Before the history, which knows the addresses.
            identities.forget(logbook.past().hosts(nasKey));
            note.removeEnded(nasKey);
            removeAll(names(), name -> name.startsWith(RestartNote.hash(nasKey)));
            logbook.forgetting(nasKey).forEach(Runnable::run);
        });
    }

    @Override
    public Outcome forgetEverything(boolean evidenceToo) {
        var logbook = FileLogbook.open(folder);
        var note = logbook.note();
        if (note.unread().isPresent() || note.all().stream().anyMatch(note::mayLast)) {
            return Outcome.RESTART_UNDER_WAY;
        }
        return done(() -> {
            identities.forgetAll();
            for (var restart : note.all()) {
                note.removeEnded(restart.nas().key());
            }
            removeAll(names(), name -> true);
            removeAll(folder, SET_ASIDE.or(DRAFT));
            if (evidenceToo) {
                removeAll(folder.resolve("evidence"), EVIDENCE);
            }
            for (var file : logbook.files()) {
                file.remove();
            }
        });
    }

    /** The made-up names under which a NAS and what is on it appear in reports. */
    private Path names() {
        return folder.resolve("names");
    }

    /** Only plain files, never what a link leads to. */
    private static void removeAll(Path folder, Predicate<String> named) throws IOException {
        try (var files = Files.newDirectoryStream(
                folder, file -> named.test(file.getFileName().toString()) && !Files.isDirectory(file))) {
            for (var file : files) {
                PrivateFiles.remove(file);
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return;
        }
    }

    private static Outcome done(Turn.Work work) {
        try {
            work.run();
            return Outcome.DONE;
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
