package app.lotse.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How easily the password that she signed in with can be guessed; holds nothing of the password itself. @param weaknesses why it is weak; ids, never the word itself */
public record PasswordStrength(Grade grade, Set<Weakness> weaknesses) {
    public PasswordStrength {
        // In the order of their names' list, whichever start of the program it is.
        weaknesses = weaknesses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(weaknesses));
    }

    /** From guessed at once to hard to guess. */
    public enum Grade {
        FACTORY,
        WEAK,
        FAIR,
        STRONG
    }

    /** Why it can be guessed. */
    public enum Weakness {
        /** Has the shape of a password that such devices leave the factory with. */
        FACTORY_SHAPE,
        SHORT,
        COMMON_WORD,
        /** Holds the name of the NAS, its model or the account. */
        NAME,
        DATE,
        REPEATED,
        KEYBOARD_ROW
    }
}
