package app.lotse.model;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * One door to the internet in a router: what arrives outside at this port is led to that device.
 *
 * @param externalPort 0 stands for every port that leads nowhere else (UPnP WANIPConnection, PortMappingExternalPort)
 * @param client the device inside as the router writes it: mostly an address, sometimes a name
 * @param protocol TCP or UDP
 * @param words what the router calls it
 */
public record Forward(
        int externalPort, int internalPort, String client, String protocol, String words, boolean enabled) {
    public Forward {
        client = Plain.line(client, 60);
        protocol = Plain.line(protocol, 8);
        words = Plain.line(words, 60);
    }

    /**
     * Whether it leads to the device with one of these addresses or names. An address may be written in any way, a name in any case and with an ending
     * of the router's own, such as {@code Fotos.fritz.box}. Without asking anybody: no name is looked up.
     */
    public boolean leadsTo(Collection<InetAddress> addresses, Collection<String> names) {
        String bare = client.strip().replaceFirst("%.*$", "");
        try {
            byte[] there = InetAddress.ofLiteral(bare).getAddress();
            // By the bytes: a link-local address is the same whichever adapter it was seen on.
            return addresses.stream().anyMatch(address -> Arrays.equals(address.getAddress(), there));
        } catch (IllegalArgumentException aName) {
            return names.stream().anyMatch(name -> isNamed(bare, name));
        }
    }

    private static boolean isNamed(String client, String name) {
        String lower = client.toLowerCase(Locale.ROOT);
        String own = name.strip().toLowerCase(Locale.ROOT).replaceFirst("(\\.local)?\\.?$", "");
        return !own.isEmpty() && (lower.equals(own) || lower.startsWith(own + "."));
    }
}
