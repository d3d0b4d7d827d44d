package app.lotse.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text promises what nobody can know, frightens, or looks like no book in its language. */
class PromisesTest {
    private static final int LONGEST_BUTTON = 28;

    @ParameterizedTest
    @CsvSource({
        "de, '(?i)\\b(?:wurde|wurden|ist|sind) (?:entfernt|gelöscht|bereinigt|gesäubert)\\b'",
        "en, '(?i)\\b(?:was|were|is|are|been) (?:removed|deleted|cleaned)\\b'",
        "de, '(?i)\\b(?:gehackt|fatal|illegal|hundertprozentig|garantiert)\\b'",
        "en, '(?i)\\b(?:hacked|fatal|illegal|guaranteed?)\\b'",
        "de, '(?i)\\bNAS (?:ist )?(?:jetzt |nun |wieder )?sicher\\b(?! ist, kann Lotse nicht)'",
        "en, '(?i)(?<!cannot say whether your )\\bNAS (?:is |now |again )*safe\\b'"
    })
    void nothingIsPromisedAndNobodyIsFrightened(String language, String words) {
        var pattern = Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);

        assertThat(all(language)).noneMatch(text -> pattern.matcher(text).find());
    }

    @ParameterizedTest
    @CsvSource({"de, „, “", "en, “, ”"})
    void quotesAreThoseOfTheLanguage(String language, String opening, String closing) {
        assertThat(all(language))
                .noneMatch(text -> text.contains("\""))
                .allMatch(text -> text.replaceAll(opening + "[^" + opening + closing + "]+" + closing, "")
                        .chars()
                        .noneMatch(c -> "„“”".indexOf(c) >= 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void buttonsAreShort(String language) {
        var texts = Texts.in(Locale.of(language));
        var buttons =
                texts.keys().stream().filter(key -> key.startsWith("button.")).map(texts::get);

        assertThat(buttons)
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(LONGEST_BUTTON));
    }

    private static List<String> all(String language) {
        var texts = Texts.in(Locale.of(language));
        return texts.keys().stream().map(key -> key + ": " + texts.get(key)).toList();
    }
}
