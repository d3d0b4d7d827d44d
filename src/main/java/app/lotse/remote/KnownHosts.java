package app.lotse.remote;

import app.lotse.model.Host;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
    private static final int MAX_BYTES = 1_000_000;

    private final Path file;
    private final List<KnownHostEntry> onlyNow = new ArrayList<>();

    private KnownHosts(Path file) {
        this.file = file;
    }

    /** Remembers in this file; it and its folder are made when first needed, for this user alone. */
    public static KnownHosts in(Path file) {
        return new KnownHosts(file.toAbsolutePath());
    }

    /** Remembers until the program ends and writes nothing. */
    public static KnownHosts forgetful() {
        return new KnownHosts(null);
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
        if (file == null || !onDisk) {
            onlyNow.add(entry);
        } else {
            append(entry.getLine());
        }
    }

    private List<KnownHostEntry> entriesOf(Host host) throws IOException {
        var found = new ArrayList<KnownHostEntry>();
        for (var entry : Stream.concat(onlyNow.stream(), remembered().stream()).toList()) {
            if (entry.appliesTo(name(host))) {
                found.add(entry);
            }
        }
        return found;
    }

    private List<KnownHostEntry> remembered() throws IOException {
        var parser = new OpenSSHKnownHosts(new StringReader("")).new EntryFactory();
        var entries = new ArrayList<KnownHostEntry>();
        for (String line : (Iterable<String>) content().lines()::iterator) {
            if (!hasWholeKey(line)) {
                continue;
            }
            try {
                var entry = parser.parseEntry(line);
                if (entry instanceof OpenSSHKnownHosts.HostEntry) {
                    entries.add(entry);
                }
            } catch (IOException | RuntimeException damaged) {
                // sshj's parser throws many kinds at a damaged line; the others still count.
            }
        }
        return entries;
    }

    /**
     * Whether the key is a row of strings, each as long as it says (RFC 4253, 6.6). sshj sets aside as much memory as a damaged length asks for, up to
     * 2 GB (KeyType.ED25519).
     */
    private static boolean hasWholeKey(String line) {
        String[] fields = line.strip().split("[ \\t]+");
        int key = fields[0].startsWith("@") ? 3 : 2;
        if (fields.length <= key) {
            return false;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(fields[key]));
            while (bytes.remaining() >= Integer.BYTES) {
                int length = bytes.getInt();
                if (length < 0 || length > bytes.remaining()) {
                    return false;
                }
                bytes.position(bytes.position() + length);
            }
            return !bytes.hasRemaining();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** As Latin-1, so that damaged bytes stay what they are when the file is written again. */
    private String content() throws IOException {
        if (file == null || Files.notExists(file)) {
            return "";
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes: " + file);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private void append(String line) throws IOException {
        String before = content();
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        Path folder = file.getParent();
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path draft = Files.createTempFile(folder, "known_hosts", ".tmp", ownerOnly("rw-------"));
        try {
            Files.writeString(draft, before + gap + line + "\n", StandardCharsets.ISO_8859_1);
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String rights) {
        // Where rights are not POSIX (Windows), the user's own data folder already belongs to her alone.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** As OpenSSH writes it: the bare address for port 22, {@code [address]:port} otherwise. */
    private static String name(Host host) {
        String address = host.address().getHostAddress().toLowerCase(Locale.ROOT);
        return host.port() == 22 ? address : "[" + address + "]:" + host.port();
    }
}
