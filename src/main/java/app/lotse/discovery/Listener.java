package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;

/** Listens on one adapter with jmdns to what devices announce, also when they leave. */
final class Listener {
    private final Adapter adapter;
    private final Sightings sightings;
    private final LongSupplier clock;
    private final JmDNS jmdns;

    /**
     * @param clock ms
     * @throws IOException when the port of mDNS cannot be shared
     */
    Listener(Adapter adapter, Sightings sightings, LongSupplier clock) throws IOException {
        this.adapter = adapter;
        this.sightings = sightings;
        this.clock = clock;
        // An address that has a name already is not looked up backwards, which took 10 s; the number keeps several of
        // them apart.
        String name = "lotse-" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
        jmdns = JmDNS.create(
                InetAddress.getByAddress(name, adapter.ipv4().orElseThrow().getAddress()), name);
        for (var service : Service.values()) {
            jmdns.addServiceListener(service.type(), new Heard(service));
        }
    }

    /** Takes 2 to 5 s. */
    void close() {
        try {
            jmdns.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    private final class Heard implements ServiceListener {
        private final Service service;

        Heard(Service service) {
            this.service = service;
        }

        /** Only a name so far: jmdns asks for the rest by itself. */
        @Override
        public void serviceAdded(ServiceEvent event) {}

        @Override
        public void serviceRemoved(ServiceEvent event) {
            sightings.left(service, adapter, event.getName(), clock.getAsLong());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            var info = event.getInfo();
            var addresses = Arrays.stream(info.getInetAddresses())
                    .filter(Objects::nonNull)
                    .filter(adapter::mayAnnounce)
                    .map(adapter::scoped)
                    .toList();
            if (addresses.isEmpty()) {
                return;
            }
            String host = Objects.requireNonNullElse(info.getServer(), "");
            byte[] text = Objects.requireNonNullElse(info.getTextBytes(), new byte[0]);
            var announcement = new Announcement(
                    service, adapter, event.getName(), host.replaceFirst("\\.$", ""), info.getPort(), text, addresses);
            sightings.overheard(announcement, clock.getAsLong());
        }
    }
}
