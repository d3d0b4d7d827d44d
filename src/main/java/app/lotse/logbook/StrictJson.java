package app.lotse.logbook;

import app.lotse.model.Reading;
import app.lotse.model.Trouble;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.InetAddress;
import java.time.Instant;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** JSON of the model's records, read without any leniency: each value has one way to be written, and no other is taken for it. */
final class StrictJson {
    static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    private static JsonMapper mapper() {
        // A name may be as long as a whole answer of a NAS (8 MB); the deepest value lies nine levels down.
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(20)
                .maxNameLength(10_000)
                .maxNumberLength(30)
                .maxStringLength(10_000_000)
                .maxDocumentLength(SavedForm.MAX_BYTES)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .characterEscapes(new DeleteToo())
                .build();
        return JsonMapper.builder(factory)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // The order of a map is another one at each start: the same things shall make the same file.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfigDefaults(config -> {
                    for (var shape : CoercionInputShape.values()) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .changeDefaultNullHandling(old -> JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.FAIL))
                .addModule(module())
                .build();
    }

    private static SimpleModule module() {
        var module = new SimpleModule("lotse");
        module.setDeserializers(new Readings());
        module.addSerializer(new SavedReading.Writer());
        module.addSerializer(new SavedValues.AddressWriter());
        module.addDeserializer(InetAddress.class, new SavedValues.AddressReader());
        module.addSerializer(new SavedValues.TroubleWriter());
        module.addDeserializer(Trouble.class, new SavedValues.TroubleReader());
        module.addDeserializer(Instant.class, new SavedValues.InstantReader());
        module.addDeserializer(char.class, new SavedValues.LetterReader());
        module.addKeyDeserializer(Integer.class, new SavedValues.NumberKey());
        return module;
    }

    /** The one control character of ASCII that the library leaves as it is. */
    private static final class DeleteToo extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7f;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    /** Hands each Reading's reader the type that it holds. */
    private static final class Readings extends SimpleDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.hasRawClass(Reading.class)
                    ? new SavedReading.Reader(type.containedType(0))
                    : super.findBeanDeserializer(type, config, description);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == Reading.class || super.hasDeserializerFor(config, type);
        }
    }
}
