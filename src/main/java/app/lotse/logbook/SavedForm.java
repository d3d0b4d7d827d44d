package app.lotse.logbook;

import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Snapshot;
import app.lotse.model.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * How a noun lies on disk: one JSON object whose first field is the number of the schema. Reading is strict: what comes back is the whole, equal to
 * what was saved, or an IOException; never a half of it.
 *
 * @param <T> what is saved
 */
public final class SavedForm<T> {
    /** A Snapshot alone: enough for a technician to judge it again. */
    public static final SavedForm<Snapshot> SNAPSHOT =
            new SavedForm<>(1, OfSnapshot.class, s -> new OfSnapshot(1, s), OfSnapshot::snapshot);

    /** What was known right before a restart. Schema 1 had no start places, no suspects and no raw answers. */
    public static final SavedForm<Evidence> EVIDENCE = new SavedForm<>(
            2,
            OfEvidence.class,
            e -> new OfEvidence(2, e.savedAt(), e.lotse(), e.traces(), e.checkUp(), e.preflight(), e.sent()),
            f -> new Evidence(f.savedAt(), f.lotse(), f.traces(), f.checkUp(), f.preflight(), f.sent()));

    /** A check-up alone. */
    public static final SavedForm<CheckUp> CHECK_UP =
            new SavedForm<>(1, OfCheckUp.class, c -> new OfCheckUp(1, c), OfCheckUp::checkUp);

    /** All that is handed over. */
    public static final SavedForm<Handover> HANDOVER =
            new SavedForm<>(1, OfHandover.class, h -> new OfHandover(1, h), OfHandover::handover);

    /** A restart to go on with at the next start. */
    public static final SavedForm<RestartUnderWay> RESTART =
            new SavedForm<>(1, OfRestart.class, r -> new OfRestart(1, r), OfRestart::restart);

    /** Three times what a NAS with 20 000 processes fills; more is not read. */
    static final int MAX_BYTES = 100_000_000;

    private final int schema;
    private final Form<T, ?> form;

    private <F> SavedForm(int schema, Class<F> file, Function<T, F> wrap, Function<F, T> unwrap) {
        this.schema = schema;
        this.form = new Form<>(file, wrap, unwrap);
    }

    /**
     * What a restart wipes out, the most fleeting first, and when it was saved.
     *
     * @param lotse version of the program that saved it
     * @param sent the lines that were sent to the NAS until then, with the time of each
     */
    public record Evidence(
            Instant savedAt,
            String lotse,
            Traces traces,
            CheckUp checkUp,
            List<PreflightLine> preflight,
            List<String> sent) {
        public Evidence {
            preflight = List.copyOf(preflight);
            sent = List.copyOf(sent);
        }
    }

    private record OfSnapshot(int schema, Snapshot snapshot) {}

    private record OfCheckUp(int schema, CheckUp checkUp) {}

    private record OfEvidence(
            int schema,
            Instant savedAt,
            String lotse,
            Traces traces,
            CheckUp checkUp,
            List<PreflightLine> preflight,
            List<String> sent) {}

    private record OfHandover(int schema, Handover handover) {}

    private record OfRestart(int schema, RestartUnderWay restart) {}

    /** The file's own record around the noun. */
    private record Form<T, F>(Class<F> file, Function<T, F> wrap, Function<F, T> unwrap) {
        byte[] bytes(T value) {
            return StrictJson.MAPPER.writeValueAsBytes(wrap.apply(value));
        }

        T read(byte[] content) {
            return unwrap.apply(StrictJson.MAPPER.readValue(content, file));
        }
    }

    /** As JSON in ASCII: any other character is escaped, so that nothing in a name can play tricks where the file is shown. */
    public byte[] bytes(T value) throws IOException {
        try {
            return form.bytes(value);
        } catch (JacksonException e) {
            throw new IOException("could not be put into JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IOException saying why, for whatever {@link #bytes} did not make */
    public T read(byte[] content) throws IOException {
        return read(new ByteArrayInputStream(content));
    }

    /** @throws IOException saying why; {@link java.nio.file.NoSuchFileException} where there is no file */
    public T read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** Writes the file as a whole, readable for the owner's account alone. */
    public void write(Path file, T value) throws IOException {
        PrivateFiles.replace(file, bytes(value));
    }

    private T read(InputStream in) throws IOException {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new IOException("longer than " + MAX_BYTES + " bytes");
        }
        try {
            checkSchema(content);
            return form.read(content);
        } catch (JacksonException e) {
            throw new IOException("not in the form that Lotse saves: " + e.getOriginalMessage(), e);
        }
    }

    /** Before all else: a newer file shall be called newer, not full of unknown fields. */
    private void checkSchema(byte[] content) throws IOException {
        try (var parser = StrictJson.MAPPER.createParser(content)) {
            boolean begins = parser.nextToken() == JsonToken.START_OBJECT
                    && "schema".equals(parser.nextName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            if (!begins) {
                throw new IOException("not in the form that Lotse saves: no schema number in front");
            }
            if (parser.getIntValue() != schema) {
                throw new IOException(
                        "saved by another version of Lotse: schema " + parser.getIntValue() + " instead of " + schema);
            }
        }
    }
}
