package app.lotse.logbook;

import java.io.IOException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * How one small file of the logbook is written, and read without any leniency.
 *
 * @param <T> what it holds
 * @param <F> the file's own record around it, with the number of the schema as its first field
 * @param nothing what there is without a file
 * @param mostBytes a longer file is not read; {@link #bytes} never gives more
 */
record FileForm<T, F>(int schema, Class<F> file, T nothing, int mostBytes, Function<T, F> wrap, Function<F, T> unwrap) {
    /** @throws Newer when a later Lotse wrote it @throws IOException for whatever else {@link #bytes} did not make; a RuntimeException says the same */
    T read(byte[] content) throws IOException {
        checkSchema(content);
        return unwrap.apply(StrictJson.MAPPER.readValue(content, file));
    }

    byte[] bytes(T value) throws IOException {
        try {
            byte[] content = StrictJson.MAPPER.writeValueAsBytes(wrap.apply(value));
            if (content.length > mostBytes) {
                throw new IOException("longer than " + mostBytes + " bytes");
            }
            return content;
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    /** Before all else: a newer file shall be called newer, not damaged. */
    private void checkSchema(byte[] content) throws IOException {
        try (var parser = StrictJson.MAPPER.createParser(content)) {
            boolean begins = parser.nextToken() == JsonToken.START_OBJECT
                    && "schema".equals(parser.nextName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            if (!begins) {
                throw new IOException("no schema number in front");
            }
            int there = parser.getIntValue();
            if (there > schema) {
                throw new Newer("schema " + there + " instead of " + schema);
            }
            if (there < schema) {
                throw new IOException("no schema of Lotse's: " + there);
            }
        }
    }

    /** Nothing is wrong with the file, but this Lotse is too old for it. */
    static final class Newer extends IOException {
        private static final long serialVersionUID = 1;

        Newer(String message) {
            super(message);
        }
    }
}
