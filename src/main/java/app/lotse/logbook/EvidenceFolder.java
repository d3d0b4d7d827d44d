package app.lotse.logbook;

import app.lotse.model.CheckUp;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Keeps each check-up that a restart was sent after, unredacted, in files that only the owner's account may read. The command line of a running
 * {@code 7z} may hold the only key to the owner's files, and it would not survive the restart.
 */
public final class EvidenceFolder {
    private static final int SCHEMA = 2;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new ReadingAsObject()))
            .build();

    private final Path folder;

    private final String lotse;

    /** @param dataFolder Lotse's data folder; files go to {@code evidence} in it @param lotse version of this program */
    public EvidenceFolder(Path dataFolder, String lotse) {
        this.folder = dataFolder.resolve("evidence");
        this.lotse = lotse;
    }

    /** In the order of volatility: what a restart wipes out first stands first. */
    private record Stored(
            int schema,
            Instant savedAt,
            String lotse,
            Traces traces,
            CheckUp checkUp,
            List<PreflightLine> preflight,
            List<String> sent) {}

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
        Path file = folder.resolve("before-restart-" + STAMP.format(now) + ".json");
        if (Files.exists(file)) {
            throw new IOException("evidence of the same moment is there already");
        }
        try {
            PrivateFiles.replace(
                    file, JSON.writeValueAsBytes(new Stored(SCHEMA, now, lotse, traces, before, preflight, sent)));
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return file;
    }

    /** A known value as {@code {"known":…}}, an unread one with its reason: nobody shall take one for the other. */
    private static final class ReadingAsObject extends StdSerializer<Reading<?>> {
        ReadingAsObject() {
            super(Reading.class);
        }

        @Override
        public void serialize(Reading<?> reading, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (reading) {
                case Reading.Known<?>(var is) -> out.writePOJOProperty("known", is);
                case Reading.Unread<?>(var reason, var detail) -> {
                    out.writeStringProperty("unread", reason.name());
                    out.writeStringProperty("detail", detail);
                }
            }
            out.writeEndObject();
        }
    }
}
