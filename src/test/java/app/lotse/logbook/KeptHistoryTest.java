package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.KnownNas;
import app.lotse.model.Level;
import app.lotse.model.PastCheck;
import app.lotse.model.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of devices and check-ups, within which bounds, and what happens when the file cannot be used. */
class KeptHistoryTest {
    @TempDir
    private Path folder;

    @Test
    void aCheckUpIsThereAtTheNextStart() {
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        var unreadable = new PastCheck(
                LogbookInItsOwnProcess.at(2),
                Level.UNCLEAR,
                Reading.unread(Reading.Reason.NO_ANSWER, ""),
                Reading.unread(Reading.Reason.NOT_ALLOWED, "what the device said"),
                List.of(),
                List.of(),
                Optional.empty());
        history().remember(nas, LogbookInItsOwnProcess.check(1));
        history().remember(nas, unreadable);

        assertThat(history().checks(nas.key())).hasSize(2).first().isEqualTo(LogbookInItsOwnProcess.check(1));
        assertThat(history().checks(nas.key()).getLast().firmware())
                .as("why, but not the device's own words")
                .isEqualTo(Reading.unread(Reading.Reason.NOT_ALLOWED, ""));
        assertThat(history().devices()).singleElement().satisfies(known -> {
            assertThat(known.name()).isEqualTo("Fotos");
            assertThat(known.user()).isEmpty();
            assertThat(known.lastSeen()).isEqualTo(LogbookInItsOwnProcess.at(2));
        });
        assertThat(history().checks("another")).isEmpty();
    }

    @Test
    void theDeviceThatWasSeenLastComesFirst() {
        for (var name : List.of("one", "two", "one")) {
            history().remember(LogbookInItsOwnProcess.nas(name), LogbookInItsOwnProcess.check(name.length()));
        }
        assertThat(history().devices()).extracting(KnownNas::name).containsExactly("one", "two");
    }

    @Test
    void theSameCheckUpIsKeptOnceAndAllStayInTheOrderOfTheirTime() {
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        for (int number : List.of(3, 1, 2, 3, 1)) {
            history().remember(nas, LogbookInItsOwnProcess.check(number));
        }
        assertThat(history().checks(nas.key()))
                .extracting(PastCheck::takenAt)
                .containsExactly(
                        LogbookInItsOwnProcess.at(1), LogbookInItsOwnProcess.at(2), LogbookInItsOwnProcess.at(3));
        assertThat(history().devices().getFirst().lastSeen()).isEqualTo(LogbookInItsOwnProcess.at(3));
    }

    @Test
    void theNameIsKeptOnlyWhereSheWishesItAndNeverAPassword() throws IOException {
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        history().rememberUser(nas, Optional.empty());
        assertThat(file()).as("nothing to keep").doesNotExist();

        history().rememberUser(nas, Optional.of("anna"));
        assertThat(history().user(nas.key())).contains("anna");
        history().remember(nas, LogbookInItsOwnProcess.check(1));
        assertThat(history().user(nas.key())).contains("anna");

        history().rememberUser(nas, Optional.empty());
        assertThat(history().user(nas.key())).isEmpty();
        assertThat(history().checks(nas.key())).hasSize(1);
        assertThat(Files.readString(file())).doesNotContain("anna");
    }

    @Test
    void aNameThatCannotBeKeptAsItIsIsNotKeptInAnotherForm() {
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        history().rememberUser(nas, Optional.of("a".repeat(61)));
        history().rememberUser(nas, Optional.of("an\u202ena"));
        assertThat(history().user(nas.key())).isEmpty();
    }

    @Test
    void theOldestCheckUpsAndDevicesAreDropped() {
        var history = KeptHistory.forgetful();
        for (int i = 0; i < KeptHistory.MOST_DEVICES + 5; i++) {
            history.remember(LogbookInItsOwnProcess.nas("nas" + i), LogbookInItsOwnProcess.check(i));
        }
        assertThat(history.devices())
                .hasSize(KeptHistory.MOST_DEVICES)
                .noneMatch(known -> known.name().equals("nas4"))
                .anyMatch(known -> known.name().equals("nas5"));

        var nas = LogbookInItsOwnProcess.nas("Fotos");
        for (int i = 0; i < KeptHistory.MOST_CHECKS + 5; i++) {
            history.remember(nas, LogbookInItsOwnProcess.check(i));
        }
        assertThat(history.checks(nas.key()))
                .hasSize(KeptHistory.MOST_CHECKS)
                .first()
                .isEqualTo(LogbookInItsOwnProcess.check(5));
    }

