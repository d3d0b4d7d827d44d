package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who guesses passwords of German and English owners. */
class GuessingWordsTest {
    private static final GuessingWords WORDS = GuessingWords.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "sunshine",
                "smith",
                "abacus",
                "sommer",
                "weihnachten",
                "müller",
                "überraschung",
                "ueberraschung",
                "uberraschung",
                "kießling",
                "kiessling",
                "regelmäßig",
                "regelmaessig",
                "zwirn"
            })
    void wordsOfBothLanguagesAreKnownWithUmlautsAndWithout(String word) {
        assertThat(WORDS.rank(Slice.of(word))).isPresent();
    }

    @Test
    void whatIsMoreUsualIsTriedSooner() {
        assertThat(WORDS.rank(Slice.of("sommer")).orElseThrow())
                .isLessThan(WORDS.rank(Slice.of("überraschung")).orElseThrow());
        assertThat(WORDS.rank(Slice.of("kx7qm2"))).isEmpty();
    }

    @Test
    void namesAreTakenWholeAndInTheirParts() {
        var names = GuessingWords.ofNames(List.of("NAS-Sönnleitner", "TS-453D", "a b"));
        for (String known :
                List.of("nas-sönnleitner", "nassönnleitner", "soennleitner", "sonnleitner", "ts453d", "453d")) {
            assertThat(names.rank(Slice.of(known))).as(known).isPresent();
        }
        for (String unknown : List.of("ts", "a", "b", "ab")) {
            assertThat(names.rank(Slice.of(unknown))).as(unknown).isEmpty();
        }
    }

    @Test
    void aDeviceWithManyLongNamesFillsNoMemory() {
        var many = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> "name" + i + "x".repeat(1000))
                .toList();
        var names = GuessingWords.ofNames(many);
        assertThat(names.longest()).isLessThanOrEqualTo(64);
        assertThat(names.rank(Slice.of("name9999" + "x".repeat(56)))).isEmpty();
    }

    @Test
    void aPartOfAPasswordNeverBecomesText() {
        assertThat(Slice.of("geheim").toString()).isEqualTo("••••••");
        assertThat(Slice.of("ein geheim wort").subSequence(4, 10)).isEqualTo(Slice.of("geheim"));
    }
}
