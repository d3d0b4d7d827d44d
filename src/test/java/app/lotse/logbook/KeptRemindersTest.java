package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Reminder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRemindersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Reminder TOMORROW =
            new Reminder(Reminder.Kind.SECOND_LOOK, "serial-1", "Fotos", NOON.plusSeconds(86_400));
    private static final Reminder MONTHLY =
            new Reminder(Reminder.Kind.MONTHLY, "serial-1", "Fotos", NOON.plusSeconds(30 * 86_400L));

    @TempDir
    private Path folder;

    @Test
    void wishesAreThereAtTheNextStartTheEarliestFirst() {
        open().remember(MONTHLY);
        open().remember(TOMORROW);
        assertThat(open().all()).containsExactly(TOMORROW, MONTHLY);
    }

    @Test
    void theSameWishIsReplacedAndCanBeTakenBack() {
        var later = new Reminder(Reminder.Kind.SECOND_LOOK, "serial-1", "Fotos neu", NOON.plusSeconds(3 * 86_400));
        open().remember(TOMORROW);
        open().remember(later);
        assertThat(open().all()).containsExactly(later);
        open().forget(TOMORROW);
        assertThat(open().all()).isEmpty();
    }

    @Test
    void onlyTheOwnersAccountMayReadThem() throws IOException {
        open().remember(TOMORROW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("reminders.json"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"schema\":0,\"reminders\":[]}", "{\"schema\":1,\"reminders\":[null]}", "{"})
    void aDamagedFileIsSetAsideAndTheWizardOpens(String content) throws IOException {
        Files.writeString(folder.resolve("reminders.json"), content);
        assertThat(open().all()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("reminders.damaged-"));
        }
        open().remember(TOMORROW);
        assertThat(open().all()).containsExactly(TOMORROW);
    }

    @Test
    void whatCannotBeWrittenChangesNothing() throws IOException {
        var reminders = open();
        reminders.remember(TOMORROW);
        Files.createDirectories(folder.resolve("reminders.json.new").resolve("in the way"));
        assertThatThrownBy(() -> reminders.remember(MONTHLY)).isInstanceOf(UncheckedIOException.class);
        assertThat(reminders.all()).containsExactly(TOMORROW);
        assertThat(open().all()).containsExactly(TOMORROW);
    }

    @Test
    void practiceKeepsThemOnlyUntilItEnds() throws IOException {
        var logbook = new ForgetfulLogbook(folder);
        logbook.reminders().remember(TOMORROW);
        assertThat(logbook.reminders().all()).containsExactly(TOMORROW);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private Reminders open() {
        return FileLogbook.open(folder).reminders();
    }
}
