package app.lotse.model;

import java.net.InetAddress;
import java.time.Instant;
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
}
