package app.lotse.report;

import app.lotse.model.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that a file holds which is handed over, as lines to be read before; taken from the file itself, so that nothing in it is unseen. */
public final class Contents {
    /** More than any report has: what is larger is no report. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    /** A row on a screen or on paper; longer lines are cut into several, and nothing is lost. */
    static final int LONGEST_ROW = 160;

    private Contents() {}

    /**
     * One part of a file.
     *
     * @param name of the part in the file
     * @param lines empty where it is no text
     */
    public record Part(String name, int bytes, Optional<List<String>> lines) {}

    /** What the readable report says. @throws InterruptedException when nobody waits for it any more */
    public static List<String> of(String html) throws InterruptedException {
        return rows(HtmlLines.of(html));
    }

    /**
     * What a file says that Lotse opens again.
     *
     * @throws IOException when it cannot be read, or is larger than any report
     * @throws InterruptedException when nobody waits for it any more
     */
    public static List<Part> of(Path bundle) throws IOException, InterruptedException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                parts.add(part(zip, entries.nextElement()));
            }
        }
        return parts;
    }

    private static Part part(ZipFile zip, ZipEntry entry) throws IOException, InterruptedException {
        byte[] bytes = bytes(zip, entry);
        String name = Plain.line(entry.getName(), LONGEST_ROW);
        return new Part(name, bytes.length, lines(name, bytes));
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("larger than any report");
            }
            return bytes;
        }
    }

    private static Optional<List<String>> lines(String name, byte[] bytes) throws InterruptedException {
        if (name.endsWith(".json")) {
            return Optional.of(rows(JsonLines.of(Plain.utf8(bytes))));
        }
        if (name.endsWith(".html") || name.endsWith(".xhtml")) {
            return Optional.of(rows(HtmlLines.of(Plain.utf8(bytes))));
        }
        return name.endsWith(".txt")
                ? Optional.of(rows(Plain.utf8(bytes).lines().toList()))
                : Optional.empty();
    }

    /** Each as far to the right as it was, without signs that a screen does not show, and none too long for one. */
    static List<String> rows(List<String> lines) {
        var rows = new ArrayList<String>();
        for (var line : lines) {
            String words = line.stripLeading();
            String left = " ".repeat(Math.min(line.length() - words.length(), LONGEST_ROW / 2));
            String rest = Plain.line(words, Integer.MAX_VALUE);
            int most = LONGEST_ROW - left.length();
            while (rest.length() > most) {
                int end = cut(rest, most);
                rows.add(left + rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            rows.add(left + rest);
        }
        return rows;
    }

    /** Behind a space where there is one, and never in the middle of a character. */
    private static int cut(String line, int most) {
        int space = line.lastIndexOf(' ', most - 1);
        if (space > most / 2) {
            return space + 1;
        }
        return Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    }
}
