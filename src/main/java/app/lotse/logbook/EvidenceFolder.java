package app.lotse.logbook;

import app.lotse.model.CheckUp;
import app.lotse.model.PreflightLine;
import app.lotse.model.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Keeps each check-up that a restart was sent after, and each one with signs of encryption, unredacted, in files that only the owner's account may
 * read. The command line of a running {@code 7z} may hold the only key to the owner's files; it survives neither a restart nor the end of that program.
 */
public final class EvidenceFolder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    private final String lotse;

    /** @param dataFolder Lotse's data folder; files go to {@code evidence} in it @param lotse version of this program */
    public EvidenceFolder(Path dataFolder, String lotse) {
        this.folder = dataFolder.resolve("evidence");
        this.lotse = lotse;
    }

    /** Where the files go. */
    public Path folder() {
        return folder;
    }

    /**
     * Returns the file once it is safely on disk.
     *
     * @param sent the lines that were sent so far, with the time of each, as recorded where they are written
     * @throws IOException when it is not
     */
    public Path save(CheckUp before, List<PreflightLine> preflight, Traces traces, List<String> sent)
            throws IOException {
        Instant now = Instant.now();
        PrivateFiles.folder(folder);
        String kind = Safekeeping.needed(before) ? "encryption-" : "before-restart-";
        Path file = folder.resolve(kind + STAMP.format(now) + ".json");
        if (Files.exists(file)) {
            throw new IOException("evidence of the same moment is there already");
        }
        SavedForm.EVIDENCE.write(file, new SavedForm.Evidence(now, lotse, traces, before, preflight, sent));
        return file;
    }
}
