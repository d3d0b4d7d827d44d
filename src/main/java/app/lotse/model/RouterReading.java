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

    /** The open doors that lead to this NAS, by any of its addresses or by its name. An empty list is no proof: routers hide doors. */
    public List<Forward> doorsTo(Nas nas) {
        return doorsTo(nas.addresses(), List.of(nas.name()));
    }

    /** The doors that are switched on and lead to the device with these addresses and names, of all routers, each once. */
    public List<Forward> doorsTo(Collection<InetAddress> addresses, Collection<String> names) {
        return gateways.stream()
                .flatMap(gateway -> gateway.forwards().value().stream().flatMap(List::stream))
                .filter(Forward::enabled)
                .filter(door -> door.leadsTo(addresses, names))
                .distinct()
                .toList();
    }
}
