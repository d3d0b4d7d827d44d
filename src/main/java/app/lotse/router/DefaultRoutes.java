package app.lotse.router;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where this computer sends what is not for the home: that is a router even when UPnP is off in it. Linux tells in a file (proc(5),
 * /proc/net/route); elsewhere it could only be known by running a command, and then only those that answered are asked.
 */
final class DefaultRoutes {
    static final Path LINUX = Path.of("/proc/net/route");
    private static final int MOST = 1_000;

    private DefaultRoutes() {}

    static List<InetAddress> in(Path table) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.limit(MOST).flatMap(DefaultRoutes::gateway).distinct().toList();
        } catch (IOException | java.io.UncheckedIOException notLinux) {
            return List.of();
        }
    }

    /** Columns: adapter, destination, gateway, flags …; addresses as hexadecimal numbers in the machine's byte order. */
    private static Stream<InetAddress> gateway(String line) {
        String[] columns = line.split("\\s+");
        if (columns.length < 3 || !columns[1].equals("00000000") || !columns[2].matches("[0-9A-F]{8}")) {
            return Stream.empty();
        }
        int number = Integer.parseUnsignedInt(columns[2], 16);
        var bytes = java.nio.ByteBuffer.allocate(4)
                .order(java.nio.ByteOrder.nativeOrder())
                .putInt(number)
                .array();
        try {
            return number == 0 ? Stream.empty() : Stream.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
