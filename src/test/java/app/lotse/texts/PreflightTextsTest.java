package app.lotse.texts;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine.State;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each question asked before a restart has its name, a sentence for each outcome and what to do, in both languages. */
class PreflightTextsTest {
    /** What was seen there needs no words of its own. */
    private static final Set<PreflightCheck> WITHOUT_VALUE = Set.of(
            PreflightCheck.ENCRYPTION,
            PreflightCheck.STARTING_OR_STOPPING,
            PreflightCheck.SECOND_COPY,
            PreflightCheck.UPS,
            PreflightCheck.ENCRYPTED_VOLUME);

    @ParameterizedTest
    @EnumSource(PreflightCheck.class)
    void everyLineHasItsWords(PreflightCheck check) {
        for (String language : new String[] {"de", "en"}) {
            var texts = Texts.in(Locale.of(language));
            String key = "preflight." + check.id();
            assertThat(texts.has(key)).as(key).isTrue();
            assertThat(texts.has(key + ".do")).as(key + ".do").isTrue();
            for (State state : State.values()) {
                assertThat(texts.has(key + "." + state)).as(key + "." + state).isTrue();
            }
            assertThat(texts.get(key + ".NOT_OK", "md1 43 %").contains("md1 43 %"))
                    .as(key + " says what was seen")
                    .isNotEqualTo(WITHOUT_VALUE.contains(check));
            assertThat(texts.get(key)).doesNotEndWith(".");
        }
    }

    @Test
    void noWordsAreLeftOver() {
        var known = Stream.of(PreflightCheck.values())
                .map(check -> "preflight." + check.id())
                .collect(Collectors.toSet());

        assertThat(Texts.in(Locale.ENGLISH).keys())
                .filteredOn(key -> key.startsWith("preflight."))
                .allMatch(key -> known.contains(key.replaceFirst("(preflight\\.[a-z-]+).*", "$1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | Your shared folder is there again.
            en | 7 | All 7 shared folders are there again.
            de | 1 | Ihr freigegebener Ordner ist wieder da.
            de | 7 | Alle 7 freigegebenen Ordner sind wieder da.
            """)
    void allFoldersAreCounted(String language, int count, String sentence) {
        assertThat(Texts.in(Locale.of(language)).get("after.storage.all-there", count))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | One shared folder is not there yet: Photos.
            en | 2 | 2 shared folders are not there yet: Photos.
            de | 1 | Ein freigegebener Ordner ist noch nicht da: Photos.
            de | 2 | 2 freigegebene Ordner sind noch nicht da: Photos.
            """)
    void missingFoldersAreNamed(String language, int count, String sentence) {
        assertThat(Texts.in(Locale.of(language)).get("after.storage.shares-gone", count, "Photos"))
                .isEqualTo(sentence);
    }
}
