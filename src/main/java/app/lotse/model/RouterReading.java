package app.lotse.model;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the routers of the home network said when they were asked for their open doors.
 *
 * @param gateways those that answered; empty when none did
 * @param networks the adapters on which was asked
 * @param opensAlso routers that would let devices open doors by NAT-PMP or PCP too; those lists cannot be read (RFC 6886)
 */
public record RouterReading(
        Instant takenAt, List<Gateway> gateways, List<String> networks, List<InetAddress> opensAlso) {
    public RouterReading {
        gateways = List.copyOf(gateways);
        networks = List.copyOf(networks);
        opensAlso = List.copyOf(opensAlso);
    }

    /** The doors that lead to the device with these addresses or names, of all routers, each once; also those switched off. An empty list is no proof. */
    public List<Forward> doorsTo(Collection<InetAddress> addresses, Collection<String> names) {
        return gateways.stream()
                .flatMap(gateway -> gateway.forwards().value().stream().flatMap(List::stream))
                .filter(door -> door.leadsTo(addresses, names))
                .distinct()
                .toList();
    }
}
