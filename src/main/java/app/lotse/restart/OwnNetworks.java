package app.lotse.restart;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The networks that this computer is in just now. */
final class OwnNetworks {
    private OwnNetworks() {}

    /** Whether the address is in one of them. */
    static boolean have(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || NetworkInterface.networkInterfaces()
                            .flatMap(adapter -> adapter.getInterfaceAddresses().stream())
                            .anyMatch(own -> covers(own, address));
        } catch (SocketException unknown) {
            return false;
        }
    }

    private static boolean covers(InterfaceAddress own, InetAddress address) {
        return covers(own.getAddress(), own.getNetworkPrefixLength(), address);
    }

    static boolean covers(InetAddress own, int prefix, InetAddress address) {
        byte[] mine = own.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length || prefix < 1) {
            return false;
        }
        for (int bit = 0; bit < prefix && bit < 8 * mine.length; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
