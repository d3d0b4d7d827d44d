package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lotse is open twice, as two processes: neither writes over what the other one kept. */
class TwoWindowsTest {
    private static final int EACH = 60;

    @TempDir
    private Path folder;

    @Test
    void twoProcessesWriteAtTheSameTimeAndNothingIsLost() throws Exception {
        var processes = new ArrayList<Process>();
        for (var name : List.of("one", "two")) {
            processes.add(LogbookInItsOwnProcess.command(List.of(), folder, name, 0, EACH)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (var process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        var logbook = FileLogbook.open(folder);
        for (var name : List.of("one", "two")) {
            var nas = LogbookInItsOwnProcess.nas(name);
            assertThat(logbook.history().checks(nas.key())).as(name).hasSize(EACH);
            assertThat(logbook.tips(nas.key())).as(name).hasSize(30);
            assertThat(logbook.reminders().all()).contains(LogbookInItsOwnProcess.wish(nas, EACH - 1));
        }
        assertThat(logbook.oddFiles()).isEmpty();
    }

    @Test
    void aWindowSeesWhatTheOtherOneKeptWithoutBeingOpenedAgain() {
        var one = FileLogbook.open(folder);
        var two = FileLogbook.open(folder);
        var nas = LogbookInItsOwnProcess.nas("Fotos");
        assertThat(two.history().checks(nas.key())).isEmpty();

        one.history().remember(nas, LogbookInItsOwnProcess.check(1));
        two.history().remember(nas, LogbookInItsOwnProcess.check(2));
        one.remember(nas.key(), LogbookInItsOwnProcess.answer(1));
        two.remember(nas.key(), LogbookInItsOwnProcess.answer(2));

        assertThat(one.history().checks(nas.key())).hasSize(2);
        assertThat(one.tips(nas.key())).hasSize(2);
    }

    @Test
    void nobodyWaitsForeverForAnotherWindow() throws IOException {
        var turn = new Turn(folder, Duration.ofMillis(20));
        PrivateFiles.folder(folder);
        try (var door = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = door.lock()) {
            assertThatThrownBy(() -> turn.take(() -> Files.createFile(folder.resolve("written"))))
                    .isInstanceOf(IOException.class)
                    .hasMessage("another Lotse is writing just now");
        }
        assertThat(folder.resolve("written")).doesNotExist();
        turn.take(() -> Files.createFile(folder.resolve("written")));
        assertThat(folder.resolve("written")).exists();
    }

    @Test
    void aDiskThatIsFullKeepsWhatWasThere() throws Exception {
        // Files of this process may grow to 24 blocks of 512 bytes: the next byte is refused as a full disk refuses it.
        var process = LogbookInItsOwnProcess.command(
                        List.of("sh", "-c", "ulimit -f 24; exec \"$@\"", "sh"), folder, "full", 0, 500)
                .start();
        var lines = process.inputReader().lines().toList();
        process.waitFor();

        assertThat(lines.getLast()).startsWith(LogbookInItsOwnProcess.NOT_KEPT);
        int kept = (int) lines.stream()
                .filter(line -> line.startsWith(LogbookInItsOwnProcess.KEPT))
                .count();
        assertThat(kept).isPositive();
        var logbook = FileLogbook.open(folder);
        assertThat(logbook.history().checks(LogbookInItsOwnProcess.nas("full").key()))
                .hasSize(kept);
        assertThat(logbook.oddFiles()).isEmpty();
        assertThat(folder.resolve("history.json.new")).doesNotExist();
    }

    @Test
    void aFileInTheWayOfTheFolderIsAnErrorThatCanBeTold() throws IOException {
        Path file = Files.createFile(folder.resolve("no folder"));
        assertThatThrownBy(() -> FileLogbook.open(file)).isInstanceOf(UncheckedIOException.class);
    }
}
