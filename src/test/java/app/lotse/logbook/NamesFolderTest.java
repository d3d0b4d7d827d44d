package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is host-1 stands on the owner's own computer, and only there. */
class NamesFolderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T11:05:00Z");

    @TempDir
    private Path data;

    @Test
    void oneLineForEachNameSoThatAnyoneCanReadIt() throws IOException {
        var file = new NamesFolder(data).keep("serial", NOON, Map.of("user-1", "anna", "host-1", "Fotos"));

        assertThat(file).hasParent(data.resolve("names"));
        assertThat(Files.readAllLines(file)).containsExactly("host-1\tFotos", "user-1\tanna");
    }

    @Test
    void aNameThatADeviceMadeUpBreaksNoLine() throws IOException {
        var file = new NamesFolder(data).keep("serial", NOON, Map.of("share-1", "Fotos\nhost-9\tBank\u202e"));

        assertThat(Files.readAllLines(file)).hasSize(1).allMatch(line -> !line.contains("\u202e"));
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        var file = new NamesFolder(data).keep("serial", NOON, Map.of("host-1", "Fotos"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void namesThatAreThereAreNeverOverwritten() throws IOException {
        var names = new NamesFolder(data);
        var first = names.keep("serial", NOON, Map.of("host-1", "Fotos"));

        assertThatThrownBy(() -> names.keep("serial", NOON, Map.of("host-1", "Bank")))
                .isInstanceOf(IOException.class);
        assertThat(Files.readAllLines(first)).containsExactly("host-1\tFotos");
    }
}
