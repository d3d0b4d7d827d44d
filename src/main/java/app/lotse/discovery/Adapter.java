package app.lotse.discovery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of one network adapter of this computer, and what that makes of it.
 *
 * @param index the system's number of it, the scope of link-local addresses
 */
record Adapter(
        String name,
        String displayName,
        int index,
        boolean up,
        boolean loopback,
        boolean pointToPoint,
        boolean multicast,
        List<Subnet> subnets) {

    private static final Pattern TUNNEL_NAME =
            Pattern.compile("(tun|tap|wg|ppp|utun|vpn|ipsec|zt|tailscale|nordlynx|proton|gpd|cscotun)[0-9a-z_-]*");
    private static final Pattern TUNNEL_WORDS = Pattern.compile(
            "vpn|wireguard|wintun|tap-windows|tailscale|zerotier|anyconnect|globalprotect|fortinet|nordlynx");
    /** Only what surely leads into containers of this very computer; bridges and virtual switches may carry the home network. */
    private static final Pattern CONTAINER_NAME =
            Pattern.compile("docker[0-9]+|veth[0-9a-f]+|br-[0-9a-f]{12}|(awdl|llw)[0-9]+");

    Adapter {
        subnets = List.copyOf(subnets);
    }

    /** An address of the adapter and how many of its bits name the network. */
    record Subnet(InetAddress address, int prefix) {
        /** Whether {@code other} lies in this network; a prefix that would cover a good part of the internet covers nothing. */
        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length || prefix > mine.length * 8 || prefix < (mine.length == 4 ? 8 : 48)) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((mine[bit >> 3] ^ theirs[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All adapters of this computer as they are now; none when the system does not tell. */
    static List<Adapter> all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .map(Adapter::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    /** Empty when it is gone. */
    static Optional<Adapter> of(NetworkInterface from) {
        try {
            var subnets = from.getInterfaceAddresses().stream()
                    .filter(Objects::nonNull)
                    .map(address -> new Subnet(address.getAddress(), address.getNetworkPrefixLength()))
                    .toList();
            return Optional.of(new Adapter(
                    from.getName(),
                    Objects.requireNonNullElse(from.getDisplayName(), from.getName()),
                    from.getIndex(),
                    from.isUp(),
                    from.isLoopback(),
                    from.isPointToPoint(),
                    from.supportsMulticast(),
                    subnets));
        } catch (SocketException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** The IPv4 address to search from, one given by a router before one that the computer gave itself. */
    Optional<Inet4Address> ipv4() {
        var all = subnets.stream()
                .map(Subnet::address)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .toList();
        return all.stream()
                .filter(address -> !address.isLinkLocalAddress())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** A way into some other network, in which nothing of this home is to be looked for. */
    boolean tunnel() {
        String shown = displayName.toLowerCase(Locale.ROOT);
        return !loopback
                && (pointToPoint
                        || TUNNEL_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || TUNNEL_WORDS.matcher(shown).find());
    }

    /** A tunnel in use. macOS always keeps some that have nothing but link-local addresses: those are idle. */
    boolean tunnelInUse() {
        return up
                && tunnel()
                && subnets.stream().anyMatch(subnet -> !subnet.address().isLinkLocalAddress());
    }

    /** Whether the home network may lie behind it: in doubt yes. */
    boolean searchable() {
        return up
                && multicast
                && !loopback
                && !tunnel()
                && !CONTAINER_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && ipv4().isPresent();
    }

    /** The computer's own loopback, where the practice NAS is. Linux delivers multicast there though the adapter does not claim it. */
    boolean practiceGround() {
        return up && loopback && ipv4().isPresent();
    }

    /** Whether a device heard on this adapter may name the address as its own: on loopback only that, elsewhere only what is at home. */
    boolean mayAnnounce(InetAddress address) {
        return address.isLoopbackAddress() == loopback && Home.has(address, List.of(this));
    }

    /** The same address, with this adapter as scope when it is IPv6 link-local and says none. */
    InetAddress scoped(InetAddress address) {
        if (address instanceof Inet6Address six && six.isLinkLocalAddress() && six.getScopeId() == 0) {
            try {
                return Inet6Address.getByAddress(null, six.getAddress(), index);
            } catch (java.net.UnknownHostException wrongLength) {
                throw new IllegalStateException(wrongLength);
            }
        }
        return address;
    }
}
