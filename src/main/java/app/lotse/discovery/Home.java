package app.lotse.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the home: private by their kind, or on a network that an adapter of this computer is in. */
final class Home {
    private Home() {}

    /** Whether a single device can have the address at all. */
    static boolean usable(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean reserved = bytes.length == 4 && ((bytes[0] & 0xf0) == 0xf0 || bytes[0] == 0);
        return !address.isAnyLocalAddress() && !address.isMulticastAddress() && !reserved;
    }

    /** RFC 1918, RFC 4193 (ULA), link-local, loopback, or on the network of an adapter that is up and no tunnel. */
    static boolean has(InetAddress address, List<Adapter> adapters) {
        return usable(address)
                && (address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || isPrivate(address)
                        || adapters.stream()
                                .filter(adapter -> adapter.up() && !adapter.tunnel())
                                .anyMatch(adapter ->
                                        adapter.subnets().stream().anyMatch(subnet -> subnet.contains(address))));
    }

    private static boolean isPrivate(InetAddress address) {
        return address instanceof Inet4Address
                ? address.isSiteLocalAddress()
                : (address.getAddress()[0] & 0xfe) == 0xfc;
    }
}
