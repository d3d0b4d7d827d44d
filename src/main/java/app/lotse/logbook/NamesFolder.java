package app.lotse.logbook;

import app.lotse.model.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the made-up names of each report in a file of its own that only the owner's account may read: one line each, the made-up name first. */
public final class NamesFolder implements KeptNames {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** Longer than any path that a NAS can have (PATH_MAX of Linux). */
    private static final int LONGEST = 4096;

    private final Path folder;

    /** @param dataFolder Lotse's data folder; files go to {@code names} in it */
    public NamesFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("names");
    }

    @Override
    public Path keep(String nasKey, Instant at, Map<String, String> names) throws IOException {
        PrivateFiles.folder(folder);
        Path file = folder.resolve(RestartNote.hash(nasKey) + "-" + STAMP.format(at) + ".txt");
        if (Files.exists(file)) {
            throw new IOException("names of the same moment are there already");
        }
        String lines = new TreeMap<>(names)
                .entrySet().stream()
                        .map(one ->
                                Plain.line(one.getKey(), LONGEST) + "\t" + Plain.line(one.getValue(), LONGEST) + "\n")
                        .collect(Collectors.joining());
        PrivateFiles.replace(file, lines.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
