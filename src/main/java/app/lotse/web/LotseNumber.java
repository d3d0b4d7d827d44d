package app.lotse.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a release, such as 0.1.0, in the order in which releases follow each other. */
record LotseNumber(List<Integer> parts) implements Comparable<LotseNumber> {
    /** Nothing else: what is announced beside a number (a release candidate, say) is nothing for her. */
    private static final Pattern NUMBER = Pattern.compile("v?(\\d{1,6}(?:\\.\\d{1,6}){1,3})");

    LotseNumber {
        parts = List.copyOf(parts);
    }

    /** Empty for anything but two to four numbers with dots between them, with or without a v before. */
    static Optional<LotseNumber> of(String text) {
        var found = NUMBER.matcher(text);
        return found.matches()
                ? Optional.of(new LotseNumber(Arrays.stream(found.group(1).split("\\."))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    @Override
    public int compareTo(LotseNumber other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(at(i), other.at(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int at(int place) {
        return place < parts.size() ? parts.get(place) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
