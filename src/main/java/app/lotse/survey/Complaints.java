package app.lotse.survey;

import app.lotse.model.Reading.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code cat} and {@code ls} complained about, in the words of BusyBox and GNU. */
final class Complaints {
    private static final int MOST = 5_000;

    private final List<String> lines;

    Complaints(String errors) {
        lines = Arrays.stream(errors.split("\n")).limit(MOST).toList();
    }

    /** Why exactly this path could not be read. */
    Optional<Reason> about(String path) {
        return lines.stream()
                .filter(line -> names(line, path))
                .map(Complaints::reason)
                .findFirst();
    }

    /** The worst complaint about a folder and what is in it ({@code part/}), or about all paths that end so: a refusal counts most. */
    Optional<Reason> worst(String part) {
        List<Reason> reasons = lines.stream()
                .filter(line -> (part.endsWith("/") ? line.contains(part) : names(line, part))
                        && !line.contains("Is a directory"))
                .map(Complaints::reason)
                .toList();
        return Stream.of(Reason.NOT_ALLOWED, Reason.NOT_UNDERSTOOD, Reason.NOT_THERE)
                .filter(reasons::contains)
                .findFirst();
    }

    private static boolean names(String line, String path) {
        int at = line.indexOf(path);
        int end = at + path.length();
        return at >= 0 && (end == line.length() || "':\" ".indexOf(line.charAt(end)) >= 0);
    }

    private static Reason reason(String line) {
        if (line.contains("ermission denied") || line.contains("not permitted")) {
            return Reason.NOT_ALLOWED;
        }
        return line.contains("No such") ? Reason.NOT_THERE : Reason.NOT_UNDERSTOOD;
    }
}
