package app.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lotse hands the system only what can do no harm there. */
class BrowserTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://192.168.178.20:8080/, true",
        "https://service.qnap.com/, true",
        "mailto:?subject=NAS&body=Guten%20Tag, true",
        "mailto:?subject=NAS&body=x&attach=/etc/passwd, false",
        "mailto:?attach=/etc/passwd, false",
        "mailto:someone@example.org?subject=NAS&body=x, false",
        "javascript:alert(1), false",
        "ftp://192.168.178.20/, false",
        "file://somewhere/share/x.pdf, false",
        "report.pdf, false",
    })
    void onlyPagesAndNewLettersAreOpened(URI page, boolean opens) {
        assertThat(Browser.opens(page)).isEqualTo(opens);
    }

    @Test
    void aLetterIsNoLongerThanEverySystemTakes() {
        assertThat(Browser.opens(URI.create("mailto:?subject=NAS&body=" + "x".repeat(1501))))
                .isFalse();
    }

    @Test
    void ofFilesOnlyFoldersAndPdf() throws IOException {
        assertThat(Browser.opens(folder.toUri())).isTrue();
        assertThat(Browser.opens(Files.createFile(folder.resolve("a.pdf")).toUri()))
                .isTrue();
        assertThat(Browser.opens(Files.createFile(folder.resolve("a.sh")).toUri()))
                .isFalse();
        assertThat(Browser.opens(folder.resolve("not-there.pdf").toUri())).isFalse();
    }
}
