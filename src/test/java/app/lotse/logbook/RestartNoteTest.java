package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The note of a restart under way outlives the program, and what harms it is told, never swallowed. */
class RestartNoteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:20:00Z");
    private static final RestartUnderWay RESTART = new RestartUnderWay(
            new Nas(
                    "Q123",
                    "Fotos Ü",
                    Reading.known("TS-253D"),
                    Reading.known("5.1.9"),
                    Reading.unread(Reading.Reason.NOT_THERE, ""),
                    List.of(InetAddress.ofLiteral("192.168.1.20"), InetAddress.ofLiteral("fd00:0:0:0:0:0:0:20")),
                    OptionalInt.of(8080),
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of(),
                    true,
                    false),
            "anna",
            Instant.parse("2026-11-23T14:12:00.123456789Z"),
            CheckUps.of(Level.MINER, 60),
            List.of(new PreflightLine("encryption", PreflightLine.State.COULD_NOT_CHECK, "")),
            Reading.known("11111111-1111-4111-8111-111111111111"),
            Reading.unread(Reading.Reason.NO_ANSWER, "uptime"),
            Storage.notAsked());

    @TempDir
    private Path folder;

    private Instant now = NOW;

    @Test
    void isThereAtTheNextStartUntilItIsOver() throws IOException {
        FileLogbook.open(folder).sending(RESTART);

        var next = FileLogbook.open(folder);
        assertThat(next.underWay()).contains(RESTART);
        assertThat(next.underWayUnread()).isEmpty();
        next.over(RESTART);

        assertThat(FileLogbook.open(folder).underWay()).isEmpty();
        assertThat(next.underWay()).as("once over, over for all").isEmpty();
        next.over(RESTART);
    }

    @Test
    void aSecondProgramOnTheSameFolderSeesItAtOnce() throws IOException {
        var one = FileLogbook.open(folder);
        var other = FileLogbook.open(folder);

        one.sending(RESTART);

        assertThat(other.underWay()).contains(RESTART);
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        note().write(RESTART);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aPowerCutWhileWritingIsNoNote() throws IOException {
        Files.writeString(folder.resolve(file().getFileName() + ".new"), "{\"schema\":1,\"rest");

        assertThat(note().all()).isEmpty();
        assertThat(note().unread()).isEmpty();
        note().write(RESTART);
        assertThat(note().all()).containsExactly(RESTART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"schema\":1}", "{\"schema\":2,\"restart\":null}", "\u0000\u0000"})
    void aDamagedNoteIsSetAsideAndTold(String content) throws IOException {
        Files.writeString(file(), content);
        Files.setLastModifiedTime(file(), FileTime.from(NOW.minusSeconds(480)));

        assertThat(note().all()).isEmpty();

        assertThat(file()).doesNotExist();
        assertThat(note().unread()).contains(NOW.minusSeconds(480));
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).startsWith("restart.damaged-");
                assertThat(file).hasContent(content);
            });
        }
    }

    @Test
    void everyHalfOfANoteIsDamagedAndNoneIsTakenForAnother() throws IOException {
        note().write(RESTART);
        byte[] whole = Files.readAllBytes(file());
        now = Instant.now();
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));

            assertThat(note().all()).as("the first %d bytes", length).isEmpty();
            assertThat(note().unread()).as("the first %d bytes", length).isPresent();
            assertThat(file()).as("the first %d bytes", length).doesNotExist();
            now = now.plusMillis(1);
        }
    }

    @Test
    void afterAnHourADamagedNoteIsOfNoAccount() throws IOException {
        Files.writeString(file(), "{");
        Files.setLastModifiedTime(file(), FileTime.from(NOW));

        now = NOW.plus(RestartNote.MAY_LAST).minusSeconds(1);
        assertThat(note().unread()).contains(NOW);
        now = NOW.plus(RestartNote.MAY_LAST);
        assertThat(note().unread()).isEmpty();
    }

    @Test
    void aNoteThatCannotBeWrittenIsToldAndLeavesTheOldOne() throws IOException {
        var earlier = of(other("Q9", "192.168.1.99", 22), RESTART.sentAt());
        note().write(earlier);
        Files.createDirectories(folder.resolve(file().getFileName() + ".new").resolve("in-the-way"));

        assertThatThrownBy(() -> note().write(RESTART)).isInstanceOf(IOException.class);
        assertThat(note().all()).containsExactly(earlier);
    }

    @Test
    void eachNasHasItsOwnNoteAndTheNewestComesFirst() throws IOException {
        var logbook = FileLogbook.open(folder);
        var second = of(other("Q9", "192.168.1.99", 22), RESTART.sentAt().plusSeconds(60));
        logbook.sending(RESTART);
        logbook.sending(second);

        assertThat(logbook.allUnderWay()).containsExactly(second, RESTART);
        assertThat(logbook.underWay()).contains(second);
        assertThat(logbook.underWayOf(RESTART.nas())).contains(RESTART);

        logbook.over(second);
        assertThat(logbook.allUnderWay()).as("the other one goes on").containsExactly(RESTART);
    }

    @Test
    void ofTwoProgramsOnlyTheFirstMaySend() throws IOException {
        var one = FileLogbook.open(folder);
        var two = FileLogbook.open(folder);
        one.sending(RESTART);

        var typed = of(
                other("typed@192.168.1.20", "192.168.1.20", 22),
                RESTART.sentAt().plusSeconds(1));
        assertThatThrownBy(() -> two.sending(typed))
                .as("the same NAS, picked in another way")
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(two.allUnderWay()).containsExactly(RESTART);
    }

    @RepeatedTest(20)
    void twoThatNoteAtTheSameMomentDoNotBothSucceed() throws Exception {
        int noted = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(1);
            Callable<Boolean> sends = () -> {
                start.await();
                try {
                    note().write(RESTART);
                    return true;
                } catch (IOException refused) {
                    return false;
                }
            };
            var one = both.submit(sends);
            var two = both.submit(sends);
            start.countDown();
            noted += one.get() ? 1 : 0;
            noted += two.get() ? 1 : 0;
        }
        assertThat(noted).isOne();
    }

    @Test
    void theEndOfAnEarlierRestartDoesNotTakeTheNoteOfALaterOneAway() throws IOException {
        var later = of(RESTART.nas(), RESTART.sentAt().plusSeconds(7200));
        note().write(later);

        note().remove(RESTART);

        assertThat(note().all()).containsExactly(later);
    }

    @Test
    void aNoteThatCannotBeOpenedJustNowStaysWhereItIs() throws IOException {
        note().write(RESTART);
        now = Instant.now();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file()), "root reads all");

        assertThat(note().all()).isEmpty();
        assertThat(note().unread()).isPresent();
        assertThat(file()).exists();
    }

    @Test
    void whereNothingCanBeKeptNoRestartIsNoted() {
        var forgetful = new ForgetfulLogbook(folder);

        assertThatThrownBy(() -> forgetful.sending(RESTART)).isInstanceOf(IOException.class);
        assertThat(forgetful.underWay()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void knowsItsNasByKeyOrByAddressAndPort() {
        var nas = RESTART.nas();
        assertThat(RESTART.isOf(nas)).isTrue();
        assertThat(RESTART.isOf(other("typed@192.168.1.20", "192.168.1.20", 22)))
                .isTrue();
        assertThat(RESTART.isOf(other("typed@192.168.1.20", "192.168.1.20", 2222)))
                .isFalse();
        assertThat(RESTART.isOf(other("Q999", "192.168.1.21", 22))).isFalse();
        assertThat(RESTART.isOf(other("Q123", "192.168.1.77", 22))).as("moved").isTrue();
    }

    private static RestartUnderWay of(Nas nas, Instant sentAt) {
        return new RestartUnderWay(
                nas,
                RESTART.user(),
                sentAt,
                RESTART.before(),
                RESTART.preflight(),
                RESTART.bootId(),
                RESTART.uptimeSeconds(),
                RESTART.storage());
    }

    private static Nas other(String key, String address, int port) {
        Reading<String> unread = Reading.unread(Reading.Reason.NOT_ASKED, "");
        return new Nas(
                key,
                "x",
                unread,
                unread,
                unread,
                List.of(InetAddress.ofLiteral(address)),
                OptionalInt.empty(),
                OptionalInt.of(port),
                Optional.empty(),
                List.of(),
                true,
                false);
    }

    private RestartNote note() {
        return new RestartNote(folder, () -> now);
    }

    private Path file() {
        return note().file(RESTART);
    }
}
