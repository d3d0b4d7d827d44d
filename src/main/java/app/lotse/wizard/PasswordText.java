package app.lotse.wizard;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A password while it is typed: characters in one array that never moves and is blanked, never a String. Without a screen. */
final class PasswordText {
    /** More than any NAS takes. */
    static final int MOST = 256;

    private final char[] typed = new char[MOST];
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(0);

    ReadOnlyIntegerProperty length() {
        return length.getReadOnlyProperty();
    }

    char at(int index) {
        if (index >= length.get()) {
            throw new IndexOutOfBoundsException(index);
        }
        return typed[index];
    }

    /** Adds one character at the end; controls and anything beyond {@link #MOST} are left out. */
    void add(char c) {
        if (!Character.isISOControl(c) && length.get() < MOST) {
            typed[length.get()] = c;
            length.set(length.get() + 1);
        }
    }

    /** Takes the last character away: both halves of one that takes two. */
    void deleteLast() {
        int end = length.get();
        if (end == 0) {
            return;
        }
        boolean pair = end > 1 && Character.isSurrogatePair(typed[end - 2], typed[end - 1]);
        int keep = end - (pair ? 2 : 1);
        Arrays.fill(typed, keep, end, '\0');
        length.set(keep);
    }

    /** A copy, which the caller blanks. */
    char[] copy() {
        return Arrays.copyOf(typed, length.get());
    }

    void wipe() {
        Arrays.fill(typed, '\0');
        length.set(0);
    }

    @Override
    public String toString() {
        return "PasswordText";
    }
}
