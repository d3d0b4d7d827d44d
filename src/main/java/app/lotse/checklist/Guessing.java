package app.lotse.checklist;

import com.nulabinc.zxcvbn.Context;
import com.nulabinc.zxcvbn.Scoring;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.MatchFactory;
import com.nulabinc.zxcvbn.matchers.SequenceMatcher;
import com.nulabinc.zxcvbn.matchers.SpatialMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How many guesses a password stands: what is easy in it is searched here, and zxcvbn works out the shortest way through. */
final class Guessing implements AutoCloseable {
    private static final List<Pattern> REPEATS =
            List.of(Pattern.compile("(.+?)\\1+", Pattern.DOTALL), Pattern.compile("(.+)\\1+", Pattern.DOTALL));

    private final WordSearch words;
    private final Context context = new Context(Map.of(), Keyboards.all());
    private final List<Match> made = new ArrayList<>();

    Guessing(WordSearch words) {
        this.words = words;
    }

    /** Costs a fraction of a second for 128 characters; the longer, the more. */
    Estimate estimate(Slice password) {
        var all = new ArrayList<Match>(words.in(password));
        all.addAll(DateSearch.in(password));
        all.addAll(repeats(password));
        var ofLibrary = new ArrayList<Match>(new SequenceMatcher(context).execute(password));
        made.addAll(ofLibrary);
        var keys = new SpatialMatcher(context).execute(password);
        made.addAll(keys);
        ofLibrary.addAll(keys);
        all.addAll(ofLibrary);
        // Without the surcharge for many parts: a word, a year and a sign at the end are what guessers try first.
        var easiest = new Scoring(context).calculateMostGuessableMatchSequence(password, all, true);
        return new Estimate(easiest.getGuesses(), all, easiest.getSequence());
    }

    private List<Match> repeats(Slice password) {
        var found = new ArrayList<Match>();
        for (Pattern pattern : REPEATS) {
            var matcher = pattern.matcher(password);
            while (matcher.find()) {
                var base = password.subSequence(matcher.start(1), matcher.end(1));
                var token = password.subSequence(matcher.start(), matcher.end());
                var once = estimate(base);
                int times = token.length() / base.length();
                found.add(MatchFactory.createRepeatMatch(
                        matcher.start(), matcher.end() - 1, token, base, once.guesses(), once.easiest(), times));
            }
        }
        return found;
    }

    /** Blanks the copies of parts that the library made. */
    @Override
    public void close() {
        made.forEach(match -> WipeableString.wipeIfPossible(match.token));
    }

    /** @param found all that is easy in it, overlapping @param easiest one after the other, the way that takes the fewest guesses */
    record Estimate(double guesses, List<Match> found, List<Match> easiest) {}
}
