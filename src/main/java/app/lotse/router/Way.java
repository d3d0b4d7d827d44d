package app.lotse.router;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One adapter of this computer through which routers are asked.
 *
 * @param shown the adapter's name for people
 * @param from its own address, from which everything is sent: so a VPN cannot carry it elsewhere
 * @param prefix how many bits of it name the network
 */
record Way(String shown, NetworkInterface adapter, Inet4Address from, int prefix) {
    /** Those of now that are up, multicast, neither loopback nor a tunnel, and wanted; none when the system does not tell. */
    static List<Way> all(Predicate<NetworkInterface> wanted) {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Way::usable)
                    .filter(wanted)
                    .flatMap(adapter -> of(adapter).stream())
                    .toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static boolean usable(NetworkInterface adapter) {
        try {
            return adapter.isUp() && !adapter.isLoopback() && !adapter.isPointToPoint() && adapter.supportsMulticast();
        } catch (SocketException goneMeanwhile) {
            return false;
        }
    }

    /** With the address that a router gave rather than one that the computer gave itself. */
    private static Optional<Way> of(NetworkInterface adapter) {
        return adapter.getInterfaceAddresses().stream()
                .filter(Objects::nonNull)
                .filter(own -> own.getAddress() instanceof Inet4Address)
                .min(Comparator.comparing(own -> own.getAddress().isLinkLocalAddress()))
                .map(own -> of(adapter, own));
    }

    private static Way of(NetworkInterface adapter, InterfaceAddress own) {
        String shown = Objects.requireNonNullElse(adapter.getDisplayName(), adapter.getName());
        return new Way(shown, adapter, (Inet4Address) own.getAddress(), own.getNetworkPrefixLength());
    }

    /** The network's own address: the same for two adapters in one network. */
    int network() {
        return prefix <= 0 ? 0 : bits(from) & (-1 << (32 - prefix));
    }

    /** Whether it is a neighbour in this very network. */
    boolean reaches(InetAddress address) {
        return address instanceof Inet4Address four
                && prefix >= 8
                && ((bits(four) ^ bits(from)) & (-1 << (32 - prefix))) == 0;
    }

    /** Whether a router in the home may have the address: private or link-local; loopback only when asked on loopback itself. Public ones never. */
    boolean mayAnswer(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isAnyLocalAddress()
                && (address.isLoopbackAddress()
                        ? from.isLoopbackAddress()
                        : address.isSiteLocalAddress() || address.isLinkLocalAddress());
    }

    private static int bits(Inet4Address address) {
        return java.nio.ByteBuffer.wrap(address.getAddress()).getInt();
    }
}
