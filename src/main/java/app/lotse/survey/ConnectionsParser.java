package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code /proc/net/tcp} and {@code tcp6} (proc(5)): addresses in words of four bytes, each in the order of the machine, which is little-endian on all of them. */
final class ConnectionsParser {
    private static final Pattern LINE = Pattern.compile(
            "\\s*[0-9]{1,9}: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{8}|[0-9A-F]{32}):[0-9A-F]{4} ([0-9A-F]{2}) .*");
    private static final String ESTABLISHED = "01";

    private ConnectionsParser() {}

    /** Those that are open to another device; what the NAS says to itself is left out. */
    static Reading<List<BeforeRestart.Connection>> read(String text) {
        List<String> lines = text.lines().toList();
        if (!lines.getFirst().contains("local_address")) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, lines.getFirst());
        }
        var open = new ArrayList<BeforeRestart.Connection>();
        for (String line : lines.subList(1, lines.size())) {
            var m = LINE.matcher(line);
            if (line.isBlank()) {
                continue;
            }
            if (!m.matches()) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, line);
            }
            if (m.group(4).equals(ESTABLISHED)) {
                InetAddress remote = address(m.group(3));
                InetAddress local = address(m.group(1));
                if (!remote.isLoopbackAddress() && !remote.equals(local)) {
                    open.add(new BeforeRestart.Connection(Integer.parseInt(m.group(2), 16), remote.getHostAddress()));
                }
            }
        }
        return Reading.known(List.copyOf(open));
    }

    private static InetAddress address(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int at = (i / 4 * 4 + 3 - i % 4) * 2;
            bytes[i] = (byte) Integer.parseInt(hex, at, at + 2, 16);
        }
        try {
            // Sixteen bytes of an IPv4 address in IPv6 clothes become the IPv4 address again.
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
