package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code report} and {@code open}: one makes a file, the other says what is in it. */
class TerminalReportTest {
    private final FakeWorld world = new FakeWorld();

    @TempDir
    private Path folder;

    @AfterEach
    void thePasswordIsNowhereToBeSeen() {
        assertThat(world.output() + world.errors()).doesNotContain(FakeWorld.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, %PDF", "a.html, <html>", "A.HTML, <html>"})
    void aReportIsWrittenInTheFormOfItsEnding(String name, String begins) throws IOException {
        assertThat(report(name)).isZero();

        assertThat(Files.readString(folder.resolve(name))).startsWith(begins);
        assertThat(world.output()).contains(folder.resolve(name).toString());
    }

    @Test
    void theNamesAreReplacedAndKeptAtHome() {
        report("a.lotse");

        assertThat(world.telling.files.get(folder.resolve("a.lotse")).namesShown())
                .isFalse();
        assertThat(world.names).containsEntry("host-1", "Fotos");
    }

    @Test
    void withShowNamesTheyAreTheRealOnes() {
        report("a.lotse", "--show-names");

        assertThat(world.telling.files.get(folder.resolve("a.lotse")).namesShown())
                .isTrue();
        assertThat(world.names).isEmpty();
    }

    @Test
    void theAnswerForScriptsNamesTheFile() {
        world.checkUp = CheckUps.of(Level.MINER, 50);
        report("a.html", "--json");

        assertThat(world.json().get("file").asString())
                .isEqualTo(folder.resolve("a.html").toString());
        assertThat(world.json().get("verdict").get("level").asString()).isEqualTo("MINER");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(report("none/a.html")).isEqualTo(20);
        assertThat(world.errors()).contains("Lotse could not store the report.");
    }

    @ParameterizedTest
    @CsvSource({"MINER, 10", "STOP, 11", "UNCLEAR, 12", "BUSY, 0", "NOTHING_FOUND, 0"})
    void whatIsInAFileIsSaidWithTheExitCodeOfACheck(Level level, int exit) {
        world.checkUp = CheckUps.of(level, 50);
        report("a.lotse");
        world.out.reset();

        assertThat(world.run("open", folder.resolve("a.lotse").toString(), "--json"))
                .isEqualTo(exit);
        assertThat(world.json().get("verdict").get("level").asString()).isEqualTo(level.name());
    }

    @Test
    void aFileThatCannotBeReadIsTrouble() {
        assertThat(world.run("open", folder.resolve("b.lotse").toString(), "--json"))
                .isEqualTo(20);
        assertThat(world.json().get("trouble").get("kind").asString()).isEqualTo("NOT_UNDERSTOOD");
    }

    private int report(String name, String... more) {
        var line = new java.util.ArrayList<>(java.util.List.of(
                "report",
                "192.168.1.20",
                "--user",
                "admin",
                "--password-stdin",
                "-o",
                folder.resolve(name).toString()));
        line.addAll(java.util.List.of(more));
        return world.run(line.toArray(String[]::new));
    }
}
