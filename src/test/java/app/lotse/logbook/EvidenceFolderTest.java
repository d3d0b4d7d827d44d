package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a restart would wipe out is on this computer before it is sent. */
class EvidenceFolderTest {
    @TempDir
    private Path data;

    @Test
    void keepsTheCommandLineThatHoldsTheKeyToTheFiles() throws IOException {
        Path file = new EvidenceFolder(data).save(packing(), List.of(line()));

        var tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertThat(tree.at("/checkUp/snapshot/details/known/4711/arguments/known/3")
                        .asString())
                .isEqualTo("-pK3y0fTheOwner");
        assertThat(tree.at("/checkUp/snapshot/shareTops/unread").asString()).isEqualTo("NO_ANSWER");
        assertThat(tree.at("/checkUp/verdict/level").asString()).isEqualTo("UNCLEAR");
        assertThat(tree.at("/preflight/0/state").asString()).isEqualTo("COULD_NOT_CHECK");
        assertThat(tree.at("/checkUp/snapshot/samples/0/known/uptimeMillis").asInt())
                .isEqualTo(100_000);
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Path file = new EvidenceFolder(data).save(packing(), List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhenItCouldNotSave() throws IOException {
        Files.writeString(data.resolve("evidence"), "a file where the folder should be");

        assertThatThrownBy(() -> new EvidenceFolder(data).save(packing(), List.of()))
                .isInstanceOf(IOException.class);
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
