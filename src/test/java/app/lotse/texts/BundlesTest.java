package app.lotse.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and say them as the owner can read them. */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern DU = Pattern.compile(
            "\\b(du|dich|dir|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_SENTENCE = 22;
    private static final double AVERAGE_SENTENCE = 15;

    private final List<String> twice = new ArrayList<>();

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("de").keySet()).isEqualTo(bundle("en").keySet());
    }

    @Test
    void bothLanguagesFillInTheSameValues() throws IOException {
        var english = bundle("en");
        var different = bundle("de").entrySet().stream()
                .filter(text -> english.containsKey(text.getKey()))
                .filter(text -> !placeholders(text.getValue()).equals(placeholders(english.get(text.getKey()))))
                .map(java.util.Map.Entry::getKey);
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noKeyIsDefinedTwice(String language) throws IOException {
        assertThat(bundle(language)).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyApostropheIsDoubled(String language) throws IOException {
        assertThat(keysWhere(language, text -> text.replace("''", "").contains("'")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyTextTakesItsValues(String language) throws IOException {
        assertThat(keysWhere(language, text -> !formats(text, Locale.of(language))))
                .isEmpty();
    }

    @Test
    void theOwnerIsAddressedAsSie() throws IOException {
        assertThat(keysWhere("de", text -> DU.matcher(text).find())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noSentenceIsLong(String language) throws IOException {
        assertThat(bundle(language).entrySet().stream()
                        .flatMap(text -> sentences(text.getValue()).stream()
                                .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
                                .map(sentence -> text.getKey() + ": " + sentence)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void sentencesAreShortOnAverage(String language) throws IOException {
        // Labels and titles would flatter the average: only what ends like a sentence counts.
        var lengths = bundle(language).values().stream()
                .flatMap(text -> sentences(text).stream())
                .filter(sentence -> sentence.matches("(?s).*[.!?][”“\"»)]*"))
                .mapToInt(BundlesTest::words)
                .summaryStatistics();
        assertThat(lengths.getCount()).isPositive();
        assertThat(lengths.getAverage()).isLessThanOrEqualTo(AVERAGE_SENTENCE);
    }

    private List<String> keysWhere(String language, java.util.function.Predicate<String> wrong) throws IOException {
        return bundle(language).entrySet().stream()
                .filter(text -> wrong.test(text.getValue()))
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A number serves every kind of placeholder: text, number, choice, date. */
    private static boolean formats(String text, Locale locale) {
        Object[] values = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
        try {
            String shown = new MessageFormat(text, locale).format(values);
            return !shown.isBlank() && !shown.contains("{") && !shown.contains("}");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.!?])[”“\"»)]*\\s+|\\n+"));
    }

    private static int words(String sentence) {
        return (int) Pattern.compile("\\s+")
                .splitAsStream(sentence)
                .filter(word -> word.matches("(?s).*[\\p{L}\\p{N}].*"))
                .count();
    }

    private TreeMap<String, String> bundle(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    twice.add((String) key);
                }
                return null;
            }
        };
        try (var file = Texts.class.getResourceAsStream("messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
