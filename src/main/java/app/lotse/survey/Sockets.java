package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Suspect.Connection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads {@code /proc/net/tcp}, {@code tcp6}, {@code udp} and {@code udp6} (proc(5)): which connection belongs to which inode. */
final class Sockets {
    /** Section and protocol. */
    private static final Map<String, String> TABLES =
            Map.of("tcp", "tcp", "tcpsix", "tcp6", "udp", "udp", "udpsix", "udp6");

    /** Number: local remote state queues timer retransmits uid timeout inode. */
    private static final Pattern LINE = Pattern.compile(
            "\\s*[0-9]{1,9}:\\s+([0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}):([0-9A-Fa-f]{4})"
                    + "\\s+([0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}):([0-9A-Fa-f]{4})\\s+([0-9A-Fa-f]{2})"
                    + "\\s+\\S{1,40}\\s+\\S{1,40}\\s+\\S{1,20}\\s+[0-9]{1,20}\\s+[0-9]{1,20}\\s+([0-9]{1,19})(?:\\s.*)?");

    private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]{1,19})]");

    /** include/net/tcp_states.h; UDP uses ESTABLISHED and CLOSE alone. */
    private static final List<String> STATES = List.of(
            "",
            "ESTABLISHED",
            "SYN_SENT",
            "SYN_RECV",
            "FIN_WAIT1",
            "FIN_WAIT2",
            "TIME_WAIT",
            "CLOSE",
            "CLOSE_WAIT",
            "LAST_ACK",
            "LISTEN",
            "CLOSING",
            "NEW_SYN_RECV");

    private final Map<String, List<Connection>> byInode = new HashMap<>();
    private Reading<Boolean> whole = Reading.known(true);

    Sockets(Sections sections) {
        TABLES.forEach((section, protocol) -> read(sections.getWithErrors(section), protocol));
    }

    /** The connections among the open files; unread when a table is, except that a system may have no IPv6. */
    Reading<List<Connection>> among(Collection<String> openFiles) {
        return whole.map(yes -> openFiles.stream()
                .map(SOCKET::matcher)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(m -> byInode.getOrDefault(m.group(1), List.of()).stream())
                .distinct()
                .toList());
    }

    private void read(Reading<String> table, String protocol) {
        switch (table) {
            case Reading.Unread<String>(var reason, var detail) -> {
                if (reason != Reason.NOT_THERE || protocol.equals("tcp")) {
                    whole = Reading.unread(reason, detail);
                }
            }
            case Reading.Known<String>(var text) -> {
                for (String line : text.split("\n")) {
                    var m = LINE.matcher(line);
                    if (m.matches()) {
                        byInode.computeIfAbsent(m.group(6), inode -> new ArrayList<>())
                                .add(connection(m, protocol));
                    }
                }
            }
        }
    }

    private static Connection connection(MatchResult m, String protocol) {
        int state = Integer.parseInt(m.group(5), 16);
        return new Connection(
                protocol,
                address(m.group(1), m.group(2)),
                address(m.group(3), m.group(4)),
                state > 0 && state < STATES.size() ? STATES.get(state) : m.group(5));
    }

    /** The kernel writes each 32 bits of the address as one number, on the processors of these devices with the lowest byte first. */
    private static String address(String hex, String port) {
        byte[] told = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[told.length];
        for (int i = 0; i < told.length; i++) {
            bytes[i] = told[i / 4 * 4 + 3 - i % 4];
        }
        try {
            String text = InetAddress.getByAddress(bytes).getHostAddress();
            return (text.contains(":") ? "[" + text + "]" : text) + ":" + Integer.parseInt(port, 16);
        } catch (UnknownHostException otherLength) {
            throw new IllegalStateException(otherLength);
        }
    }
}
