package app.lotse.wizard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Puts a report where she chose: all of it or nothing, and readable for her account alone where the disk knows of accounts. */
final class SavedReport {
    private static final int MOST_NAMES = 1000;

    private SavedReport() {}

    /** Where it really goes: with its ending, and beside a file of that name which she was not asked about. */
    static Path place(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
            return chosen;
        }
        for (int i = 1; i < MOST_NAMES; i++) {
            var place = chosen.resolveSibling(name + (i == 1 ? "" : "-" + i) + "." + ending);
            if (!Files.exists(place)) {
                return place;
            }
        }
        return chosen.resolveSibling(name + "-" + MOST_NAMES + "." + ending);
    }

    /** @throws IOException when it is not safely there; then nothing of it is */
    static void write(Path place, byte[] bytes) throws IOException {
        // Made by Java for the owner's account alone.
        Path fresh = Files.createTempFile(place.toAbsolutePath().getParent(), ".lotse-", ".new");
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            move(fresh, place);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notOnThisDisk) {
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
