package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Traces;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With signs of encryption what was seen is on this computer at once, because no restart will ever save it. */
class KeptAtOnceTest {
    @TempDir
    private Path data;

    private final CheckUp stop = CheckUps.of(Level.STOP, 80);

    @Test
    void signsOfEncryptionAreOnDiskForTheOwnerAlone() throws IOException {
        var kept = (Kept.Saved) keeping().keep(stop);

        assertThat(kept.file().getFileName().toString()).startsWith("encryption-");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(kept.file())).contains("\"STOP\"");
    }

    @Test
    void theSameCheckUpIsWrittenOnce() throws IOException {
        var keeping = keeping();
        var first = keeping.keep(stop);

        assertThat(keeping.keep(stop)).isEqualTo(first);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void afterRoomWasMadeItIsWritten() throws IOException {
        Path inTheWay = Files.writeString(data.resolve("evidence"), "a file where the folder should be");
        var keeping = keeping();
        assertThat(keeping.keep(stop)).isEqualTo(new Kept.Failed(inTheWay));

        Files.delete(inTheWay);
        assertThat(keeping.keep(stop)).isInstanceOf(Kept.Saved.class);
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, mode = EnumSource.Mode.EXCLUDE, names = "STOP")
    void nothingElseIsKept(Level level) {
        assertThat(keeping().keep(CheckUps.of(level, 80))).isInstanceOf(Kept.NotNeeded.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void practiceLeavesNoTrace() {
        assertThat(Safekeeping.forgetful().keep(stop)).isInstanceOf(Kept.NotInPractice.class);
    }

    private KeptAtOnce keeping() {
        var evidence = new EvidenceFolder(data, "0.1.0");
        var nothing = new Traces(List.of(), Reading.unread(Reason.NOT_ASKED, ""), Instant.EPOCH, List.of());
        return new KeptAtOnce(evidence.folder(), checkUp -> evidence.save(checkUp, List.of(), nothing, List.of()));
    }

    private long files() throws IOException {
        try (var all = Files.list(data.resolve("evidence"))) {
            return all.count();
        }
    }
}
