package app.lotse.checklist;

import java.util.Arrays;

/** A part of an array of characters that can be looked at and looked up without ever becoming a String; empty once its array is blanked. */
final class Slice implements CharSequence {
    private final char[] text;
    private final int from;
    private final int to;

    Slice(char[] text) {
        this(text, 0, text.length);
    }

    Slice(char[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static Slice of(String word) {
        return new Slice(word.toCharArray());
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return text[from + index];
    }

    @Override
    public Slice subSequence(int start, int end) {
        return new Slice(text, from + start, from + end);
    }

    char[] copy() {
        return Arrays.copyOfRange(text, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slice slice && Arrays.equals(text, from, to, slice.text, slice.from, slice.to);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    /** Dots, whatever is in it: a password must not become a String by mistake. */
    @Override
    public String toString() {
        return "•".repeat(length());
    }
}
