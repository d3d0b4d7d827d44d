package app.lotse.checklist;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of numbers with dots between them, such as 16.0.0415: missing parts count as nought. */
record Dotted(long[] parts) implements Comparable<Dotted> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){0,7}");

    /** @return empty for what cannot be compared, such as {@code 1.2-beta} */
    static Optional<Dotted> parse(String text) {
        String bare = text.strip();
        return FORM.matcher(bare).matches()
                ? Optional.of(new Dotted(Arrays.stream(bare.split("\\."))
                        .mapToLong(Long::parseLong)
                        .toArray()))
                : Optional.empty();
    }

    /** Whether the first is older; empty where one of them cannot be compared. */
    static Optional<Boolean> isBelow(String one, String other) {
        return parse(one).flatMap(a -> parse(other).map(b -> a.compareTo(b) < 0));
    }

    @Override
    public int compareTo(Dotted other) {
        for (int i = 0; i < Math.max(parts.length, other.parts.length); i++) {
            int part = Long.compare(at(i), other.at(i));
            if (part != 0) {
                return part;
            }
        }
        return 0;
    }

    private long at(int place) {
        return place < parts.length ? parts[place] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dotted dotted && compareTo(dotted) == 0;
    }

    @Override
    public int hashCode() {
        int last = parts.length;
        while (last > 0 && parts[last - 1] == 0) {
            last--;
        }
        return Arrays.hashCode(Arrays.copyOf(parts, last));
    }
}
