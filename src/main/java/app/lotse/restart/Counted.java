package app.lotse.restart;

import java.util.Map;
import java.util.stream.Collectors;

/** Names with how often each was seen, in words that need no language: {@code Container (3), VM}. */
final class Counted {
    private static final int MOST = 6;

    private Counted() {}

    static String words(Map<String, Integer> seen) {
        String words = seen.entrySet().stream()
                .limit(MOST)
                .map(each -> each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
        return seen.size() > MOST ? words + ", …" : words;
    }
}
