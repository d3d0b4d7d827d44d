package app.lotse.checklist;

import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.MatchFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds words in a password: in upper and lower case, backwards, and with 4 for a and the like. Estimates as zxcvbn does, but looks up characters: the
 * library's own search makes a String of every part of the password, the whole of it among them.
 */
final class WordSearch {
    /** Marks what was found among the names of the NAS and the account. */
    static final String NAMES = "names";

    private static final String WORDS = "words";
    /** Each with what it is written for; signs that serve for two letters are tried in the second way, too. */
    private static final String LEET = "4a@a8b(c{c[c<c3e6g9g1i!i|i0o$s5s+t7t%x2z";

    private static final String LEET_ANOTHER_WAY = "4a@a8b(c{c[c<c3e6g9g1l!i|l0o$s5s+t7l%x2z";
    /** As in zxcvbn: a part of a password costs at least so many guesses. */
    private static final int LEAST_OF_A_PART = 50;

    private final GuessingWords words;
    private final GuessingWords names;

    WordSearch(GuessingWords words, GuessingWords names) {
        this.words = words;
        this.names = names;
    }

    List<Match> in(Slice password) {
        var found = new ArrayList<Match>();
        char[] text = password.copy();
        try {
            for (int i = 0; i < text.length; i++) {
                text[i] = Character.toLowerCase(text[i]);
            }
            look(text, password, false, found::add);
            reverse(text);
            look(text, password, true, found::add);
            reverse(text);
            unleeted(text, LEET, password, found);
            unleeted(text, LEET_ANOTHER_WAY, password, found);
        } finally {
            Arrays.fill(text, '\0');
        }
        return found;
    }

    private void unleeted(char[] lower, String table, Slice password, List<Match> found) {
        char[] text = lower.clone();
        try {
            boolean changed = false;
            for (int i = 0; i < text.length; i++) {
                int at = table.indexOf(text[i]);
                if (at >= 0 && at % 2 == 0) {
                    text[i] = table.charAt(at + 1);
                    changed = true;
                }
            }
            if (changed) {
                look(text, password, false, match -> addChanged(match, lower, text, found));
            }
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static void addChanged(Match match, char[] lower, char[] text, List<Match> found) {
        long kinds = java.util.stream.IntStream.rangeClosed(match.i, match.j)
                .filter(i -> lower[i] != text[i])
                .map(i -> lower[i])
                .distinct()
                .count();
        if (kinds > 0) {
            match.guesses *= 1 << kinds;
            found.add(match);
        }
    }

    private void look(char[] text, Slice password, boolean backwards, Consumer<Match> found) {
        int longest = Math.max(words.longest(), names.longest());
        for (int from = 0; from < text.length; from++) {
            for (int to = from + GuessingWords.SHORTEST; to <= Math.min(text.length, from + longest); to++) {
                var part = new Slice(text, from, to);
                int start = backwards ? text.length - to : from;
                int end = start + to - from;
                names.rank(part).ifPresent(rank -> found.accept(match(password, start, end, rank, backwards, NAMES)));
                words.rank(part).ifPresent(rank -> found.accept(match(password, start, end, rank, backwards, WORDS)));
            }
        }
    }

    private static Match match(Slice password, int start, int end, int rank, boolean backwards, String list) {
        var token = password.subSequence(start, end);
        var match = MatchFactory.createDictionaryMatch(start, end - 1, token, "", rank, list);
        double guesses = rank * casings(token) * (backwards ? 2 : 1);
        match.guesses = token.length() < password.length() ? Math.max(guesses, LEAST_OF_A_PART) : guesses;
        return match;
    }

    /** In how many ways somebody would try capitals to come to this one; as in zxcvbn. */
    private static double casings(Slice token) {
        int length = token.length();
        int upper = (int) token.chars().filter(Character::isUpperCase).count();
        int lower = (int) token.chars().filter(Character::isLowerCase).count();
        boolean oneAtAnEnd = upper == 1
                && (Character.isUpperCase(token.charAt(0)) || Character.isUpperCase(token.charAt(length - 1)));
        if (upper == 0) {
            return 1;
        }
        return oneAtAnEnd || lower == 0 ? 2 : choices(upper + lower, Math.min(upper, lower));
    }

    private static double choices(int all, int most) {
        double sum = 0;
        double ways = 1;
        for (int i = 1; i <= most; i++) {
            ways = ways * (all - i + 1) / i;
            sum += ways;
        }
        return sum;
    }

    private static void reverse(char[] text) {
        for (int i = 0, j = text.length - 1; i < j; i++, j--) {
            char kept = text[i];
            text[i] = text[j];
            text[j] = kept;
        }
    }
}
