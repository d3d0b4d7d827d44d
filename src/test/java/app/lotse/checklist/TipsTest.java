package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.SystemVersion;
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

    @Test
    void everyMenuOfATipSaysWhichVersionsItsSourceSpeaksOf() {
        for (Tip tip : Tips.shipped()) {
            for (Click click : tip.clicks()) {
                boolean quotes = LANGUAGES
                        .getFirst()
                        .get("tip." + tip.id() + ".step." + click.id())
                        .contains("„");
                boolean ours = click.confidence().equals("OWN");
                assertThat(quotes && ours)
                        .as("%s %s names a menu without a source", tip.id(), click.id())
                        .isFalse();
            }
        }
        assertThat(Tips.shipped())
                .filteredOn(Tip::manufacturer)
                .extracting(Tip::number)
                .containsExactly(1, 2, 3, 4, 5);
    }

    /** From the table of menu words: 4.1 and 4.5 to 5.0 were seen on pages of the manufacturer, 4.2 elsewhere, the rest nowhere. */
    @ParameterizedTest(name = "on {0} the accounts are at {1}, sure: {2}")
    @CsvSource({
        "4.0.7, users-4-1, false",
        "4.1.4, users-4-1, true",
        "4.2.6, users-4-2, false",
        "4.3.3, users-4-2, false",
        "4.4.1, users-4-2, false",
        "4.5.4, users, true",
        "5.0.1, users, true",
        "5.1.9, users, false",
        "5.2.6, users, false",
        "h5.0.1, users, false",
        "?, users, false"
    })
    void theClickFitsTheVersion(String version, String click, boolean sure) {
        Reading<SystemVersion> is =
                SystemVersion.parse(version).map(Reading::known).orElse(Reading.unread(Reason.NO_ANSWER, ""));
        Tip passwords = Tips.shipped().get(2);

        var chosen = passwords.clicksFor(is).stream()
                .filter(one -> one.place().equals("users"))
                .toList();

        assertThat(chosen).extracting(Click::id).containsExactly(click);
        assertThat(chosen.getFirst().sureFor(is)).isEqualTo(sure);
        assertThat(passwords.clicksFor(is))
                .hasSize(6)
                .extracting(Click::place)
                .startsWith("choose", "second-window", "own", "try");
        assertThat(passwords.clicks().getFirst().sureFor(is))
                .as("our own advice names no menu")
                .isTrue();
    }

    /** Each line turns one right place of the shipped file into a wrong one. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    `"minutesFrom": 10,`        , ``
                    "minutesFrom": 10           , "minutesFrom": "10"
                    "minutesFrom": 10           , "minutesFrom": 10.5
                    "minutesFrom": 10           , "minutesFrom": 99
                    `"number": 1,`              , `"number": 0,`
                    `"number": 1,`              , ``
                    "from": "4.0"               , "from": "4.x"
                    "from": "4.0"               , "from": "9.0"
                    "from": "4.0"               , "from": null
                    `, "from": "4.0"`           , ``
                    `"place": "panel", `        , ``
                    "source": "our own advice, names no menu" , "source": " "
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
