package app.lotse.logbook;

import app.lotse.model.Trouble;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Single values that the library would read in more ways than one. */
final class SavedValues {
    private SavedValues() {}

    /** An address in numbers; a name that belongs to it is left out. */
    static final class AddressWriter extends StdSerializer<InetAddress> {
        AddressWriter() {
            super(InetAddress.class);
        }

        @Override
        public void serialize(InetAddress address, JsonGenerator out, SerializationContext context) {
            out.writeString(address.getHostAddress());
        }
    }

    /** Only literal addresses: reading never asks a name server. */
    static final class AddressReader extends StdDeserializer<InetAddress> {
        AddressReader() {
            super(InetAddress.class);
        }

        @Override
        public InetAddress deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, this);
            int scope = text.indexOf('%');
            String bare = scope < 0 ? text : text.substring(0, scope);
            try {
                InetAddress address = InetAddress.ofLiteral(bare);
                if (!address.getHostAddress().equals(bare)) {
                    return context.reportInputMismatch(this, "an address in another form");
                }
                return scope < 0 ? address : scoped(text, address);
            } catch (IllegalArgumentException noAddress) {
                return context.reportInputMismatch(this, "no address");
            }
        }

        /** The adapter may be gone since: the address is then kept without it. */
        private static InetAddress scoped(String text, InetAddress bare) {
            try {
                return InetAddress.ofLiteral(text);
            } catch (IllegalArgumentException noSuchAdapter) {
                return bare;
            }
        }
    }

    /** What went wrong, by its kind; what caused it is not kept. */
    static final class TroubleWriter extends StdSerializer<Trouble> {
        TroubleWriter() {
            super(Trouble.class);
        }

        @Override
        public void serialize(Trouble trouble, JsonGenerator out, SerializationContext context) {
            out.writeString(trouble.kind().name());
        }
    }

    /** The other way round. */
    static final class TroubleReader extends StdDeserializer<Trouble> {
        TroubleReader() {
            super(Trouble.class);
        }

        @Override
        public Trouble deserialize(JsonParser in, DeserializationContext context) {
            String kind = text(in, context, this);
            try {
                return new Trouble(Trouble.Kind.valueOf(kind));
            } catch (IllegalArgumentException noSuchKind) {
                return context.reportInputMismatch(this, "no kind of trouble");
            }
        }
    }

    /** A moment as {@link Instant#toString} writes it. */
    static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, this);
            try {
                Instant at = Instant.parse(text);
                return at.toString().equals(text) ? at : context.reportInputMismatch(this, "a moment in another form");
            } catch (DateTimeException noMoment) {
                return context.reportInputMismatch(this, "no moment");
            }
        }
    }

    /** Exactly one UTF-16 unit. */
    static final class LetterReader extends StdDeserializer<Character> {
        LetterReader() {
            super(char.class);
        }

        @Override
        public Character deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, this);
            return text.length() == 1 ? text.charAt(0) : context.reportInputMismatch(this, "not one letter");
        }
    }

    /** A whole number as {@link Integer#toString} writes it: {@code 7} and {@code 007} shall not be two keys. */
    static final class NumberKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                int number = Integer.parseInt(key);
                if (Integer.toString(number).equals(key)) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                return context.handleWeirdKey(Integer.class, key, "no number");
            }
            return context.handleWeirdKey(Integer.class, key, "a number in another form");
        }
    }

    private static String text(JsonParser in, DeserializationContext context, ValueDeserializer<?> reader) {
        return in.currentToken() == JsonToken.VALUE_STRING
                ? in.getString()
                : context.reportInputMismatch(reader, "not a text");
    }
}
