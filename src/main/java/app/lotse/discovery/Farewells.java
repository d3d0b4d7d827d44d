package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.function.LongSupplier;

/** Hears goodbyes (RFC 6762, 10.1) on one adapter as they come: jmdns tells of them only when it next clears up, up to 10 s later. Ends when interrupted. */
final class Farewells implements Runnable {
    private final Adapter adapter;
    private final Sightings sightings;
    private final LongSupplier clock;

    /** @param clock ms */
    Farewells(Adapter adapter, Sightings sightings, LongSupplier clock) {
        this.adapter = adapter;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var from = adapter.ipv4();
        if (from.isEmpty()) {
            return;
        }
        try (var channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            listen(channel, from.get());
        } catch (IOException endedOrPortTaken) {
            // Leaving then shows by silence.
        }
    }

    private void listen(DatagramChannel channel, Inet4Address from) throws IOException {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT) && mac()) {
            channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        channel.bind(new InetSocketAddress(Questions.MDNS));
        channel.join(Questions.EVERYBODY, NetworkInterface.getByInetAddress(from));
        DatagramSocket socket = channel.socket();
        var buffer = new byte[Questions.LONGEST_ANSWER];
        while (!Thread.currentThread().isInterrupted()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            DnsAnswer.read(buffer, packet.getLength()).ifPresent(this::take);
        }
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private void take(DnsAnswer answer) {
        for (var record : answer.records()) {
            if (record.ttl() != 0) {
                continue;
            }
            for (var service : Service.values()) {
                if (record instanceof DnsRecord.Ptr ptr && ptr.target().isInside(service.dnsName())) {
                    sightings.left(service, adapter, ptr.target().first(), clock.getAsLong());
                } else if (record instanceof DnsRecord.Srv srv && srv.name().isInside(service.dnsName())) {
                    sightings.left(service, adapter, srv.name().first(), clock.getAsLong());
                }
            }
        }
    }
}
