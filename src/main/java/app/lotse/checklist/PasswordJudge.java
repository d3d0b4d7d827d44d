package app.lotse.checklist;

import app.lotse.model.PasswordStrength;
import app.lotse.model.PasswordStrength.Grade;
import app.lotse.model.PasswordStrength.Weakness;
import com.nulabinc.zxcvbn.TimeEstimates;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Judges on this computer how easily a password is guessed; nothing of it is sent, kept or turned into a String. Only single characters of it become
 * Strings, where the library looks for keys that lie beside each other.
 */
public final class PasswordJudge {
    /** What comes after does not make it weaker, and time grows with length. QTS takes 64 (docs.qnap.com, QTS 5.0, Options). */
    static final int LONGEST = 128;

    /** The Federal Office for Information Security of Germany asks for twelve signs and more (BSI to citizens, 2016-05-23). */
    private static final int SHORT = 12;

    /** 10^10 guesses and more: zxcvbn calls it very unguessable. */
    private static final int VERY_UNGUESSABLE = 4;

    /** 10^8 guesses and more: zxcvbn calls it safely unguessable. */
    private static final int SAFELY_UNGUESSABLE = 3;

    private SoftReference<GuessingWords> read = new SoftReference<>(null);

    /**
     * Takes a fraction of a second, longer the first time; throws for no password whatsoever.
     *
     * @param password stays the caller's, who blanks it; its first 128 characters are judged
     * @param names of the NAS, its model, the account and the like
     */
    public PasswordStrength judge(char[] password, List<String> names) {
        char[] own = Arrays.copyOf(password, Math.min(password.length, LONGEST));
        try {
            return judge(new Slice(own), names);
        } finally {
            Arrays.fill(own, '\0');
        }
    }

    private PasswordStrength judge(Slice password, List<String> names) {
        if (FactoryShape.fits(password)) {
            return new PasswordStrength(Grade.FACTORY, Set.of(Weakness.FACTORY_SHAPE));
        }
        var known =
                GuessingWords.ofNames(names.stream().filter(Objects::nonNull).toList());
        try (var guessing = new Guessing(new WordSearch(words(), known))) {
            var estimate = guessing.estimate(password);
            boolean tooShort = password.length() < SHORT;
            var grade = grade(TimeEstimates.guessesToScore(estimate.guesses()), tooShort);
            var weaknesses = EnumSet.noneOf(Weakness.class);
            // Six words of a passphrase are words, but no weakness.
            if (grade != Grade.STRONG) {
                weaknesses.addAll(Weak.spots(estimate, password));
                if (tooShort) {
                    weaknesses.add(Weakness.SHORT);
                }
            }
            return new PasswordStrength(grade, weaknesses);
        }
    }

    private static Grade grade(int score, boolean tooShort) {
        if (score < SAFELY_UNGUESSABLE) {
            return Grade.WEAK;
        }
        return score < VERY_UNGUESSABLE || tooShort ? Grade.FAIR : Grade.STRONG;
    }

    private synchronized GuessingWords words() {
        var words = read.get();
        if (words == null) {
            words = GuessingWords.shipped();
            read = new SoftReference<>(words);
        }
        return words;
    }
}
