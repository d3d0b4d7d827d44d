package app.lotse.logbook;

import app.lotse.logbook.NotOpened.Reason;
import app.lotse.model.Handover;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;

/**
 * A file {@code *.lotse}: a zip with what was read value by value, and the readable report. Whoever opens one got it from somebody else, so it is read as if
 * it came from an enemy: bounded in size before anything is unpacked, no part but the four known ones, each once, and every value strictly.
 */
public final class BundleFile {
    /** Its ending. */
    public static final String ENDING = ".lotse";

    private static final int SCHEMA = 1;
    private static final String ABOUT = "lotse.json";
    private static final String HANDOVER = "handover.json";
    private static final Set<String> PARTS = Set.of(ABOUT, HANDOVER, "report.html", "report.pdf");
    /** Bytes of the whole file: ten times that of a NAS with 20 000 processes. */
    private static final int MOST_PACKED = 20_000_000;
    /** Bytes of all parts together, unpacked. */
    private static final int MOST_UNPACKED = 64_000_000;

    private BundleFile() {}

    /** The first part. @param made as {@link java.time.Instant#toString} writes it */
    private record About(int schema, String lotse, String made) {}

    /**
     * Writes the file as a whole, readable for the owner's account alone.
     *
     * @throws IOException when it is not safely on disk
     */
    public static void write(Path file, Handover handover, String html, byte[] pdf) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var about = new About(SCHEMA, handover.lotse(), handover.madeAt().toString());
        parts.put(ABOUT, StrictJson.MAPPER.writeValueAsBytes(about));
        parts.put(HANDOVER, SavedForm.HANDOVER.bytes(handover));
        parts.put("report.html", html.getBytes(StandardCharsets.UTF_8));
        parts.put("report.pdf", pdf);
        PrivateFiles.replace(file, zip(parts));
    }

    /** @throws NotOpened for whatever {@link #write} did not make; {@link NoSuchFileException} where there is no file */
    public static Handover read(Path file) throws IOException {
        byte[] packed;
        try (InputStream in = Files.newInputStream(file)) {
            packed = in.readNBytes(MOST_PACKED + 1);
        }
        if (packed.length > MOST_PACKED) {
            throw new NotOpened(Reason.TOO_LARGE);
        }
        if (packed.length < 4 || packed[0] != 'P' || packed[1] != 'K') {
            throw new NotOpened(Reason.NOT_A_FILE_OF_LOTSE);
        }
        var parts = unzip(packed);
        checkSchema(parts);
        try {
            return SavedForm.HANDOVER.read(part(parts, HANDOVER));
        } catch (NotOpened known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError notWhole) {
            throw new NotOpened(Reason.DAMAGED, notWhole);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // The moment stands in the first part; a zip's own has no time zone.
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] packed) throws NotOpened {
        var parts = new HashMap<String, byte[]>();
        int left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!PARTS.contains(entry.getName()) || parts.containsKey(entry.getName())) {
                    throw new NotOpened(parts.containsKey(ABOUT) ? Reason.DAMAGED : Reason.NOT_A_FILE_OF_LOTSE);
                }
                // What the file says of its sizes does not count.
                byte[] content = zip.readNBytes(left + 1);
                if (content.length > left) {
                    throw new NotOpened(Reason.TOO_LARGE);
                }
                left -= content.length;
                parts.put(entry.getName(), content);
            }
        } catch (NotOpened known) {
            throw known;
        } catch (IOException | RuntimeException notWhole) {
            throw new NotOpened(Reason.DAMAGED, notWhole);
        }
        return parts;
    }

    private static void checkSchema(Map<String, byte[]> parts) throws NotOpened {
        if (!parts.containsKey(ABOUT)) {
            throw new NotOpened(parts.isEmpty() ? Reason.DAMAGED : Reason.NOT_A_FILE_OF_LOTSE);
        }
        try {
            var about = StrictJson.MAPPER.readTree(parts.get(ABOUT));
            var schema = about.path("schema");
            if (!schema.isInt() || schema.asInt() < 1) {
                throw new NotOpened(Reason.DAMAGED);
            }
            if (schema.asInt() > SCHEMA) {
                throw new NotOpened(Reason.NEWER);
            }
        } catch (JacksonException noJson) {
            throw new NotOpened(Reason.DAMAGED, noJson);
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws NotOpened {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new NotOpened(Reason.DAMAGED);
        }
        return content;
    }
}
