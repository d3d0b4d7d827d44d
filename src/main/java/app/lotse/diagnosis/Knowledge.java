package app.lotse.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is known: names of the kernel's own threads, signs of malware, harmless causes of load, what starts usually. Read strictly from {@code resources/knowledge}. */
final class Knowledge {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final List<KernelName> kernelNames;
    private final List<Threat> threats;
    private final Map<Threat.Kind, List<Threat>> byKind;
    private final Map<Threat.Kind, Map<String, Threat>> byName = new EnumMap<>(Threat.Kind.class);
    private final List<HarmlessCause> causes;
    private final List<UsualStart> usualStarts;

    Knowledge(
            List<KernelName> kernelNames,
            List<Threat> threats,
            List<HarmlessCause> causes,
            List<UsualStart> usualStarts) {
        this.kernelNames = List.copyOf(kernelNames);
        this.threats = List.copyOf(threats);
        byKind = this.threats.stream()
                .collect(Collectors.groupingBy(
                        Threat::kind, () -> new EnumMap<>(Threat.Kind.class), Collectors.toUnmodifiableList()));
        for (Threat.Kind kind : Threat.Kind.values()) {
            var named = new HashMap<String, Threat>();
            byKind.getOrDefault(kind, List.of()).forEach(threat -> named.putIfAbsent(threat.value(), threat));
            byName.put(kind, named);
        }
        this.causes = List.copyOf(causes);
        this.usualStarts = List.copyOf(usualStarts);
    }

    /** The files that Lotse ships; an error in them is an IllegalStateException. */
    static Knowledge shipped() {
        return new Knowledge(
                List.of(read("kernel-threads.json", KernelName[].class)),
                List.of(read("threats.json", Threat[].class)),
                List.of(read("causes.json", HarmlessCause[].class)),
                List.of(read("usual-starts.json", UsualStart[].class)));
    }

    private static <T> T read(String name, Class<T> type) {
        try (var in = Knowledge.class.getResourceAsStream("/knowledge/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no knowledge " + name);
            }
            return parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), type);
        } catch (JacksonException e) {
            throw new IllegalStateException("knowledge " + name + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws JacksonException for an unknown, missing or empty field */
    static <T> T parse(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    List<KernelName> kernelNames() {
        return kernelNames;
    }

    List<Threat> threats() {
        return threats;
    }

    List<HarmlessCause> causes() {
        return causes;
    }

    List<UsualStart> usualStarts() {
        return usualStarts;
    }

    boolean usual(UsualStart.Kind kind, String value) {
        return usualStarts.stream().anyMatch(u -> u.kind() == kind && u.fits(value));
    }

    /** Whether the kernel's own threads are called so; without one pair of brackets, whose second half may be cut off with the name. */
    boolean kernelName(String name) {
        String bare = name.strip();
        bare = bare.startsWith("[") ? bare.substring(1) : bare;
        bare = bare.endsWith("]") ? bare.substring(0, bare.length() - 1) : bare;
        String plain = bare;
        return kernelNames.stream().anyMatch(k -> k.fits(plain));
    }

    boolean threat(Threat.Kind kind, String name) {
        return threatOf(kind, name).isPresent();
    }

    /** The first sign of this kind; a loop, because every word of every process is asked for. */
    Optional<Threat> threatOf(Threat.Kind kind, String name) {
        if (kind.exact()) {
            return Optional.ofNullable(byName.get(kind).get(name));
        }
        for (Threat threat : byKind.getOrDefault(kind, List.of())) {
            if (threat.fits(name)) {
                return Optional.of(threat);
            }
        }
        return Optional.empty();
    }

    /** How far an entry can be trusted. */
    enum Confidence {
        HIGH,
        MED,
        LOW,
        UNVERIFIED
    }

    /** Names of one family of kernel threads. @param pattern for the whole name, without brackets @param date of the source, else of the entry */
    record KernelName(
            String id,
            Pattern pattern,
            String source,
            String date,
            Confidence confidence,
            List<String> hits,
            List<String> misses) {
        KernelName {
            Entries.check(id, source, date, hits, misses);
        }

        boolean fits(String name) {
            return pattern.matcher(name).matches();
        }
    }

    /** One sign of malware: the name, argument or file of a program, a name or ending of files, a host or a key. @param family its name in the press */
    record Threat(
            String id,
            Kind kind,
            String family,
            String value,
            String source,
            String date,
            Confidence confidence,
            List<String> hits,
            List<String> misses) {
        Threat {
            Entries.check(id, source, date, hits, misses);
        }

        /** What a sign is looked for in, and what it weighs. */
        enum Kind {
            /** A program known as malware. */
            PROCESS,
            /** A program known for mining; its owner may have wanted it. */
            MINING_PROGRAM,
            /** What only mining programs are started with. */
            MINING_ARGUMENT,
            /** A file of malware: {@code *} stands for one step of its path. */
            FILE,
            /** A program that locks files, by its file: {@code *} stands for one step of its path, {@code #} for digits. */
            LOCKING_FILE,
            /** A host from which the NAS gets updates, so that malware leads it elsewhere; with a dot before it, all below it. */
            UPDATE_HOST,
            /** The comment of a key by which criminals get in again. */
            KEY_COMMENT,
            /** A file with a demand for money. */
            NOTE,
            /** An ending that only encryption gives to files. */
            ENDING,
            /** An ending that is a sign only where it is most of a folder. */
            ENDING_EN_MASSE,
            /** A packing program that can lock files with a password. */
            ARCHIVER,
            /** Another program that can lock files. */
            ENCRYPTER;

            /** Whether only the very same text is meant. */
            boolean exact() {
                return switch (this) {
                    case PROCESS, MINING_PROGRAM, KEY_COMMENT, ARCHIVER, ENCRYPTER -> true;
                    default -> false;
                };
            }
        }

        boolean fits(String text) {
            return Likeness.of(kind, value, text);
        }
    }
}
