package app.lotse.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;

/** The lines of the remembered identities on disk, changed as a whole and for this user alone. */
final class IdentityFile {
    private static final int MAX_BYTES = 1_000_000;

    private final Path file;
    private final KnownHosts.Turn turn;

    /** @param file absolute; made with its folder when first needed */
    IdentityFile(Path file, KnownHosts.Turn turn) {
        this.file = file;
        this.turn = turn;
    }

    /** As Latin-1, so that damaged bytes stay what they are when the file is written again. Empty without a file. */
    String content() throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes: " + file);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** Read anew when nobody else writes. @throws IOException when it cannot be written; the old one is then still there */
    void change(UnaryOperator<String> change) throws IOException {
        turn.take(() -> {
            String before = content();
            String after = change.apply(before);
            if (!after.equals(before)) {
                replace(after);
            }
        });
    }

    void remove() throws IOException {
        turn.take(() -> Files.deleteIfExists(file));
    }

    private void replace(String content) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path draft = Files.createTempFile(folder, "known_hosts", ".tmp", ownerOnly("rw-------"));
        try {
            write(draft, content);
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** On the disk before it takes the old one's place: a power cut leaves one of both. */
    private static void write(Path draft, String content) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
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
}
