package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered between two starts, and what happens when the file was harmed meanwhile. */
class FileLogbookTest {
    private static final Instant AT = Instant.parse("2026-11-23T14:31:00.123456789Z");
    private static final TipAnswer DONE = new TipAnswer("passwords", TipState.DONE, AT);

    @TempDir
    private Path base;

    @Test
    void remembersAnswersOfSeveralDevices() {
        var logbook = FileLogbook.open(folder());
        logbook.remember("Q123", DONE);
        logbook.remember("Q123", new TipAnswer("system", TipState.LATER, AT));
        logbook.remember("Nas Ü/…", new TipAnswer("apps", TipState.NOT_FOR_ME, AT));
        logbook.remember("Q123", new TipAnswer("system", TipState.DONE, AT));

        var again = FileLogbook.open(folder());

        assertThat(again.oddFiles()).isEmpty();
        assertThat(again.tips("Q123")).hasSize(2).containsEntry("passwords", DONE);
        assertThat(again.tips("Q123").get("system").state()).isEqualTo(TipState.DONE);
        assertThat(again.tips("Nas Ü/…")).hasSize(1);
        assertThat(again.tips("another")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TipState.class)
    void everyAnswerKeepsItsDateBetweenStarts(TipState state) {
        var answer = new TipAnswer("apps", state, AT);
        FileLogbook.open(folder()).remember("Q123", answer);

        assertThat(FileLogbook.open(folder()).tips("Q123")).containsOnly(Map.entry("apps", answer));
    }

    @Test
    void anAnswerToATipThatThisVersionDoesNotHaveIsKept() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), """
                {"schema":1,"tips":{"Q123":{"of-a-later-lotse":{"state":"LATER","at":"2026-11-23T14:31:00Z"}},
                                    "Q999":{"of-an-older-lotse":{"state":"DONE","at":"2024-01-01T00:00:00Z"}}}}
                """);

        FileLogbook.open(folder()).remember("Q123", DONE);

        var again = FileLogbook.open(folder());
        assertThat(again.oddFiles()).isEmpty();
        assertThat(again.tips("Q123"))
                .containsOnly(
                        Map.entry("passwords", DONE),
                        Map.entry(
                                "of-a-later-lotse",
                                new TipAnswer(
                                        "of-a-later-lotse", TipState.LATER, Instant.parse("2026-11-23T14:31:00Z"))));
        assertThat(again.tips("Q999").get("of-an-older-lotse").at()).isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Files.createDirectories(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        FileLogbook.open(folder()).remember("Q123", DONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder())) {
            assertThat(files).containsExactlyInAnyOrder(file(), folder().resolve("lock"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"schema\":1}",
                "{\"schema\":0,\"tips\":{}}",
                "{\"tips\":{},\"schema\":1}",
                "{\"schema\":99999999999,\"tips\":{}}",
                "{\"schema\":1,\"tips\":{},\"more\":1}",
                "{\"schema\":1,\"schema\":1,\"tips\":{}}",
                "{\"schema\":1,\"tips\":{}} x",
                "{\"schema\":1,\"tips\":{\"Q1\":null}}",
                "{\"schema\":1,\"tips\":{\"Q1\":{\"apps\":null}}}",
                "{\"schema\":1,\"tips\":{\"Q1\":{\"apps\":{\"state\":\"HAPPY\",\"at\":\"2026-11-23T14:31:00Z\"}}}}",
                "{\"schema\":1,\"tips\":{\"Q1\":{\"apps\":{\"state\":\"DONE\",\"at\":\"yesterday\"}}}}",
                "{\"schema\":1,\"tips\":{\"Q1\":{\"apps\":{\"state\":\"DONE\"}}}}",
            })
    void aDamagedFileIsSetAsideNotLost(String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), content);

        var logbook = FileLogbook.open(folder());

        assertThat(logbook.oddFiles()).singleElement().satisfies(odd -> {
            assertThat(odd.kind()).isEqualTo(OddFile.Kind.SET_ASIDE);
            assertThat(odd.file()).hasContent(content);
            assertThat(odd.file().getFileName().toString()).startsWith("logbook.damaged-");
        });
        logbook.remember("Q123", DONE);
        assertThat(FileLogbook.open(folder()).tips("Q123")).hasSize(1);
    }

    @Test
    void aFileWithoutEndIsNotReadToItsEnd() throws IOException {
        Files.createDirectories(folder());
        Files.write(file(), new byte[2_000_000]);

        assertThat(FileLogbook.open(folder()).oddFiles()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsNotPretended() throws IOException {
        var logbook = FileLogbook.open(folder());
        logbook.remember("Q123", DONE);
        // A folder in the way of the new file: root may write anywhere else.
        Files.createDirectories(folder().resolve("logbook.json.new").resolve("in-the-way"));

        assertThatThrownBy(() -> logbook.remember("Q123", new TipAnswer("passwords", TipState.LATER, AT)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(logbook.tips("Q123")).containsEntry("passwords", DONE);
        assertThat(FileLogbook.open(folder()).tips("Q123")).containsEntry("passwords", DONE);
    }

    @Test
    void aPowerCutWhileWritingLeavesTheOldFile() throws IOException {
        FileLogbook.open(folder()).remember("Q123", DONE);
        Files.writeString(folder().resolve("logbook.json.new"), "{\"sche");

        var logbook = FileLogbook.open(folder());

        assertThat(logbook.oddFiles()).isEmpty();
        logbook.remember("Q123", new TipAnswer("apps", TipState.DONE, AT));
        assertThat(FileLogbook.open(folder()).tips("Q123")).hasSize(2);
    }

    @Test
    void practiceForgetsEverything() {
        var practice = new ForgetfulLogbook(folder());
        practice.remember("Q123", DONE);

        assertThat(practice.tips("Q123")).hasSize(1);
        assertThat(folder()).doesNotExist();
    }

    private Path folder() {
        return base.resolve("data").resolve("lotse");
    }

    private Path file() {
        return folder().resolve("logbook.json");
    }
}
