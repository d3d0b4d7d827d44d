package app.lotse.checklist;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Proposes passwords of several plain words, drawn with a secure random from a large list: log2(size of the list) bits a word, 77 bits and more for six.
 * The words have only the letters a to z, so that they can be typed on any keyboard: no umlauts. The longest proposal has 59 characters; QTS takes 64
 * (docs.qnap.com, QTS 5.0, Options).
 */
public final class PassphraseMaker {
    /** At least 5. */
    public static final int WORDS = 6;

    private static final char BETWEEN = '-';

    private final RandomGenerator random;
    private final Map<WordList, List<String>> read = new HashMap<>();

    public PassphraseMaker() {
        this(new SecureRandom());
    }

    /** @param random draws evenly within a bound; a secure one but in tests */
    PassphraseMaker(RandomGenerator random) {
        this.random = random;
    }

    /** @param language German or English words @return words with hyphens between them; the caller blanks it */
    public char[] make(Locale language) {
        var words = words(language);
        int[] drawn = random.ints(WORDS, 0, words.size()).toArray();
        int length = Arrays.stream(drawn).map(i -> words.get(i).length() + 1).sum() - 1;
        char[] phrase = new char[length];
        int at = 0;
        for (int i : drawn) {
            if (at > 0) {
                phrase[at++] = BETWEEN;
            }
            String word = words.get(i);
            word.getChars(0, word.length(), phrase, at);
            at += word.length();
        }
        Arrays.fill(drawn, 0);
        return phrase;
    }

    /** How many words there are to draw from. */
    public int choices(Locale language) {
        return words(language).size();
    }

    /** How hard a proposal is to guess, in bits: all are equally likely. */
    public double bits(Locale language) {
        return WORDS * Math.log(choices(language)) / Math.log(2);
    }

    /** Who made the list of words, and its licence. */
    public String source(Locale language) {
        var list = WordList.forPassphrases(language);
        return list.author() + ", " + list.source() + ", " + list.date() + ", " + list.licence() + ", "
                + list.changes();
    }

    private List<String> words(Locale language) {
        synchronized (read) {
            return read.computeIfAbsent(WordList.forPassphrases(language), WordList::words);
        }
    }
}
