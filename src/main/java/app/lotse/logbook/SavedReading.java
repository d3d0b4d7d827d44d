package app.lotse.logbook;

import app.lotse.model.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A known value as {@code {"known":…}}, an unread one as {@code {"unread":reason,"detail":…}}: nobody shall take one for the other. */
final class SavedReading {
    private SavedReading() {}

    /** Writes either. */
    static final class Writer extends StdSerializer<Reading<?>> {
        Writer() {
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

    /** Reads exactly what {@link Writer} writes, fields in the same order. */
    static final class Reader extends StdDeserializer<Reading<?>> {
        private final JavaType held;
        private ValueDeserializer<Object> value;

        Reader(JavaType held) {
            super(Reading.class);
            this.held = held;
        }

        @Override
        public void resolve(DeserializationContext context) {
            value = context.findRootValueDeserializer(held);
        }

        @Override
        public Reading<?> deserialize(JsonParser in, DeserializationContext context) {
            String first = in.currentToken() == JsonToken.START_OBJECT ? in.nextName() : null;
            Reading<?> reading = switch (first) {
                case "known" -> known(in, context);
                case "unread" -> unread(in, context);
                case null, default -> context.reportInputMismatch(this, "neither known nor unread");
            };
            if (in.nextToken() != JsonToken.END_OBJECT) {
                return context.reportInputMismatch(this, "more than one reading in one");
            }
            return reading;
        }

        private Reading<?> known(JsonParser in, DeserializationContext context) {
            if (in.nextToken() == JsonToken.VALUE_NULL) {
                return context.reportInputMismatch(this, "known, but nothing");
            }
            return Reading.known(value.deserialize(in, context));
        }

        private Reading<?> unread(JsonParser in, DeserializationContext context) {
            if (in.nextToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "unread without reason");
            }
            var reason = context.readValue(in, Reading.Reason.class);
            if (!"detail".equals(in.nextName()) || in.nextToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "unread without detail");
            }
            return Reading.unread(reason, in.getString());
        }
    }
}
