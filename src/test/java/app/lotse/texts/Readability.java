package app.lotse.texts;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, by published formulas: Wiener Sachtextformel 1 (Bamberger and Vanecek 1984) and Amstad (1978) for German, Flesch reading
 * ease (1948) and Flesch-Kincaid grade (1975) for English. Syllables are counted by the vowels that stand together; a table in the test shows how well.
 */
record Readability(
        double sentenceLength, double syllables, double threeSyllables, double longWords, double oneSyllable) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[’']\\p{L}+)?");
    private static final Pattern GERMAN = Pattern.compile("ai|ei|au|äu|eu|ie|aa|ee|oo|ey|ay|[aeiouyäöü]");
    private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");
    /** A last e is silent, but not in -le after a consonant; so are most -es and -ed. */
    private static final Pattern SILENT = Pattern.compile(
            "(?<![aeiouy])(?<!^.)(?<![^aeiouy]l)e$|(?<![sxzcg])(?<!sh)(?<!ch)(?<=[^aeiouy])es$|(?<![td])(?<=[^aeiouy])ed$");

    private static final int LONG = 6;

    static Readability of(List<String> sentences, Locale language) {
        ToIntFunction<String> syllables =
                language.getLanguage().equals("de") ? Readability::german : Readability::english;
        var words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        return new Readability(
                (double) words.size() / sentences.size(),
                words.stream().mapToInt(syllables).average().orElseThrow(),
                percent(words, word -> syllables.applyAsInt(word) >= 3),
                percent(words, word -> word.length() > LONG),
                percent(words, word -> syllables.applyAsInt(word) == 1));
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }

    static int german(String word) {
        return count(GERMAN, word.toLowerCase(Locale.GERMAN));
    }

    static int english(String word) {
        return count(ENGLISH, SILENT.matcher(word.toLowerCase(Locale.ENGLISH)).replaceFirst(""));
    }

    private static int count(Pattern vowels, String word) {
        return Math.max(1, (int) vowels.matcher(word).results().count());
    }

    private static double percent(List<String> words, java.util.function.Predicate<String> which) {
        return 100.0 * words.stream().filter(which).count() / words.size();
    }

    /** The school year that it suits. */
    double wiener() {
        return 0.1935 * threeSyllables + 0.1672 * sentenceLength + 0.1297 * longWords - 0.0327 * oneSyllable - 0.875;
    }

    /** 0 very hard, 100 very easy. */
    double amstad() {
        return 180 - sentenceLength - 58.5 * syllables;
    }

    /** 0 very hard, 100 very easy. */
    double flesch() {
        return 206.835 - 1.015 * sentenceLength - 84.6 * syllables;
    }

    /** The American school year that it suits. */
    double kincaid() {
        return 0.39 * sentenceLength + 11.8 * syllables - 15.59;
    }
}
