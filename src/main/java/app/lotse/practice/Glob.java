package app.lotse.practice;

import java.util.ArrayList;
import java.util.List;

/** Expands file patterns with {@code *}, {@code ?} and {@code [...]} as a shell does. */
final class Glob {
    private static final int MOST_NAMES = 20_000;

    private Glob() {}

    /** The paths that match, in order; the pattern itself as a plain word when none does. */
    static List<String> expand(String pattern, DeviceFiles files) {
        if (!isPattern(pattern) || !pattern.startsWith("/")) {
            return List.of(CommandLine.plain(pattern));
        }
        var found = List.of("");
        String[] parts = pattern.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            found = step(found, parts[i], i == parts.length - 1, files);
        }
        return found.isEmpty() ? List.of(CommandLine.plain(pattern)) : found;
    }

    private static List<String> step(List<String> folders, String part, boolean last, DeviceFiles files) {
        var found = new ArrayList<String>();
        for (String folder : folders) {
            if (part.isEmpty() || !isPattern(part)) {
                String path = folder + "/" + CommandLine.plain(part);
                if (!last || files.at(path).isPresent()) {
                    found.add(path);
                }
                continue;
            }
            for (String name : files.names(folder + "/")) {
                if ((!name.startsWith(".") || part.startsWith("."))
                        && matches(part, 0, name, 0)
                        && found.size() < MOST_NAMES) {
                    found.add(folder + "/" + name);
                }
            }
        }
        return found;
    }

    static boolean isPattern(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** Whether the name from {@code n} on fits the pattern from {@code p} on. */
    static boolean matches(String pattern, int p, String name, int n) {
        if (p == pattern.length()) {
            return n == name.length();
        }
        char c = pattern.charAt(p);
        if (c == '*') {
            return matches(pattern, p + 1, name, n) || n < name.length() && matches(pattern, p, name, n + 1);
        }
        if (n == name.length()) {
            return false;
        }
        int close = c == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close > 0) {
            return inSet(pattern.substring(p + 1, close), name.charAt(n)) && matches(pattern, close + 1, name, n + 1);
        }
        if (c == '\\' && p + 1 < pattern.length()) {
            return pattern.charAt(p + 1) == name.charAt(n) && matches(pattern, p + 2, name, n + 1);
        }
        return (c == '?' || c == name.charAt(n)) && matches(pattern, p + 1, name, n + 1);
    }

    private static boolean inSet(String set, char c) {
        boolean not = set.startsWith("!") || set.startsWith("^");
        boolean in = false;
        for (int i = not ? 1 : 0; i < set.length(); i++) {
            char from = set.charAt(i);
            char to = from;
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                to = set.charAt(i + 2);
                i += 2;
            }
            in |= from <= c && c <= to;
        }
        return in != not;
    }
}
