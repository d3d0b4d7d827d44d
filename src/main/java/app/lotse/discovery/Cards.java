package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import app.lotse.model.Nas;
import app.lotse.model.Plain;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes one card a NAS of all that was seen of it: on several adapters, and under its Thunderbolt name. */
final class Cards {
    private static final int MOST_ADDRESSES = 16;

    private Cards() {}

    /** One announcement, what its text says, and the addresses known for it. */
    record Seen(Announcement announcement, QnapRecord record, List<InetAddress> addresses) {
        Seen {
            addresses = List.copyOf(addresses);
        }

        /** On loopback all share one address, and only the host's name tells them apart. */
        boolean sharesAddressWith(Seen other) {
            return (!announcement.adapter().loopback() || sameHost(other))
                    && addresses.stream().anyMatch(other.addresses::contains);
        }

        boolean sameAdapter(Seen other) {
            return announcement
                    .adapter()
                    .name()
                    .equals(other.announcement.adapter().name());
        }

        boolean sameHost(Seen other) {
            return sameAdapter(other) && announcement.host().equalsIgnoreCase(other.announcement.host());
        }
    }

    /** @param nas in the order in which they appeared, each with at least one address */
    static List<Nas> of(List<Seen> nas, List<Seen> others) {
        var groups = new ArrayList<List<Seen>>();
        for (var seen : nas) {
            var mine = groups.stream()
                    .filter(group -> group.stream().anyMatch(member -> SameNas.test(member, seen)))
                    .toList();
            if (mine.isEmpty()) {
                groups.add(new ArrayList<>(List.of(seen)));
                continue;
            }
            mine.getFirst().add(seen);
            mine.stream().skip(1).forEach(mine.getFirst()::addAll);
            mine.stream().skip(1).forEach(groups::remove);
        }
        var keys = new HashSet<String>();
        return groups.stream().map(group -> card(group, others, keys)).toList();
    }

    private static Nas card(List<Seen> group, List<Seen> others, Set<String> keys) {
        group.sort(Comparator.comparing(SameNas::isThunderbolt));
        var first = group.getFirst();
        var record = first.record();
        var addresses = group.stream()
                .flatMap(seen -> seen.addresses().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Cards::rank))
                .limit(MOST_ADDRESSES)
                .toList();
        var best = addresses.getFirst();
        String name = Plain.line(SameNas.plainName(first), QnapRecord.LONGEST_VALUE);
        var webPort = port(first.announcement().port()).or(() -> otherPort(Service.WEB, group, others));
        return new Nas(
                key(record, name, best, keys),
                name.isEmpty() ? best.getHostAddress() : name,
                record.model(),
                record.firmware(),
                record.build(),
                addresses,
                webPort.map(OptionalInt::of).orElse(OptionalInt.empty()),
                otherPort(Service.SSH, group, others).map(OptionalInt::of).orElse(OptionalInt.empty()),
                adminUrl(record, best, webPort),
                record.doors(),
                true,
                first.announcement().adapter().loopback());
    }

    /** IPv4 first; an address that a device gave itself (link-local, also over Thunderbolt) last of its kind. */
    static int rank(InetAddress address) {
        return (address instanceof Inet4Address ? 0 : 2) + (address.isLinkLocalAddress() ? 1 : 0);
    }

    /** The serial number identifies; a second device that claims the same one gets another key. */
    private static String key(QnapRecord record, String name, InetAddress best, Set<String> taken) {
        String elsewhere = name + "@" + best.getHostAddress();
        String key = record.serial().orElse(elsewhere);
        for (int i = 2; !taken.add(key); i++) {
            key = record.serial().map(serial -> serial + " ").orElse("") + elsewhere + (i == 2 ? "" : "#" + i);
        }
        return key;
    }

    private static Optional<Integer> port(int port) {
        return port >= 1 && port <= 65535 ? Optional.of(port) : Optional.empty();
    }

    private static Optional<Integer> otherPort(Service service, List<Seen> group, List<Seen> others) {
        return others.stream()
                .filter(other -> other.announcement().service() == service)
                .filter(other -> group.stream().anyMatch(seen -> seen.sameHost(other) || seen.sharesAddressWith(other)))
                .flatMap(other -> port(other.announcement().port()).stream())
                .findFirst();
    }

    private static Optional<URI> adminUrl(QnapRecord record, InetAddress address, Optional<Integer> webPort) {
        var port = record.accessPort().isPresent()
                ? Optional.of(record.accessPort().getAsInt())
                : webPort;
        return record.access().isEmpty() || port.isEmpty()
                ? Optional.empty()
                : url(record.access().get(), address, port.get());
    }

    /** By the address, since names ending in .local are not known to every system; none where a browser could not use it. */
    static Optional<URI> url(String scheme, InetAddress address, int port) {
        if (address instanceof Inet4Address) {
            return Optional.of(URI.create(scheme + "://" + address.getHostAddress() + ":" + port + "/"));
        }
        if (address.isLinkLocalAddress()) {
            return Optional.empty();
        }
        return Optional.of(
                URI.create(scheme + "://[" + address.getHostAddress().replaceFirst("%.*", "") + "]:" + port + "/"));
    }
}
