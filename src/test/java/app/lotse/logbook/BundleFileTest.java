package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.lotse.Anything;
import app.lotse.logbook.NotOpened.Reason;
import app.lotse.model.Handover;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one Lotse writes another opens, and nothing else. */
class BundleFileTest {
    private static final String ABOUT = "{\"schema\":1,\"lotse\":\"1.0\",\"made\":\"2026-11-24T08:00:00Z\"}";

    @TempDir
    private Path folder;

    @Test
    void whateverIsHandedOverComesBackWhole() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var handover = something(seed);
            Path file = written(handover);

            // What went wrong is an exception, which is never equal to another: its written form is.
            assertThat(SavedForm.HANDOVER.bytes(BundleFile.read(file))).isEqualTo(SavedForm.HANDOVER.bytes(handover));
            assertThat(BundleFile.read(file).checkUp()).isEqualTo(handover.checkUp());
        }
    }

    @Test
    void theReadableReportLiesInIt() throws IOException {
        try (var zip = new ZipFile(written(something(1)).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("lotse.json", "handover.json", "report.html", "report.pdf");
            assertThat(zip.getInputStream(zip.getEntry("report.html")).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("<p>Grüße</p>");
        }
    }

    @Test
    void onlySheMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written(something(1)))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameHandoverMakesTheSameFile() throws IOException {
        assertThat(Files.readAllBytes(written(something(5)))).isEqualTo(Files.readAllBytes(written(something(5))));
    }

    @Test
    void aMissingFileIsMissing() {
        assertThatThrownBy(() -> BundleFile.read(folder.resolve("none.lotse"))).isInstanceOf(NoSuchFileException.class);
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("nothing", new byte[0], Reason.NOT_A_FILE_OF_LOTSE),
                Arguments.of("a text", "Hallo".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_FILE_OF_LOTSE),
                Arguments.of("another zip", zip("photo.jpg", "x"), Reason.NOT_A_FILE_OF_LOTSE),
                Arguments.of("an empty zip", zip(), Reason.DAMAGED),
                Arguments.of("of a newer Lotse", zip("lotse.json", "{\"schema\":2,\"what\":[]}"), Reason.NEWER),
                Arguments.of("without its values", zip("lotse.json", ABOUT), Reason.DAMAGED),
                Arguments.of("no schema", zip("lotse.json", "{}"), Reason.DAMAGED),
                Arguments.of("schema of no number", zip("lotse.json", "{\"schema\":\"1\"}"), Reason.DAMAGED),
                Arguments.of("schema below one", zip("lotse.json", "{\"schema\":0}"), Reason.DAMAGED),
                Arguments.of("no JSON", zip("lotse.json", "{"), Reason.DAMAGED),
                Arguments.of("deep JSON", zip("lotse.json", "[".repeat(100_000)), Reason.DAMAGED),
                Arguments.of(
                        "deep values",
                        zip("lotse.json", ABOUT, "handover.json", "{\"schema\":1,\"handover\":" + "[".repeat(50_000)),
                        Reason.DAMAGED),
                Arguments.of("out of its folder", zip("lotse.json", ABOUT, "../../.bashrc", "x"), Reason.DAMAGED),
                Arguments.of("to a place", zip("lotse.json", ABOUT, "/etc/passwd", "x"), Reason.DAMAGED),
                Arguments.of("backwards", zip("lotse.json", ABOUT, "..\\x", "x"), Reason.DAMAGED),
                Arguments.of("one part too many", zip("lotse.json", ABOUT, "more.json", "{}"), Reason.DAMAGED),
                Arguments.of("a folder", zip("lotse.json", ABOUT, "handover.json/", ""), Reason.DAMAGED),
                Arguments.of("a small file that unpacks to 200 MB", bomb(), Reason.TOO_LARGE),
                Arguments.of("a large file", large(), Reason.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFileOfAnotherKindIsRefusedWithItsReason(String why, byte[] content, Reason reason) throws IOException {
        Path file = Files.write(folder.resolve("x.lotse"), content);

        assertThat(catchThrowable(() -> BundleFile.read(file)))
                .as(why)
                .isInstanceOfSatisfying(
                        NotOpened.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        byte[] once = zip("lotse.json", ABOUT, "report.html", "a");
        // The library that writes refuses the same name twice, so a name of the same length is put in afterwards.
        byte[] twice = replaced(zip("lotse.json", ABOUT, "lotsf.json", "{}"), "lotsf.json", "lotse.json");

        assertThat(once).isNotEmpty();
        assertThatThrownBy(() -> BundleFile.read(Files.write(folder.resolve("t.lotse"), twice)))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written(something(3)));
        for (int part = 0; part < 50; part++) {
            Path file = Files.write(folder.resolve("cut.lotse"), Arrays.copyOf(whole, whole.length * part / 50));
            var handover = catchThrowable(() -> BundleFile.read(file));
            // The readable report comes last: without its end, all values are there.
            assertThat(handover == null || handover instanceof NotOpened)
                    .as("%s of 50", part)
                    .isTrue();
        }
        assertThatThrownBy(
                        () -> BundleFile.read(Files.write(folder.resolve("c"), Arrays.copyOf(whole, whole.length / 3))))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void whateverIsChangedInAFileItIsOpenedOrRefused() throws IOException {
        var random = new SplittableRandom(11);
        byte[] whole = Files.readAllBytes(written(something(4)));
        int refusals = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = whole.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("m.lotse"), changed);
            var happened = catchThrowable(() -> BundleFile.read(file));
            assertThat(happened == null || happened instanceof NotOpened)
                    .as("%s", happened)
                    .isTrue();
            refusals += happened == null ? 0 : 1;
        }
        assertThat(refusals).isGreaterThan(500);
    }

    private static Handover something(long seed) {
        return Anything.from(new SplittableRandom(seed)).a(Handover.class);
    }

    private Path written(Handover handover) throws IOException {
        Path file = folder.resolve("a.lotse");
        BundleFile.write(file, handover, "<p>Grüße</p>", new byte[] {'%', 'P', 'D', 'F'});
        return file;
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lotse.json"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] large() {
        byte[] large = new byte[20_000_001];
        large[0] = 'P';
        large[1] = 'K';
        return large;
    }

    private static byte[] replaced(byte[] bytes, String name, String by) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(name, by);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
