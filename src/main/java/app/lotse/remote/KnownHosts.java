package app.lotse.remote;

import app.lotse.model.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts.KnownHostEntry;

/**
 * The identities of the NAS that were seen before, by address and port, in a file that OpenSSH's tools can read.
 *
 * <p>A line that cannot be read is left in the file as it is and counts for nothing.
 */
public final class KnownHosts {
    private final Optional<IdentityFile> file;
    private final List<KnownHostEntry> onlyNow = new ArrayList<>();

    private KnownHosts(Optional<IdentityFile> file) {
        this.file = file;
    }

    /** Lets a change be made while no other window of Lotse writes. */
    @FunctionalInterface
    public interface Turn {
        void take(Change change) throws IOException;
    }

    /** Reads the file anew and replaces it. */
    @FunctionalInterface
    public interface Change {
        void make() throws IOException;
    }

    /** Remembers in this file; it and its folder are made when first needed, for this user alone. */
    public static KnownHosts in(Path file) {
        return in(file, Change::make);
    }

    /** @param turn waits until no other window of Lotse writes to the same file */
    public static KnownHosts in(Path file, Turn turn) {
        return new KnownHosts(Optional.of(new IdentityFile(file.toAbsolutePath(), turn)));
    }

    /** Remembers until the program ends and writes nothing. */
    public static KnownHosts forgetful() {
        return new KnownHosts(Optional.empty());
    }

    /** What is known of a host's key. */
    enum Match {
        UNKNOWN,
        SAME,
        /** Another key is remembered, of whatever type. */
        OTHER
    }

    synchronized Match match(Host host, PublicKey key) throws IOException {
        var match = Match.UNKNOWN;
        for (var entry : entriesOf(host)) {
            if (entry.verify(key)) {
                return Match.SAME;
            }
            match = Match.OTHER;
        }
        return match;
    }

    /** Names of the signature algorithms that prove a remembered key: asked for first, so that a NAS with several keys shows the same again. */
    synchronized List<String> algorithms(Host host) throws IOException {
        return entriesOf(host).stream()
                .flatMap(entry -> entry.getType() == KeyType.RSA
                        ? Stream.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa")
                        : Stream.of(entry.getType().toString()))
                .toList();
    }

    /** @param onDisk false: until the program ends only */
    synchronized void remember(Host host, PublicKey key, boolean onDisk) throws IOException {
        var entry = new OpenSSHKnownHosts.HostEntry(null, name(host), KeyType.fromKey(key), key);
        if (file.isPresent() && onDisk) {
            file.get().change(content -> content + gap(content) + entry.getLine() + "\n");
        } else {
            onlyNow.add(entry);
        }
    }

    /**
     * The NAS at these addresses is as new, wherever else its keys were seen.
     *
     * @throws IOException when it cannot be written; all is then still known
     */
    public synchronized void forget(Collection<Host> hosts) throws IOException {
        var names = hosts.stream().map(KnownHosts::name).toList();
        var keys = IdentityLines.keys(names, all());
        if (file.isPresent()) {
            file.get().change(content -> IdentityLines.without(keys, content));
        }
        onlyNow.removeIf(entry -> keys.contains(IdentityLines.key(entry)));
    }

    /** No NAS was ever seen. @throws IOException when the file stays */
    public synchronized void forgetAll() throws IOException {
        if (file.isPresent()) {
            file.get().remove();
        }
        onlyNow.clear();
    }

    private static String gap(String content) {
        return content.isEmpty() || content.endsWith("\n") ? "" : "\n";
    }

    /** The NAS with this key, remembered for where it was, is now to be found there too. What cannot be written is remembered until the program ends. */
    synchronized void alsoAt(Host now, Host before, PublicKey key) throws IOException {
        if (match(now, key) == Match.SAME) {
            return;
        }
        boolean onlyNowKnown = onlyNow.stream().anyMatch(entry -> verifies(entry, before, key));
        try {
            remember(now, key, !onlyNowKnown);
        } catch (IOException notWritten) {
            remember(now, key, false);
        }
    }

    private static boolean verifies(KnownHostEntry entry, Host host, PublicKey key) {
        try {
            return entry.appliesTo(name(host)) && entry.verify(key);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<KnownHostEntry> entriesOf(Host host) throws IOException {
        var found = new ArrayList<KnownHostEntry>();
        for (var entry : all()) {
            if (entry.appliesTo(name(host))) {
                found.add(entry);
            }
        }
        return found;
    }

    private List<KnownHostEntry> all() throws IOException {
        var onDisk = file.isPresent() ? IdentityLines.entries(file.get().content()) : List.<KnownHostEntry>of();
        return Stream.concat(onlyNow.stream(), onDisk.stream()).toList();
    }

    /** As OpenSSH writes it: the bare address for port 22, {@code [address]:port} otherwise. */
    private static String name(Host host) {
        String address = host.address().getHostAddress().toLowerCase(Locale.ROOT);
        return host.port() == 22 ? address : "[" + address + "]:" + host.port();
    }
}
