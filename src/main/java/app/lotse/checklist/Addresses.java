package app.lotse.checklist;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** What an address tells of who can reach it. */
final class Addresses {
    private Addresses() {}

    /** Whether the whole internet may reach it if no firewall stops it: none of fe80::/10, fc00::/7, ::1 and the like. */
    static boolean isGlobal6(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xe0) == 0x20;
    }

    /** Whether a router with this address outside stands behind another one, or shares its address with other homes (100.64.0.0/10, RFC 6598). */
    static boolean behindAnother(InetAddress outside) {
        if (!(outside instanceof Inet4Address)) {
            return false;
        }
        byte[] parts = outside.getAddress();
        boolean shared = parts[0] == 100 && (parts[1] & 0xc0) == 0x40;
        return shared || outside.isSiteLocalAddress() || outside.isLinkLocalAddress();
    }
}
