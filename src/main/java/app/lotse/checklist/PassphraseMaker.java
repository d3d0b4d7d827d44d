package app.lotse.checklist;

import java.util.Locale;

/** Proposes passwords of several plain words, drawn with a secure random from a large list. */
public final class PassphraseMaker {
    /** At least 5. */
    public static final int WORDS = 6;

    /** @param language German or English words @return words with hyphens between them; the caller blanks it */
    public char[] make(Locale language) {
        throw new UnsupportedOperationException();
    }

    /** Who made the list of words, and its licence. */
    public String source(Locale language) {
        throw new UnsupportedOperationException();
    }
}
