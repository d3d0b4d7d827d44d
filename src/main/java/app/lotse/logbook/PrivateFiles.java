package app.lotse.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only the owner's account may read, written so that a power cut leaves the old or the new one, never half of it. */
final class PrivateFiles {
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private PrivateFiles() {}

    /** Makes the folder, or takes rights away from others if it is there already. */
    static void folder(Path folder) throws IOException {
        if (!posix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(folder, rights(FOLDER));
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(FOLDER);
        if (!Files.getPosixFilePermissions(folder).equals(wanted)) {
            Files.setPosixFilePermissions(folder, wanted);
        }
    }

    /** Replaces the file as a whole, after its new content has reached the disk. */
    static void replace(Path file, byte[] content) throws IOException {
        removeDraft(file);
        Path fresh = draft(file);
        try (var channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner(file))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException notWritten) {
            // Half a file on a full disk would only take room.
            Files.deleteIfExists(fresh);
            throw notWritten;
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settle(file.toAbsolutePath().getParent());
    }

    /** Removes what a program that was ended while it wrote has left behind. */
    static void removeDraft(Path file) throws IOException {
        Files.deleteIfExists(draft(file));
    }

    /** Opens a file to lock it; it is made if needed, and never a link's target. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                onlyOwner(file));
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        return posix(file) ? new FileAttribute<?>[] {rights(FILE)} : new FileAttribute<?>[0];
    }

    /** Removes the file, and lets the disk know. */
    static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            settle(file.toAbsolutePath().getParent());
        }
    }

    /** The new name reaches the disk with its folder; Windows has no such step and refuses to open one. */
    private static void settle(Path folder) throws IOException {
        if (posix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?> rights(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
