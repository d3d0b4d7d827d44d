package app.lotse.model;

/**
 * One door to the internet in a router: what arrives outside at this port is led to that device.
 *
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
}
