package app.lotse.discovery;

import java.net.InetAddress;
import java.util.List;

/**
 * One service as one adapter heard it.
 *
 * @param host the host's name without the final dot
 * @param addresses with scope; may be empty when not told yet
 * @param text as on the wire
 */
record Announcement(
        Service service,
        Adapter adapter,
        String name,
        String host,
        int port,
        byte[] text,
        List<InetAddress> addresses) {
    Announcement {
        addresses = List.copyOf(addresses);
    }

    boolean hasText() {
        return text.length > 1;
    }

    Announcement withText(byte[] other) {
        return new Announcement(service, adapter, name, host, port, other, addresses);
    }

    /** The services looked for: the first makes a card, the others only add to it. */
    enum Service {
        NAS("_qdiscover._tcp.local."),
        SSH("_ssh._tcp.local."),
        WEB("_http._tcp.local."),
        FILES("_smb._tcp.local.");

        private final String type;
        private final DnsName dnsName;

        Service(String type) {
            this.type = type;
            this.dnsName = DnsName.of(type);
        }

        /** With the final dot. */
        String type() {
            return type;
        }

        DnsName dnsName() {
            return dnsName;
        }
    }
}
