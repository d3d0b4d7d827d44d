package app.lotse.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;

/** Reads a file of knowledge that comes with Lotse, as strictly as the tips. */
final class Shipped {
    private Shipped() {}

    /** @throws tools.jackson.core.JacksonException when the file is not exactly as expected */
    static <T> T read(String name, TypeReference<T> type) {
        try (var file = Shipped.class.getResourceAsStream("/knowledge/" + name)) {
            if (file == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return Tips.STRICT.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
