package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.texts.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class TipsTest {
    private static final List<Texts> LANGUAGES = List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH));

    @Test
    void theManufacturersFiveComeFirstInTheManufacturersOrderThenOurs() {
        assertThat(Tips.shipped())
                .extracting(Tip::id)
                .containsExactly(
                        "system", "malware-remover", "passwords", "apps", "internet", "second-copy", "ssh-off");
        assertThat(Tips.shipped())
                .extracting(Tip::manufacturer)
                .containsExactly(true, true, true, true, true, false, false);
    }

    @Test
    void onlyTheManufacturersTipsCiteTheAdvisory() {
        for (Tip tip : Tips.shipped()) {
            assertThat(tip.link().toString().endsWith("/qsa-21-56")).isEqualTo(tip.manufacturer());
            assertThat(tip.dated().toString().equals("2021-12-07")).isEqualTo(tip.manufacturer());
        }
    }

    @Test
    void everyTipSaysItAllInBothLanguagesAndNothingIsLeftOver() {
        var wanted = Tips.shipped().stream().flatMap(TipsTest::keysOf).toList();
        for (Texts texts : LANGUAGES) {
            assertThat(texts.keys().stream().filter(key -> key.startsWith("tip.")))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void whereGermanMenuWordsAreUnconfirmedTheEnglishOnesStandBesideThem() {
        int unconfirmed = 0;
        for (Tip tip : Tips.shipped()) {
            for (Click click : tip.clicks()) {
                for (Texts texts : LANGUAGES) {
                    String said = texts.get("tip." + tip.id() + ".step." + click.id());
                    assertThat(click.english()).allMatch(said::contains);
                }
                String german = LANGUAGES.getFirst().get("tip." + tip.id() + ".step." + click.id());
                assertThat(german.contains("(englisch: „"))
                        .as("%s %s", tip.id(), click.id())
                        .isEqualTo(!click.confirmed());
                unconfirmed += click.confirmed() ? 0 : 1;
            }
        }
        assertThat(unconfirmed).isPositive();
    }

    @Test
    void aTipIsAsSureAsItsLeastSureClick() {
        assertThat(Tips.shipped())
                .extracting(Tip::confidence)
                .containsExactly("MED", "MED", "MED", "MED", "MED", "OWN", "MED");
        assertThat(Tips.shipped())
                .filteredOn(Tip::confirmed)
                .extracting(Tip::id)
                .containsExactly("second-copy");
    }

    /** Each line turns one right place of the shipped file into a wrong one. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    `"minutesFrom": 10,`        , ``
                    "minutesFrom": 10           , "minutesFrom": "10"
                    "minutesFrom": 10           , "minutesFrom": 10.5
                    "minutesFrom": 10           , "minutesFrom": 99
                    "minutesFrom": 10           , "minutesFrom": null
                    "minutesFrom": 10           , `"minutesFrom": 10, "minutesFrom": 10`
                    "id": "system"              , `"id": "system", "colour": "green"`
                    "id": "system"              , "id": null
                    "dated": "2021-12-07"       , "dated": "7.12.2021"
                    "confirmed": false          , "confirmed": true
                    "confidence": "MED"         , "confidence": "SURE"
                    `"english": [], `           , ``
                    """, ignoreLeadingAndTrailingWhitespace = true)
    void aFileThatIsNotExactlyAsExpectedIsRefused(String right, String wrong) throws IOException {
        assertThat(read(shipped())).isEqualTo(Tips.shipped());
        assertThat(shipped()).contains(right);

        assertThatThrownBy(() -> read(shipped().replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void somethingAfterTheEndIsRefused() {
        assertThatThrownBy(() -> read(shipped() + "[]")).isInstanceOf(JacksonException.class);
    }

    private static Stream<String> keysOf(Tip tip) {
        String prefix = "tip." + tip.id() + ".";
        return Stream.concat(
                Stream.of("title", "why", "before", "see").map(prefix::concat),
                tip.steps().stream().map(step -> prefix + "step." + step));
    }

    private static List<Tip> read(String json) {
        return Tips.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped() throws IOException {
        try (var file = Tips.class.getResourceAsStream("/knowledge/tips.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
