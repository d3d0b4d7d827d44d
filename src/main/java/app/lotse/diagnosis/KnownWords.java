package app.lotse.diagnosis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that stand in what Lotse ships and so tell nothing of an owner: programs, folders and apps of such devices, signs of malware, threads of the kernel. */
public final class KnownWords {
    private static final String USUAL = "/knowledge/usual-words.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@!+][\\p{L}\\p{N}_.+@!-]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Numbers and names of devices, as kernel threads carry them. */
    private static final Pattern DEVICE =
            Pattern.compile("u?[0-9]{1,3}H?|[hs]d[a-z][0-9]{0,2}|md[0-9]{1,3}|dm|raid[0-9]{0,2}|R");
    /** Volumes as the device numbers them (QNAP GPL QTS 4.4.1). */
    private static final Pattern VOLUME =
            Pattern.compile("CACHEDEV[0-9]{1,2}_DATA|MD[0-9]{1,2}_DATA|ZFS[0-9]{1,3}_DATA|HD[A-Z]_DATA");

    private final Knowledge knowledge;
    private final Set<String> words = new HashSet<>();
    private final Set<String> kernel = new HashSet<>();

    private KnownWords(Knowledge knowledge, Collection<String> more) {
        this.knowledge = knowledge;
        more.forEach(this::add);
        knowledge.threats().forEach(threat -> {
            add(threat.value());
            add(threat.family());
            parts(threat.value());
            parts(threat.family());
        });
        knowledge
                .causes()
                .forEach(cause -> Stream.of(cause.names(), cause.folders(), cause.under())
                        .flatMap(Collection::stream)
                        .forEach(this::parts));
        knowledge.usualStarts().forEach(usual -> parts(usual.pattern().pattern().replace("\\", "")));
        knowledge.kernelNames().forEach(name -> {
            kernelParts(name.pattern().pattern());
            name.hits().forEach(this::kernelParts);
        });
        knowledge.causes().stream()
                .flatMap(cause -> cause.kernel().stream())
                .forEach(pattern -> kernelParts(pattern.pattern()));
        knowledge.causes().stream().flatMap(cause -> cause.hits().stream()).forEach(this::kernelParts);
    }

    /** @param more further words that are Lotse's own, such as its ids */
    public static KnownWords shipped(Collection<String> more) {
        return new KnownWords(
                Knowledge.shipped(),
                Stream.concat(more.stream(), usual().stream()).toList());
    }

    /** @param word one word, one part of a path, or a whole name of a program; in any case of its letters */
    public boolean harmless(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT))
                || VOLUME.matcher(word).matches()
                || word.length() > 1 && DEVICE.matcher(word).matches()
                || looksLikeOne(word);
    }

    /** Also in letters that only look like those of the name: that they do is what gives a miner away. */
    private boolean looksLikeOne(String name) {
        return name.length() <= 64
                && Lookalike.forms(name).anyMatch(form -> words.contains(form.strip()) || kernelThread(form));
    }

    private boolean kernelThread(String name) {
        boolean known =
                knowledge.kernelName(name) || knowledge.causes().stream().anyMatch(cause -> cause.kernelThread(name));
        return known
                && BETWEEN.splitAsStream(name)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> part.length() == 1
                                || kernel.contains(part)
                                || words.contains(part)
                                || DEVICE.matcher(part).matches());
    }

    private void kernelParts(String text) {
        BETWEEN.splitAsStream(text).filter(part -> part.length() > 1).forEach(kernel::add);
    }

    private void parts(String text) {
        Arrays.stream(text.split("[/()|\\s]+")).forEach(part -> {
            var found = WORD.matcher(part);
            while (found.find()) {
                add(found.group());
                Arrays.stream(found.group().split("[.-]"))
                        .filter(one -> one.length() > 1)
                        .forEach(this::add);
            }
        });
    }

    private void add(String word) {
        words.add(word.toLowerCase(Locale.ROOT));
    }

    private static Collection<String> usual() {
        try (var in = new BufferedReader(
                new InputStreamReader(KnownWords.class.getResourceAsStream(USUAL), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
