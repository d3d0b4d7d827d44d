package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.logbook.Forgetting.Outcome;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** She takes back what Lotse remembers, of one NAS or of all; a restart that is under way is not forgotten. */
class KeptForgettingTest {
    private static final Nas OURS = LogbookInItsOwnProcess.nas("Fotos");
    private static final Nas OTHER = LogbookInItsOwnProcess.nas("Musik");

    @TempDir
    private Path folder;

    private final List<Object> identities = new ArrayList<>();
    private boolean identitiesStay;
    private FileLogbook logbook;
    private Forgetting forgetting;

    @BeforeEach
    void twoDevicesAreKnown() {
        logbook = FileLogbook.open(folder);
        for (var nas : List.of(OURS, OTHER)) {
            logbook.history().remember(nas, LogbookInItsOwnProcess.check(1));
            logbook.history().rememberUser(nas, Optional.of("anna"));
            logbook.remember(nas.key(), LogbookInItsOwnProcess.answer(1));
            logbook.reminders().remember(LogbookInItsOwnProcess.wish(nas, 1));
        }
        forgetting = new KeptForgetting(folder, new KeptForgetting.Identities() {
            @Override
            public void forget(List<Host> hosts) throws IOException {
                fail();
                identities.add(hosts);
            }

            @Override
            public void forgetAll() throws IOException {
                fail();
                identities.add("all");
            }
        });
    }

    private void fail() throws IOException {
        if (identitiesStay) {
            throw new IOException("read-only");
        }
    }

    @Test
    void oneNasIsForgottenAndTheOtherStays() throws IOException {
        Files.createDirectories(folder.resolve("names"));
        Path ours = Files.createFile(folder.resolve("names").resolve(RestartNote.hash(OURS.key()) + ".json"));
        Path others = Files.createFile(folder.resolve("names").resolve(RestartNote.hash(OTHER.key()) + ".json"));

        assertThat(forgetting.forget(OURS.key())).isEqualTo(Outcome.DONE);

        assertThat(logbook.history().devices())
                .singleElement()
                .satisfies(known -> assertThat(known.key()).isEqualTo(OTHER.key()));
        assertThat(logbook.history().checks(OURS.key())).isEmpty();
        assertThat(logbook.history().user(OURS.key())).isEmpty();
        assertThat(logbook.tips(OURS.key())).isEmpty();
        assertThat(logbook.tips(OTHER.key())).isNotEmpty();
        assertThat(logbook.reminders().all()).containsExactly(LogbookInItsOwnProcess.wish(OTHER, 1));
        assertThat(identities).containsExactly(List.of(OURS.ssh()));
        assertThat(ours).doesNotExist();
        assertThat(others).exists();
        for (var file : List.of("history.json", "logbook.json", "reminders.json")) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain(OURS.key());
        }
    }

    @Test
    void aNasWhoseRestartIsUnderWayIsNotForgotten() throws IOException {
        logbook.sending(restart(OURS, Instant.now()));

        assertThat(forgetting.forget(OURS.key())).isEqualTo(Outcome.RESTART_UNDER_WAY);
        assertThat(forgetting.forgetEverything(true)).isEqualTo(Outcome.RESTART_UNDER_WAY);

        assertThat(logbook.history().checks(OURS.key())).isNotEmpty();
        assertThat(logbook.underWayOf(OURS)).isPresent();
        assertThat(identities).isEmpty();
        assertThat(forgetting.forget(OTHER.key())).isEqualTo(Outcome.DONE);
    }

    @Test
    void aDamagedNoteCountsAsLongAsARestartMayLast() throws IOException {
        logbook.sending(restart(OURS, Instant.now()));
        Path note = folder.resolve("restart-" + RestartNote.hash(OURS.key()) + ".json");
        Files.writeString(note, "{");

        assertThat(forgetting.forget(OURS.key())).isEqualTo(Outcome.RESTART_UNDER_WAY);
        assertThat(forgetting.forget(OTHER.key())).isEqualTo(Outcome.DONE);
        assertThat(forgetting.forgetEverything(false)).isEqualTo(Outcome.RESTART_UNDER_WAY);
    }

    @Test
    void theNoteOfARestartThatLongEndedGoesToo() throws IOException {
        logbook.sending(restart(OURS, Instant.now().minus(Duration.ofHours(2))));

        assertThat(forgetting.forget(OURS.key())).isEqualTo(Outcome.DONE);

        assertThat(logbook.allUnderWay()).isEmpty();
    }

    @Test
    void everythingIsForgottenButNotTheEvidence() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        Path key = Files.createFile(evidence.resolve("encryption-20261123-143100-000.json"));
        Files.createFile(folder.resolve("history.damaged-20261123-143100-000.json"));
        Files.createFile(folder.resolve("restart.damaged-20261123-143100-000-restart-1.json"));
        Files.setLastModifiedTime(
                folder.resolve("restart.damaged-20261123-143100-000-restart-1.json"),
                java.nio.file.attribute.FileTime.fromMillis(0));
        Path hers = Files.createFile(folder.resolve("her own file.txt"));

        assertThat(forgetting.forgetEverything(false)).isEqualTo(Outcome.DONE);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(evidence, hers, folder.resolve("lock"));
        }
        assertThat(identities).containsExactly("all");
        assertThat(logbook.history().devices()).isEmpty();
        assertThat(key).exists();

        assertThat(forgetting.forgetEverything(true)).isEqualTo(Outcome.DONE);
        assertThat(key).doesNotExist();
        assertThat(hers).exists();
    }

    @Test
    void whatCannotBeRemovedIsSaidAndCanBeTriedAgain() {
        identitiesStay = true;
        assertThatThrownBy(() -> forgetting.forget(OURS.key())).isInstanceOf(UncheckedIOException.class);
        assertThat(logbook.history().checks(OURS.key()))
                .as("still knows where the identity was")
                .isNotEmpty();

        identitiesStay = false;
        assertThat(forgetting.forget(OURS.key())).isEqualTo(Outcome.DONE);
        assertThat(identities).containsExactly(List.of(OURS.ssh()));
    }

    @Test
    void practiceForgetsToo() {
        var practice = new ForgetfulLogbook(folder);
        practice.remember(OURS.key(), LogbookInItsOwnProcess.answer(1));
        practice.history().remember(OURS, LogbookInItsOwnProcess.check(1));
        assertThat(practice.forget(OURS.key())).isEqualTo(Outcome.DONE);
        assertThat(practice.tips(OURS.key())).isEmpty();
        assertThat(practice.history().devices()).isEmpty();
    }

    private static RestartUnderWay restart(Nas nas, Instant sentAt) {
        return new RestartUnderWay(
                nas,
                "anna",
                sentAt,
                CheckUps.of(Level.MINER, 60),
                List.of(),
                Reading.known("boot"),
                Reading.known(1.0),
                Storage.notAsked());
    }
}
