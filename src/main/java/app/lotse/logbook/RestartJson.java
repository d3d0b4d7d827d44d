package app.lotse.logbook;

import app.lotse.model.Reading;
import app.lotse.model.RestartUnderWay;
import java.net.InetAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A restart under way as JSON and back, with nothing lost and nothing guessed. */
final class RestartJson {
    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new ReadingAsObject())
                    .addSerializer(new AddressAsText())
                    .addDeserializer(Reading.class, new ReadingFromObject(null))
                    .addDeserializer(InetAddress.class, new AddressFromText()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RestartJson() {}

    private record Stored(int schema, RestartUnderWay underWay) {}

    static byte[] write(RestartUnderWay restart) {
        return JSON.writeValueAsBytes(new Stored(SCHEMA, restart));
    }

    /** @throws JacksonException when it is not what {@link #write} wrote */
    static RestartUnderWay read(byte[] content) {
        try {
            Stored stored = JSON.readValue(content, Stored.class);
            if (stored == null || stored.schema() != SCHEMA) {
                throw new Damaged("another schema", null);
            }
            return stored.underWay();
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new Damaged("refused by the nouns themselves", refused);
        }
    }

    /** A known value as {@code {"known":…}}, an unread one with its reason. */
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

    private static final class ReadingFromObject extends StdDeserializer<Reading<?>> {
        private final JavaType type;

        ReadingFromObject(JavaType type) {
            super(Reading.class);
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType wanted = context.getContextualType();
            return new ReadingFromObject(wanted == null ? null : wanted.containedTypeOrUnknown(0));
        }

        @Override
        public Reading<?> deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (node.size() == 1 && node.hasNonNull("known")) {
                return Reading.known(context.readTreeAsValue(node.get("known"), type));
            }
            if (node.size() == 2
                    && node.path("unread").isString()
                    && node.path("detail").isString()) {
                return Reading.unread(
                        Reading.Reason.valueOf(node.get("unread").asString()),
                        node.get("detail").asString());
            }
            throw new Damaged("a reading that is neither known nor unread", null);
        }
    }

    private static final class AddressAsText extends StdSerializer<InetAddress> {
        AddressAsText() {
            super(InetAddress.class);
        }

        @Override
        public void serialize(InetAddress address, JsonGenerator out, SerializationContext context) {
            out.writeString(address.getHostAddress());
        }
    }

    /** Numbers only: reading a file asks no name server. */
    private static final class AddressFromText extends StdDeserializer<InetAddress> {
        AddressFromText() {
            super(InetAddress.class);
        }

        @Override
        public InetAddress deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            try {
                return InetAddress.ofLiteral(text);
            } catch (IllegalArgumentException noSuchAdapter) {
                // An adapter that has gone meanwhile takes its name with it: the address itself is still right.
                return InetAddress.ofLiteral(text.replaceFirst("%.*", ""));
            }
        }
    }

    /** Read, but not to be understood. */
    private static final class Damaged extends JacksonException {
        private static final long serialVersionUID = 1;

        Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
