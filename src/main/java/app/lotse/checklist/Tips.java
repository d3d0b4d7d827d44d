package app.lotse.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Loads the tips that come with Lotse; a field too many, too few, twice or of the wrong kind is an error. */
public final class Tips {
    static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Tips() {}

    /** The five of the manufacturer in the manufacturer's order, then ours. */
    public static List<Tip> shipped() {
        try (var file = Tips.class.getResourceAsStream("/knowledge/tips.json")) {
            if (file == null) {
                throw new IllegalStateException("the tips are missing from the program");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws tools.jackson.core.JacksonException when the file is not exactly as expected */
    static List<Tip> read(InputStream json) {
        return List.copyOf(STRICT.readValue(json, new TypeReference<List<Tip>>() {}));
    }
}
