package app.lotse;

import app.lotse.checklist.Checklist;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.fuzz.Oracle;
import app.lotse.model.Handover;
import app.lotse.report.Contents;
import app.lotse.report.Paper;
import app.lotse.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A file from a stranger, from its bytes to the page that is made of it. */
public final class FileFuzz {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    private static final Paper PAPER = new Paper();
    private static final SharedFiles FILES = new SharedFiles(PAPER);
    private static final Rejudged REJUDGED = new Rejudged(Diagnosis::withShippedKnowledge, Checklist::shipped);
    private static final Path FILE = file();

    private FileFuzz() {}

    /** Any bytes at all: opened as a whole, or refused. */
    public static final class Packed {
        private Packed() {}

        public static List<byte[]> seeds() {
            return List.of(zip(something(3)), "PK".getBytes(StandardCharsets.UTF_8));
        }

        public static void fuzzerTestOneInput(byte[] data) throws Exception {
            read(data);
        }
    }

    /** Any bytes in the place of what was read of a NAS: judged and shown, or refused. */
    public static final class Inside {
        private Inside() {}

        public static List<byte[]> seeds() {
            return List.of(something(3), something(5), "{}".getBytes(StandardCharsets.UTF_8));
        }

        public static void fuzzerTestOneInput(byte[] data) throws Exception {
            read(zip(data));
        }
    }

    private static void read(byte[] data) throws Exception {
        Files.write(FILE, data);
        Handover opened;
        try {
            opened = FILES.read(FILE);
        } catch (IOException refused) {
            return;
        }
        String page = PAPER.html(REJUDGED.judged(opened), TEXTS);
        Oracle.holds(
                !page.contains("<script")
                        && !page.replace("<a href=\"#", "").contains("<a ")
                        && !page.contains("<img src=\"http"),
                "injected");
        for (String line : Contents.of(page)) {
            Oracle.holds(line.chars().noneMatch(c -> c < ' ' || c >= 0x202a && c <= 0x202e), "not plain");
        }
    }

    /** The readings of some handover, as they lie in a file. */
    private static byte[] something(long seed) {
        try {
            FILES.write(FILE, Anything.from(new SplittableRandom(seed)).a(Handover.class), TEXTS);
            try (var zip = new ZipFile(FILE.toFile())) {
                return zip.getInputStream(zip.getEntry("handover.json")).readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] handover) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("lotse.json"));
            zip.write("{\"schema\":1,\"lotse\":\"1.0\",\"made\":\"2026-11-24T08:00:00Z\"}"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("handover.json"));
            zip.write(handover);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("lotse-fuzz", ".lotse");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
