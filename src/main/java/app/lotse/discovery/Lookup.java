package app.lotse.discovery;

import app.lotse.discovery.Knock.Door;
import app.lotse.model.Host;
import app.lotse.model.Nas;
import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Trouble;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Looks at an address or a name that the owner typed: is it at home, and is somebody there? */
final class Lookup {
    private static final int SSH = 22;
    private static final List<Integer> WEB_PORTS = List.of(8080, 443, 80);
    private static final int MOST_ADDRESSES = 4;

    private final Supplier<List<Adapter>> adapters;
    private final Names names;
    private final boolean practice;

    /** @param practice whether what is on loopback is a practice NAS in any case */
    Lookup(Supplier<List<Adapter>> adapters, Names names, boolean practice) {
        this.adapters = adapters;
        this.names = names;
        this.practice = practice;
    }

    /** As {@link Discovery#lookAt}. A name is resolved once; from then on only the addresses found count, so that it cannot change its mind. */
    Nas lookAt(String typed, OptionalInt port) throws Trouble, InterruptedException {
        var target = TypedAddress.read(typed).orElseThrow(() -> refused("not-an-address"));
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65535)) {
            throw refused("not-an-address");
        }
        var known = adapters.get();
        var addresses = home(target, known);
        var record = new AtomicReference<Optional<Nas>>(Optional.empty());
        var asking = Thread.ofVirtual()
                .name("discovery-record")
                .start(() -> record.set(DirectRecord.of(addresses.getFirst(), known, port)));
        try {
            var ports = new ArrayList<Integer>();
            ports.add(port.orElse(SSH));
            target.webPort().ifPresent(ports::add);
            ports.addAll(WEB_PORTS);
            var doors = Knock.at(addresses, ports);
            asking.join();
            return nas(target, port, addresses, doors, record.get());
        } finally {
            asking.interrupt();
        }
    }

    private List<InetAddress> home(TypedAddress target, List<Adapter> known) throws Trouble, InterruptedException {
        List<InetAddress> all = target.address().isPresent()
                ? List.of(target.address().get())
                : names.addresses(target.host(), searchable(known), address -> Home.has(address, known));
        if (all.isEmpty()) {
            throw refused("unknown-name");
        }
        var home = all.stream()
                .filter(address -> Home.has(address, known))
                .flatMap(address -> DirectRecord.scoped(address, known).stream())
                .sorted(Comparator.comparingInt(Cards::rank))
                .limit(MOST_ADDRESSES)
                .toList();
        if (home.isEmpty()) {
            throw refused("not-at-home");
        }
        return home;
    }

    private List<Adapter> searchable(List<Adapter> known) {
        return known.stream()
                .filter(practice ? Adapter::practiceGround : Adapter::searchable)
                .toList();
    }

    private Nas nas(
            TypedAddress target,
            OptionalInt port,
            List<InetAddress> addresses,
            Map<Host, Door> doors,
            Optional<Nas> record)
            throws Trouble {
        var there = addresses.stream()
                .filter(address ->
                        doors.keySet().stream().anyMatch(host -> host.address().equals(address)))
                .toList();
        if (there.isEmpty()) {
            throw new Trouble(Trouble.Kind.NOT_REACHABLE);
        }
        return record.filter(announced -> there.contains(announced.addresses().getFirst()))
                .map(announced -> withPort(announced, port))
                .orElseGet(() -> silent(target, port, there, doors));
    }

    private static Nas withPort(Nas nas, OptionalInt port) {
        return new Nas(
                nas.key(),
                nas.name(),
                nas.model(),
                nas.firmware(),
                nas.build(),
                nas.addresses(),
                nas.webPort(),
                port.isPresent() ? port : nas.sshPort(),
                nas.adminUrl(),
                nas.openDoors(),
                true,
                nas.practice());
    }

    private Nas silent(TypedAddress target, OptionalInt port, List<InetAddress> there, Map<Host, Door> doors) {
        var best = there.getFirst();
        var web = new ArrayList<Integer>();
        target.webPort().ifPresent(web::add);
        web.addAll(WEB_PORTS);
        var webPort = web.stream()
                .filter(number -> doors.get(new Host(best, number)) == Door.OPEN)
                .findFirst();
        Optional<URI> url = webPort.flatMap(number -> Cards.url(number == 443 ? "https" : "http", best, number));
        String name = Plain.line(target.host(), QnapRecord.LONGEST_VALUE);
        return new Nas(
                name + "@" + best.getHostAddress(),
                name,
                notAsked(),
                notAsked(),
                notAsked(),
                there,
                webPort.map(OptionalInt::of).orElse(OptionalInt.empty()),
                port,
                url,
                List.of(),
                false,
                practice && best.isLoopbackAddress());
    }

    private static Reading<String> notAsked() {
        return Reading.unread(Reading.Reason.NOT_ASKED, "");
    }

    private static Trouble refused(String variant) {
        return new Trouble(Trouble.Kind.ADDRESS_REFUSED, variant, null);
    }
}
