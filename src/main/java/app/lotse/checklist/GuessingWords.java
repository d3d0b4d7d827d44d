package app.lotse.checklist;

import app.lotse.checklist.WordList.Purpose;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody tries first who guesses passwords: usual passwords, words and names, English and German, each with its rank. */
final class GuessingWords {
    /** Fewer letters are not worth a list. */
    static final int SHORTEST = 3;

    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 64;
    private static final int RANK_OF_NAMES = 10;
    private static final String[][] UMLAUTS = {{"ä", "ae", "a"}, {"ö", "oe", "o"}, {"ü", "ue", "u"}, {"ß", "ss", "s"}};

    private final Map<Slice, Integer> ranks = new HashMap<>();
    private int longest;

    private GuessingWords() {}

    /** All lists that come with zxcvbn and with Lotse: some 10 MB, read in a fraction of a second. */
    static GuessingWords shipped() {
        var all = new GuessingWords();
        Stream.of(
                        StandardDictionaries.PASSWORDS_LOADER,
                        StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER,
                        StandardDictionaries.US_TV_AND_FILM_LOADER,
                        StandardDictionaries.SURNAMES_LOADER,
                        StandardDictionaries.MALE_NAMES_LOADER,
                        StandardDictionaries.FEMALE_NAMES_LOADER)
                .forEach(list -> all.addRanked(words(list)));
        for (WordList list : WordList.shipped()) {
            if (list.purpose() == Purpose.GUESSING) {
                all.addRanked(list.words());
            } else {
                // Sorted by letters: each word is as likely as any other.
                all.addAll(list.words(), list.count());
            }
        }
        return all;
    }

    /** @param names of the NAS, the account and the like; whole and in their parts */
    static GuessingWords ofNames(Collection<String> names) {
        var all = new GuessingWords();
        all.addAll(parts(names), RANK_OF_NAMES);
        return all;
    }

    /** How soon it is tried, from 1; empty if it is on no list. */
    OptionalInt rank(Slice lowerCase) {
        Integer rank = ranks.get(lowerCase);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Letters of the longest word. */
    int longest() {
        return longest;
    }

    private void addRanked(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), i + 1);
        }
    }

    private void addAll(Collection<String> words, int rank) {
        words.forEach(word -> add(word, rank));
    }

    private void add(String word, int rank) {
        put(word, rank);
        for (int way = 1; way <= 2; way++) {
            String typed = word;
            for (String[] umlaut : UMLAUTS) {
                typed = typed.replace(umlaut[0], umlaut[way]);
            }
            if (!typed.equals(word)) {
                put(typed, rank);
            }
        }
    }

    private void put(String word, int rank) {
        if (word.length() >= SHORTEST) {
            ranks.merge(Slice.of(word), rank, Math::min);
            longest = Math.max(longest, word.length());
        }
    }

    private static Set<String> parts(Collection<String> names) {
        return names.stream()
                .limit(MOST_NAMES)
                .map(name -> lower(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name))
                .flatMap(name -> Stream.concat(
                        Stream.of(name, name.replaceAll("[^\\p{L}\\p{N}]", "")),
                        Stream.of(name.split("[^\\p{L}\\p{N}]+"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the password is: sign by sign, whatever the language of the computer. */
    private static String lower(String name) {
        char[] signs = name.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            signs[i] = Character.toLowerCase(signs[i]);
        }
        return new String(signs);
    }

    private static List<String> words(DictionaryLoader list) {
        try {
            return list.load().getFrequencies();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
