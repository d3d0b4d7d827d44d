package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.PreflightLine;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Traces;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a restart would wipe out is on this computer before it is sent. */
class EvidenceFolderTest {
    private static final List<String> SENT = List.of("2026-11-23T14:11:58Z /bin/cat /proc/mdstat");

    @TempDir
    private Path data;

    @Test
    void keepsTheCommandLineThatHoldsTheKeyToTheFiles() throws IOException {
        Path file = new EvidenceFolder(data, "0.1.0").save(packing(), List.of(line()), traces(), SENT);

        var tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertThat(tree.at("/checkUp/snapshot/details/known/4711/arguments/known/3")
                        .asString())
                .isEqualTo("-pK3y0fTheOwner");
        assertThat(tree.at("/checkUp/snapshot/shareTops/unread").asString()).isEqualTo("NO_ANSWER");
        assertThat(tree.at("/checkUp/verdict/level").asString()).isEqualTo("UNCLEAR");
        assertThat(tree.at("/preflight/0/state").asString()).isEqualTo("COULD_NOT_CHECK");
        assertThat(tree.at("/checkUp/snapshot/samples/0/known/uptimeMillis").asInt())
                .isEqualTo(100_000);
        assertThat(tree.at("/traces/answers/0/text").asString()).isEqualTo("Personalities : [raid1]\n");
        assertThat(tree.at("/traces/nasTime/known").asString()).startsWith("Mon Nov 23");
        assertThat(tree.at("/traces/pcTime").asString()).isEqualTo("2026-11-23T14:12:00Z");
        assertThat(tree.at("/traces/notLooked/0/reason").asString()).isEqualTo("NOT_THERE");
        assertThat(tree.at("/sent/0").asString()).endsWith("/bin/cat /proc/mdstat");
        assertThat(tree.at("/lotse").asString()).isEqualTo("0.1.0");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Path file = new EvidenceFolder(data, "0.1.0").save(packing(), List.of(), traces(), SENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhenItCouldNotSave() throws IOException {
        Files.writeString(data.resolve("evidence"), "a file where the folder should be");

        assertThatThrownBy(() -> new EvidenceFolder(data, "0.1.0").save(packing(), List.of(), traces(), SENT))
                .isInstanceOf(IOException.class);
    }

    /** The limit on the size of a file stands in for a disk that is full: the write fails in the middle in the same way. */
    @Test
    void aDiskThatIsFullIsSaidAndLeavesNoHalfFile() throws Exception {
        var saving = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "ulimit -f 32; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavesMuch.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(saving.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("not saved");
        assertThat(saving.waitFor()).isEqualTo(3);
        try (var files = Files.list(data.resolve("evidence"))) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".json"));
        }
    }

    /** Saves a megabyte of evidence in a process of its own. */
    static final class SavesMuch {
        private SavesMuch() {}

        public static void main(String[] arguments) {
            var long1 = new Traces.RawAnswer(Instant.EPOCH, "first-look", "x".repeat(1_000_000), "", true, false);
            var traces = new Traces(List.of(long1), Reading.known("now"), Instant.EPOCH, List.of());
            try {
                new EvidenceFolder(Path.of(arguments[0]), "0.1.0").save(packing(), List.of(), traces, SENT);
                System.out.println("saved");
            } catch (IOException e) {
                System.out.println("not saved: " + e.getMessage());
                System.exit(3);
            }
        }
    }

    private static Traces traces() {
        var arrays = new Traces.RawAnswer(
                Instant.parse("2026-11-23T14:12:00Z"), "before-restart", "Personalities : [raid1]\n", "", true, false);
        return new Traces(
                List.of(arrays),
                Reading.known("Mon Nov 23 14:11:59 UTC 2026"),
                Instant.parse("2026-11-23T14:12:00Z"),
                List.of(new Missing("pools", Reason.NOT_THERE, "nothing for pools")));
    }

    private static CheckUp packing() {
        var arguments = List.of("7z", "a", "-sdel", "-pK3y0fTheOwner");
        var detail = new ProcDetail(4711, Reading.known(arguments), Reading.unread(Reason.NOT_ALLOWED, ""));
        return CheckUps.of(
                Level.UNCLEAR, 40, Reading.known(Map.of(4711, detail)), Reading.unread(Reason.NO_ANSWER, ""));
    }

    private static PreflightLine line() {
        return new PreflightLine("encryption", PreflightLine.State.COULD_NOT_CHECK, "");
    }
}
