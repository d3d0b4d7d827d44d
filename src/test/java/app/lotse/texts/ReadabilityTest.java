package app.lotse.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page can be read without effort: measured over the texts that it shows. */
class ReadabilityTest {
    /** With fewer words than this, one long name decides. */
    private static final int ENOUGH_WORDS = 60;
    /** Groups of texts that lie on one page together are measured by their first two parts. */
    private static final List<String> BY_TWO_PARTS = List.of("page", "tip", "check", "trouble", "about");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+[^{}]*\\}");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])[”“\"»)]*\\s+");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Haus, 1",
        "Gerät, 2",
        "Neustart, 2",
        "Passwort, 2",
        "Verschlüsselung, 4",
        "Administratorin, 6",
        "Daten, 2",
        "Systeme, 3",
        "äußerst, 2",
    })
    void germanSyllablesAreCounted(String word, int syllables) {
        assertThat(Readability.german(word)).isEqualTo(syllables);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "house, 1",
        "restart, 2",
        "password, 2",
        "people, 2",
        "looked, 1",
        "started, 2",
        "files, 1",
        "pages, 2",
        "the, 1",
        "computer, 3",
        "security, 4",
        "manufacturer, 5",
    })
    void englishSyllablesAreCounted(String word, int syllables) {
        assertThat(Readability.english(word)).isEqualTo(syllables);
    }

    @Test
    void theFormulasAreThePublishedOnes() {
        // Ten words of fifteen syllables in one sentence, three of them long, two of three syllables, seven of one.
        var text = new Readability(10, 1.5, 20, 30, 70);

        assertThat(text.wiener()).isBetween(6.26, 6.27);
        assertThat(text.amstad()).isEqualTo(82.25);
        assertThat(text.flesch()).isBetween(69.78, 69.79);
        assertThat(text.kincaid()).isBetween(6.00, 6.02);
    }

    @Test
    void germanPagesSuitTheSeventhSchoolYear() throws IOException {
        assertThat(groups("de").entrySet())
                .allSatisfy(page -> assertThat(of(page, Locale.GERMAN).wiener())
                        .as(page.getKey())
                        .isLessThanOrEqualTo(7))
                .allSatisfy(page -> assertThat(of(page, Locale.GERMAN).amstad())
                        .as(page.getKey())
                        .isGreaterThanOrEqualTo(isWarning(page.getKey()) ? 70 : 60));
    }

    @Test
    void englishPagesSuitTheSixthSchoolYear() throws IOException {
        assertThat(groups("en").entrySet())
                .allSatisfy(page -> assertThat(of(page, Locale.ENGLISH).flesch())
                        .as(page.getKey())
                        .isGreaterThanOrEqualTo(70))
                .allSatisfy(page -> assertThat(of(page, Locale.ENGLISH).kincaid())
                        .as(page.getKey())
                        .isLessThanOrEqualTo(6));
    }

    private static boolean isWarning(String group) {
        return group.startsWith("trouble") || group.equals("verdict") || group.equals("advice");
    }

    private static Readability of(Map.Entry<String, List<String>> page, Locale language) {
        return Readability.of(page.getValue(), language);
    }

    private static Map<String, List<String>> groups(String language) throws IOException {
        var groups = new TreeMap<String, List<String>>();
        bundle(language)
                .forEach((key, text) -> groups.computeIfAbsent(group(key), _ -> new ArrayList<>())
                        .addAll(sentences(text)));
        groups.values()
                .removeIf(sentences -> sentences.stream()
                                .mapToInt(
                                        sentence -> Readability.words(sentence).size())
                                .sum()
                        < ENOUGH_WORDS);
        assertThat(groups).as("pages of " + language).hasSizeGreaterThan(50);
        return groups;
    }

    private static String group(String key) {
        String[] parts = key.split("\\.");
        return BY_TWO_PARTS.contains(parts[0]) ? parts[0] + "." + parts[1] : parts[0];
    }

    /** Whole sentences alone: titles and labels would flatter. */
    private static List<String> sentences(String text) {
        String filled = VALUE.matcher(CHOICE.matcher(text.replace("''", "'")).replaceAll("zwei"))
                .replaceAll("Fotos");
        return Stream.of(END.split(filled))
                .filter(sentence -> sentence.matches("(?s).*[.!?][”“\"»)]*"))
                .filter(sentence -> Readability.words(sentence).size() > 1)
                .toList();
    }

    private static Map<String, String> bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                ReadabilityTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var bundle = new TreeMap<String, String>();
        properties.forEach((key, text) -> bundle.put((String) key, (String) text));
        return bundle;
    }
}
