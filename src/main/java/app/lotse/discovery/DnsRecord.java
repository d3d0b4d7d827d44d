package app.lotse.discovery;

import java.net.InetAddress;

/** One resource record of an mDNS answer, of the four kinds that tell of a service (RFC 6763); {@code ttl} in seconds, 0 = goodbye. */
sealed interface DnsRecord {
    DnsName name();

    long ttl();

    /** A service type has this instance. */
    record Ptr(DnsName name, long ttl, DnsName target) implements DnsRecord {}

    /** An instance is at this host and port. */
    record Srv(DnsName name, long ttl, int port, DnsName target) implements DnsRecord {}

    /** What an instance says of itself: length-prefixed strings, as sent. */
    record Txt(DnsName name, long ttl, byte[] data) implements DnsRecord {}

    /** A host has this address; IPv6 without scope. */
    record Address(DnsName name, long ttl, InetAddress address) implements DnsRecord {}
}