    @Test
    void evenTheLongestHistoryCanBeReadAgain() throws IOException {
        var longest = IntStream.range(0, 500)
                .mapToObj(i -> "id-" + i + "-" + "x".repeat(200))
                .toList();
        var check = Past.bounded(new PastCheck(
                Instant.parse("2026-11-23T14:31:00.123456789Z"),
                Level.NOTHING_FOUND,
                Reading.unread(Reading.Reason.NOT_UNDERSTOOD, "ü".repeat(200)),
                Reading.known("ü".repeat(1_000)),
                longest,
                longest,
                Optional.of(Instant.parse("2026-11-23T14:31:00.123456789Z"))));
        var nas = new KnownNas(
                "ü".repeat(200), "ü".repeat(200), Reading.known("x"), Optional.of("ü".repeat(60)), check.takenAt());
        var full = java.util.Collections.nCopies(
                KeptHistory.MOST_DEVICES,
                new Past(
                        nas,
                        java.util.Collections.nCopies(
                                Past.MOST_HOSTS, LogbookInItsOwnProcess.nas("x").ssh()),
                        java.util.Collections.nCopies(KeptHistory.MOST_CHECKS, check)));

        assertThat(KeptHistory.form().read(KeptHistory.form().bytes(full))).isEqualTo(full);
    }

    @Test
    void onlyTheOwnersAccountMayReadIt() throws IOException {
        history().remember(LogbookInItsOwnProcess.nas("Fotos"), LogbookInItsOwnProcess.check(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().resolveSibling("lock"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"schema\":1}",
                "{\"schema\":0,\"devices\":[]}",
                "{\"schema\":1,\"devices\":[null]}",
                "{\"schema\":1,\"devices\":[],\"more\":1}",
                "{\"schema\":1,\"devices\":[]} x",
            })
    void aDamagedFileIsSetAsideAndTold(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);
        var logbook = FileLogbook.open(file().getParent());

        assertThat(logbook.history().devices()).isEmpty();

        assertThat(logbook.oddFiles()).singleElement().satisfies(odd -> {
            assertThat(odd.kind()).isEqualTo(OddFile.Kind.SET_ASIDE);
            assertThat(odd.file()).hasContent(content);
        });
        logbook.history().remember(LogbookInItsOwnProcess.nas("Fotos"), LogbookInItsOwnProcess.check(1));
        assertThat(history().devices()).hasSize(1);
    }

    @Test
    void aDamagedFileThatCannotBeMovedIsToldOnceAndNotWrittenOver() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{");
        // A folder in the place of the lock: nobody gets a turn.
        Files.createDirectories(file().resolveSibling("lock"));
        var logbook = FileLogbook.open(file().getParent());

        assertThat(logbook.history().devices()).isEmpty();
        assertThat(logbook.oddFiles()).containsExactly(new OddFile(OddFile.Kind.DAMAGED, file()));
        assertThatThrownBy(() -> logbook.history()
                        .remember(LogbookInItsOwnProcess.nas("Fotos"), LogbookInItsOwnProcess.check(1)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(file()).hasContent("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history.json", "logbook.json", "reminders.json"})
    void aFileOfANewerLotseIsLeftAloneAndTold(String name) throws IOException {
        var newer = "{\"schema\":2,\"of\":\"tomorrow\"}";
        Files.createDirectories(file().getParent());
        Files.writeString(file().resolveSibling(name), newer);
        var logbook = FileLogbook.open(file().getParent());

        assertThat(logbook.oddFiles()).containsExactly(new OddFile(OddFile.Kind.NEWER, file().resolveSibling(name)));
        assertThatThrownBy(() -> {
                    var nas = LogbookInItsOwnProcess.nas("Fotos");
                    logbook.history().remember(nas, LogbookInItsOwnProcess.check(1));
                    logbook.remember(nas.key(), LogbookInItsOwnProcess.answer(1));
                    logbook.reminders().remember(LogbookInItsOwnProcess.wish(nas, 1));
                })
                .isInstanceOf(UncheckedIOException.class);
        assertThat(file().resolveSibling(name)).hasContent(newer);
    }

    @Test
    void whatCannotBeWrittenChangesNothing() throws IOException {
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        history().remember(nas, LogbookInItsOwnProcess.check(1));
        // A folder in the way of the new file: root may write anywhere else.
        Files.createDirectories(file().resolveSibling("history.json.new").resolve("in the way"));
        var history = history();

        assertThatThrownBy(() -> history.remember(nas, LogbookInItsOwnProcess.check(2)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(history.checks(nas.key())).containsExactly(LogbookInItsOwnProcess.check(1));
        assertThat(history().checks(nas.key())).containsExactly(LogbookInItsOwnProcess.check(1));
    }

    private History history() {
        return FileLogbook.open(folder.resolve("lotse")).history();
    }

    private Path file() {
        return folder.resolve("lotse").resolve("history.json");
    }
}
