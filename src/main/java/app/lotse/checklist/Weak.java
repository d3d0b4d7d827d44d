package app.lotse.checklist;

import app.lotse.model.PasswordStrength.Weakness;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names what makes a password weak: what lies on the easiest way through it, or fills at least half of it. */
final class Weak {
    private static final int A_WORD = 4;
    private static final int A_ROW = 3;

    private Weak() {}

    static Set<Weakness> spots(Guessing.Estimate estimate, Slice password) {
        var spots = EnumSet.noneOf(Weakness.class);
        var large = estimate.found().stream().filter(match -> match.tokenLength() * 2 >= password.length());
        Stream.concat(estimate.easiest().stream(), large).forEach(match -> add(match, spots));
        return spots;
    }

    private static void add(Match match, Set<Weakness> spots) {
        boolean long4 = match.tokenLength() >= A_WORD;
        boolean long3 = match.tokenLength() >= A_ROW;
        switch (match.pattern) {
            case Dictionary -> {
                if (match.dictionaryName.equals(WordSearch.NAMES)) {
                    spots.add(Weakness.NAME);
                } else if (long4) {
                    spots.add(Weakness.COMMON_WORD);
                }
            }
            case Date, Regex -> spots.add(Weakness.DATE);
            case Repeat -> {
                if (long3) {
                    spots.add(Weakness.REPEATED);
                }
            }
            case Spatial -> {
                // On a number pad nearly all lies beside each other: only what runs straight counts.
                boolean straight = !match.graph.equals(StandardKeyboards.KEYPAD) || match.turns <= 2;
                if (long4 && straight) {
                    spots.add(Weakness.KEYBOARD_ROW);
                }
            }
            case Sequence -> {
                // 1234 and abcd are rows too, aaaa is the same sign again; the library also finds steps like e, i, m.
                int step = Math.abs(match.token.charAt(0) - match.token.charAt(1));
                if (long3 && step <= 1) {
                    spots.add(step == 0 ? Weakness.REPEATED : Weakness.KEYBOARD_ROW);
                }
            }
            case Bruteforce -> {}
        }
    }
}
