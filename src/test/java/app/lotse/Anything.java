package app.lotse;

import app.lotse.model.Reading;
import app.lotse.model.SeenByOwner;
import app.lotse.model.Trouble;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes a value of any type of the model, with each of its fields filled from a source of chance: a new field is filled without being named here. */
public final class Anything {
    /** What likes to break programs: brackets and numbers in names, quotes, zero bytes, line feeds, direction marks, halves of pairs, private use. */
    private static final String ODD =
            "ab [](){}\"'\\/:%,.-=0179\0\n\r\t\u001b\u0085\u2028\u202e\u2066\u200b\u00ad\ufeff\ufffd\ud800\udfff\ue000äß日";

    private static final List<String> NAMES = List.of(
            "[oom_reaper]",
            "oom_reaper",
            "kworker/0:1",
            "smbd",
            "7z",
            "-sdel",
            "-pKEY",
            "/tmp/.x/a (deleted)",
            "/share/Public",
            "");

    private final Source source;
    private final Optional<Supplier<String>> words;

    private Anything(Source source) {
        this(source, Optional.empty());
    }

    private Anything(Source source, Optional<Supplier<String>> words) {
        this.source = source;
        this.words = words;
    }

    /** The same, with these texts in every field that holds one. */
    public Anything saying(Supplier<String> texts) {
        return new Anything(source, Optional.of(texts));
    }

    /** Where chance comes from: a seed, or a fuzzer's bytes. */
    private interface Source {
        /** From 0 to {@code bound} - 1. */
        int below(int bound);

        long number();

        /** Whether nothing is left to choose with. */
        default boolean empty() {
            return false;
        }
    }

    /** Takes its choices from bytes, one after the other. */
    private static final class Bytes implements Source {
        private final byte[] bytes;
        private int at;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int below(int bound) {
            int value = next();
            value = bound > 0x100 ? value << 8 | next() : value;
            value = bound > 0x10000 ? value << 16 | next() << 8 | next() : value;
            return Math.floorMod(value, bound);
        }

        @Override
        public long number() {
            long value = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                value = value << 8 | next();
            }
            return value;
        }

        @Override
        public boolean empty() {
            return at >= bytes.length;
        }

        private int next() {
            return empty() ? 0 : bytes[at++] & 0xff;
        }
    }

    public static Anything from(RandomGenerator random) {
        return new Anything(new Source() {
            @Override
            public int below(int bound) {
                return random.nextInt(bound);
            }

            @Override
            public long number() {
                return random.nextLong();
            }
        });
    }

    /** Chance from a fuzzer: when its bytes are used up, all is zero, empty or the first of its kind. */
    public static Anything from(byte[] bytes) {
        return new Anything(new Bytes(bytes));
    }

    public <T> T a(Class<T> type) {
        return type.cast(of(type));
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[source.below(plain.getEnumConstants().length)];
        }
        if (plain == SeenByOwner.class) {
            return SeenByOwner.NOTHING_YET;
        }
        return plain.isRecord() ? record(plain) : value(plain);
    }

    private Object of(Class<?> raw, Type[] of) {
        if (raw == Reading.class) {
            return source.below(4) > 0
                    ? Reading.known(of(of[0]))
                    : Reading.unread((Reading.Reason) of(Reading.Reason.class), text());
        }
        if (raw == List.class) {
            return list(of[0]);
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(of[0]));
        }
        if (raw == Optional.class) {
            return source.below(2) > 0 ? Optional.of(of(of[0])) : Optional.empty();
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            int size = size();
            for (int i = 0; i < size; i++) {
                map.put(of(of[0]), of(of[1]));
            }
            return map;
        }
        throw new IllegalArgumentException("no way to make " + raw);
    }

    private List<Object> list(Type of) {
        // A NAS has at least one address.
        int size = of == InetAddress.class ? 1 + size() : size();
        var list = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            list.add(of(of));
        }
        return list;
    }

    private int size() {
        return source.empty() ? 0 : source.below(source.below(8) == 0 ? 40 : 4);
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(p -> of(p.getGenericType())).toArray();
        try {
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return made.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> text();
            case "int", "java.lang.Integer" -> number32();
            case "long", "java.lang.Long" -> number();
            case "double", "java.lang.Double" -> decimal();
            case "boolean", "java.lang.Boolean" -> source.below(2) == 0;
            case "char" ->
                source.below(3) == 0 ? ODD.charAt(source.below(ODD.length())) : "SRDZTI".charAt(source.below(6));
            case "java.time.Instant" ->
                Instant.ofEpochSecond(source.number() % 31_000_000_000L, source.below(1_000_000_000));
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(source.number() % 1_000_000);
            case "java.util.OptionalInt" ->
                source.below(2) == 0 ? OptionalInt.empty() : OptionalInt.of(source.below(65_536));
            case "java.net.URI" ->
                URI.create("https://192.168.1." + source.below(256) + ":" + source.below(65_536) + "/a%20b");
            case "java.net.InetAddress" -> address();
            case "java.time.Duration" -> Duration.ofMillis(source.below(1_000_000));
            case "java.util.OptionalDouble" -> OptionalDouble.empty();
            case "app.lotse.model.Trouble" -> new Trouble(Trouble.Kind.UNEXPECTED, text(), null);
            default -> throw new IllegalArgumentException("no way to make " + type);
        };
    }

    private int number32() {
        return source.below(3) == 0 ? (int) source.number() : source.below(20);
    }

    private long number() {
        return source.below(3) == 0 ? source.number() : source.below(100_000);
    }

    private double decimal() {
        return switch (source.below(6)) {
            case 0 -> Double.longBitsToDouble(source.number());
            case 1 -> -0.0;
            case 2 -> source.below(2) == 0 ? Double.MAX_VALUE : Double.MIN_VALUE;
            default -> source.below(10_000) / 100.0;
        };
    }

    private String text() {
        if (words.isPresent()) {
            return words.get().get();
        }
        if (source.below(3) == 0) {
            return NAMES.get(source.below(NAMES.size()));
        }
        var text = new StringBuilder();
        int length = source.below(12);
        for (int i = 0; i < length && !source.empty(); i++) {
            text.append(source.below(4) == 0 ? (char) source.below(0x10000) : ODD.charAt(source.below(ODD.length())));
        }
        return text.toString();
    }

    private InetAddress address() {
        var bytes = new byte[source.below(2) == 0 ? 4 : 16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) source.below(256);
        }
        try {
            return InetAddress.getByAddress(source.below(3) == 0 ? "nas.example" : null, bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
