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

    /** Lines that cannot be read are none. */
    static List<KnownHostEntry> entries(String content) {
        return content.lines().flatMap(line -> entry(line).stream()).toList();
    }

    /** The keys that are remembered for any of these names. */
    static List<String> keys(List<String> names, List<KnownHostEntry> entries) {
        return entries.stream()
                .filter(entry -> names.stream().anyMatch(name -> appliesTo(name, entry)))
                .map(IdentityLines::key)
                .toList();
    }

    /** Type and key, as they stand at the end of its line. */
    static String key(KnownHostEntry entry) {
        return Stream.of(entry.getLine().split(" ")).skip(1).collect(Collectors.joining(" "));
    }

    /** Without these keys, whatever they are remembered for; lines that cannot be read stay. */
    static String without(List<String> keys, String content) {
        return content.lines()
                .filter(line -> entry(line)
                        .map(IdentityLines::key)
                        .filter(keys::contains)
                        .isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static boolean appliesTo(String name, KnownHostEntry entry) {
        try {
            return entry.appliesTo(name);
        } catch (IOException unreadable) {
            return false;
        }
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
}
