package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.WordList.Purpose;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passphrases are plain words, each as likely as any other. */
class PassphraseMakerTest {
    /** QTS takes no more (docs.qnap.com, QTS 5.0, Options). */
    private static final int LONGEST_PASSWORD = 64;

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aListToDrawFromHasManyPlainWordsAndNoneTwice(String language) {
        var words = WordList.forPassphrases(Locale.of(language)).words();
        assertThat(words).hasSizeGreaterThanOrEqualTo(7000).isSorted().doesNotHaveDuplicates();
        assertThat(words).allMatch(word -> word.matches("[a-z]{3,9}"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsTheOneThatItsSourceIsGivenFor(WordList list) throws IOException, NoSuchAlgorithmException {
        assertThat(list.words()).hasSize(list.count()).doesNotHaveDuplicates();
        try (var file = WordList.class.getResourceAsStream("/knowledge/words/" + list.file())) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            assertThat(HexFormat.of().formatHex(sum)).isEqualTo(list.sha256());
        }
        assertThat(List.of(list.source(), list.author(), list.licence(), list.changes()))
                .noneMatch(String::isBlank);
    }

    static List<WordList> lists() {
        assertThat(WordList.shipped()).extracting(WordList::purpose).contains(Purpose.PASSPHRASE, Purpose.GUESSING);
        return WordList.shipped();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-AT", "fr"})
    void aProposalIsSixWordsOfTheRightListAndShortEnoughForANas(String tag) {
        var language = Locale.forLanguageTag(tag);
        var words = new HashSet<>(WordList.forPassphrases(language).words());
        var maker = new PassphraseMaker();
        for (int i = 0; i < 200; i++) {
            var proposed = new String(maker.make(language));
            assertThat(proposed.length()).isLessThanOrEqualTo(LONGEST_PASSWORD);
            assertThat(proposed.split("-")).hasSize(PassphraseMaker.WORDS).allMatch(words::contains);
        }
    }

    @Test
    void evenSixOfTheLongestWordsFit() {
        int longest = WordList.forPassphrases(Locale.ENGLISH).words().stream()
                .mapToInt(String::length)
                .max()
                .orElseThrow();
        assertThat(longest * PassphraseMaker.WORDS + PassphraseMaker.WORDS - 1).isLessThanOrEqualTo(LONGEST_PASSWORD);
    }

    @Test
    void aGermanOwnerGetsGermanWordsAndAllOthersEnglishOnes() {
        assertThat(WordList.forPassphrases(Locale.GERMANY).file()).isEqualTo("de.txt");
        assertThat(WordList.forPassphrases(Locale.FRENCH).file()).isEqualTo("en.txt");
        assertThat(new PassphraseMaker().source(Locale.GERMAN)).contains("Uli Fouquet", "CC-BY-3.0");
        assertThat(new PassphraseMaker().source(Locale.ENGLISH))
                .contains("Electronic Frontier Foundation", "CC-BY-3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aProposalIsHardToGuess(String tag) {
        var language = Locale.of(tag);
        assertThat(new PassphraseMaker().bits(language)).isBetween(77.0, 78.5);
        assertThat(Math.pow(2, new PassphraseMaker().bits(language) / PassphraseMaker.WORDS))
                .isCloseTo(new PassphraseMaker().choices(language), org.assertj.core.api.Assertions.within(0.001));
    }

    /** Chi-square over 20 bins of the list: 19 degrees of freedom stay below 43.8 in 999 of 1000 fair draws, and the seed is fixed. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void eachPartOfTheListIsDrawnAsOften(String tag) {
        var language = Locale.of(tag);
        var words = WordList.forPassphrases(language).words();
        var maker = new PassphraseMaker(new Random(20261123));
        int bins = 20;
        double[] expected = new double[bins];
        for (int i = 0; i < words.size(); i++) {
            expected[bin(i, words.size(), bins)]++;
        }
        int[] seen = new int[bins];
        int phrases = 4000;
        for (int i = 0; i < phrases; i++) {
            for (String word : new String(maker.make(language)).split("-")) {
                seen[bin(java.util.Collections.binarySearch(words, word), words.size(), bins)]++;
            }
        }
        double chiSquare = 0;
        for (int i = 0; i < bins; i++) {
            double wanted = expected[i] / words.size() * phrases * PassphraseMaker.WORDS;
            chiSquare += Math.pow(seen[i] - wanted, 2) / wanted;
        }
        assertThat(chiSquare).isLessThan(43.8);
    }

    private static int bin(int index, int size, int bins) {
        return (int) ((long) index * bins / size);
    }

    @Test
    void theFirstAndTheLastWordCanComeToo() {
        var words = WordList.forPassphrases(Locale.GERMAN).words();
        var maker = new PassphraseMaker(new Random(1));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            seen.addAll(List.of(new String(maker.make(Locale.GERMAN)).split("-")));
        }
        assertThat(seen).contains(words.getFirst(), words.getLast()).hasSize(words.size());
    }
}
