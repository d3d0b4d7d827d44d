package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the records of several answers heard on one adapter together, until a service has host, port, text and address. */
final class Assembly {
    private static final int MOST = 512;
    private static final int MOST_FOLLOW_UPS = 16;

    private final Adapter adapter;
    private final Map<DnsName, DnsRecord.Srv> places = new LinkedHashMap<>();
    private final Map<DnsName, DnsRecord.Txt> texts = new LinkedHashMap<>();
    private final Map<DnsName, Set<InetAddress>> hosts = new LinkedHashMap<>();

    Assembly(Adapter adapter) {
        this.adapter = adapter;
    }

    /** What one answer led to: whole services, and what still has to be asked for the others. */
    record Outcome(List<Whole> services, List<DnsQuery.Question> missing) {}

    /** A service of which everything is known; {@code ttl} in seconds is that of the record that names it. */
    record Whole(Announcement announcement, long ttl) {}

    Outcome take(DnsAnswer answer) {
        var named = new LinkedHashMap<DnsName, Long>();
        var hostsHere = new LinkedHashMap<DnsName, Set<InetAddress>>();
        for (var record : answer.records()) {
            if (record.ttl() == 0) {
                continue;
            }
            switch (record) {
                case DnsRecord.Ptr ptr -> {
                    if (service(ptr.target()).isPresent()) {
                        named.put(ptr.target(), ptr.ttl());
                    }
                }
                case DnsRecord.Srv srv -> {
                    if (service(srv.name()).isPresent()) {
                        named.putIfAbsent(srv.name(), srv.ttl());
                        keep(places, srv.name(), srv);
                    }
                }
                case DnsRecord.Txt txt -> {
                    if (service(txt.name()).isPresent()) {
                        keep(texts, txt.name(), txt);
                    }
                }
                case DnsRecord.Address found ->
                    hostsHere
                            .computeIfAbsent(found.name(), any -> new LinkedHashSet<>())
                            .add(found.address());
            }
        }
        hostsHere.forEach((host, addresses) -> keep(hosts, host, addresses));
        return outcome(named);
    }

    private Outcome outcome(Map<DnsName, Long> named) {
        var whole = new ArrayList<Whole>();
        var missing = new LinkedHashSet<DnsQuery.Question>();
        named.forEach((name, ttl) -> {
            var place = places.get(name);
            var text = texts.get(name);
            var addresses = place == null ? Set.<InetAddress>of() : hosts.getOrDefault(place.target(), Set.of());
            if (place == null) {
                missing.add(new DnsQuery.Question(name, DnsAnswer.SRV));
            }
            if (text == null) {
                missing.add(new DnsQuery.Question(name, DnsAnswer.TXT));
            }
            if (place != null && addresses.isEmpty()) {
                missing.add(new DnsQuery.Question(place.target(), DnsAnswer.A));
            }
            if (place != null && text != null && !addresses.isEmpty()) {
                announcement(name, place, text, addresses).ifPresent(found -> whole.add(new Whole(found, ttl)));
            }
        });
        return new Outcome(whole, missing.stream().limit(MOST_FOLLOW_UPS).toList());
    }

    private Optional<Announcement> announcement(
            DnsName name, DnsRecord.Srv place, DnsRecord.Txt text, Set<InetAddress> addresses) {
        var usable = addresses.stream()
                .filter(adapter::mayAnnounce)
                .map(adapter::scoped)
                .toList();
        return usable.isEmpty()
                ? Optional.empty()
                : service(name)
                        .map(service -> new Announcement(
                                service,
                                adapter,
                                name.first(),
                                place.target().toString(),
                                place.port(),
                                text.data(),
                                usable));
    }

    private static Optional<Service> service(DnsName instance) {
        for (var service : Service.values()) {
            if (instance.isInside(service.dnsName())) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        if (map.size() < MOST || map.containsKey(key)) {
            map.put(key, value);
        }
    }
}
