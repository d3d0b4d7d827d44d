package app.lotse.model;

import java.net.InetAddress;
import java.util.Collection;

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
     * Whether it leads to the device with one of these addresses or names. An address may be written in any way, a name with or without
     * {@code .local} and in any case. Without asking anybody: no name is looked up.
     */
    public boolean leadsTo(Collection<InetAddress> addresses, Collection<String> names) {
        return names.stream()
                        .anyMatch(name -> bare(name).equalsIgnoreCase(bare(client))
                                && !bare(name).isEmpty())
                || addresses.stream().anyMatch(this::isAt);
    }

    private boolean isAt(InetAddress address) {
        try {
            return InetAddress.ofLiteral(client).equals(address);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String bare(String name) {
        return name.strip().replaceFirst("(?i)(\\.local)?\\.?$", "");
    }
}
