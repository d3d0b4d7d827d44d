package app.lotse.fuzz;

import app.lotse.model.Plain;

/** What must hold of every result, whatever the input was; without the cost of a test library, because it runs a million times. */
public final class Oracle {
    private Oracle() {}

    public static void holds(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }

    /** That a text may be shown: one line, bounded, without control or direction characters. */
    public static void plain(String text, int max, String what) {
        holds(text.length() <= max, what + " is too long: " + text.length());
        holds(text.equals(Plain.line(text, max)), what + " is not plain");
    }
}
