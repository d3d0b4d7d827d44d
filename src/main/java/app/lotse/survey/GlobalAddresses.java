package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code /proc/net/if_inet6} (kernel, {@code net/ipv6/addrconf.c}): address, interface, prefix, scope, flags in hex, and the interface's name. */
final class GlobalAddresses {
    private static final int MOST = 1_000;
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{32}) [0-9a-f]{2,8} [0-9a-f]{2,8} ([0-9a-f]{2,8}) [0-9a-f]{2,8} {1,20}\\S{1,60}");

    /** Global unicast addresses are 2000::/3 (RFC 4291, 2.4; IANA's registry). */
    private static final int TOP_BITS = 0xe0;

    private static final int GLOBAL = 0x20;

    private GlobalAddresses() {}

    /** @return those that reach the whole internet; a line that is not understood leaves open only whether there is one at all */
    static Reading<List<InetAddress>> read(String text) {
        var found = new LinkedHashSet<InetAddress>();
        String strange = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            var m = LINE.matcher(line.strip());
            if (!m.matches()) {
                strange = line.isBlank() ? strange : line;
            } else if (m.group(2).matches("0+")) {
                byte[] bytes = HexFormat.of().parseHex(m.group(1));
                if ((bytes[0] & TOP_BITS) == GLOBAL) {
                    found.add(address(bytes));
                }
            }
            if (found.size() > MOST) {
                return Reading.unread(Reason.CUT_OFF, "more than " + MOST + " addresses");
            }
        }
        return found.isEmpty() && !strange.isEmpty()
                ? Reading.unread(Reason.NOT_UNDERSTOOD, strange)
                : Reading.known(List.copyOf(found));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
