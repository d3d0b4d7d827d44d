package app.lotse.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The sentences of one language. Every text goes through MessageFormat, so an apostrophe is always doubled in the bundle. A missing key is an error:
 * there is no default bundle, because Java would then answer English with German on a German system.
 */
public final class Texts {
    private final Locale locale;
    private final Map<String, String> patterns;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** German for {@code de}, English for every other language. */
    public static Texts in(Locale wanted) {
        Locale locale = wanted.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        String name = "/app/lotse/texts/messages_" + locale.getLanguage() + ".properties";
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no texts " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var patterns = new TreeMap<String, String>();
        properties.forEach((key, text) -> patterns.put((String) key, (String) text));
        return new Texts(locale, patterns);
    }

    /** The sentence with its values filled in. Values are inserted as they are: make text from a device {@link app.lotse.model.Plain} first. */
    public String get(String key, Object... values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return plain(pattern) ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Most sentences are, and a page has many. */
    private static boolean plain(String pattern) {
        return pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public java.util.Set<String> keys() {
        return java.util.Collections.unmodifiableSet(patterns.keySet());
    }

    /** A time of day as the reader writes it: 14:31. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(ZoneId.systemDefault()));
    }

    /** A date as the reader writes it. */
    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    public Locale locale() {
        return locale;
    }
}
