package app.lotse.remote;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts.KnownHostEntry;

/** Identities as OpenSSH's tools write them, one a line. */
final class IdentityLines {
    private IdentityLines() {}

    /** Lines that cannot be read stay. */
    static String without(List<String> names, String content) {
        var gone = keysOf(names, entries(content));
        return content.lines()
                .filter(line ->
                        entry(line).filter(one -> isOneOf(gone, names, one)).isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> keysOf(List<String> names, List<KnownHostEntry> entries) {
        return entries.stream()
                .filter(entry -> appliesToAny(names, entry))
                .map(IdentityLines::keyOf)
                .toList();
    }

    private static boolean isOneOf(List<String> keys, List<String> names, KnownHostEntry entry) {
        return appliesToAny(names, entry) || keys.contains(keyOf(entry));
    }

    private static boolean appliesToAny(List<String> names, KnownHostEntry entry) {
        return names.stream().anyMatch(name -> {
            try {
                return entry.appliesTo(name);
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    /** Type and key, as they stand at the end of its line. */
    private static String keyOf(KnownHostEntry entry) {
        return Stream.of(entry.getLine().split(" ")).skip(1).collect(Collectors.joining(" "));
    }

    static List<KnownHostEntry> entries(String content) {
        return content.lines().flatMap(line -> entry(line).stream()).toList();
    }

    /** Empty where the line cannot be read; sshj's parser throws many kinds at a damaged one. */
    private static Optional<KnownHostEntry> entry(String line) {
        if (!KeyBytes.fitInLine(line)) {
            return Optional.empty();
        }
        try {
            var parser = new OpenSSHKnownHosts(new StringReader("")).new EntryFactory();
            return Optional.ofNullable(parser.parseEntry(line)).filter(OpenSSHKnownHosts.HostEntry.class::isInstance);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Without those for one of these names, and without their keys at other places. */
    static List<KnownHostEntry> without(List<String> names, List<KnownHostEntry> entries) {
        var gone = keysOf(names, entries);
        return entries.stream().filter(entry -> !isOneOf(gone, names, entry)).toList();
    }
}
