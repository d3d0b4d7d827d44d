package app.lotse.router;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a router says of itself (UPnP Device Architecture 1.1, 2.3).
 *
 * @param name as it calls itself; empty when it does not
 * @param connections those that can forward and lie at its own address; at most {@link #MOST}
 * @param refused whether it named others that lead elsewhere or that are not understood
 */
record Description(String name, List<Connection> connections, boolean refused) {
    static final int MOST = 4;

    Description {
        connections = List.copyOf(connections);
    }

    /** @param from where it was read, whose address is the router's */
    static Description read(byte[] bytes, URI from, InetAddress router) throws Garbled {
        var root = Xml.read(bytes);
        var base = root.value("URLBase").filter(text -> !text.isBlank());
        // A base that is not understood must not be replaced by a guess.
        var start = base.isPresent() ? base.flatMap(Page::uri).map(from::resolve) : Optional.of(from);
        var services = root.all()
                .filter(element -> element.name().equals("service"))
                .filter(service -> kind(service).isPresent())
                .toList();
        var connections = services.stream()
                .flatMap(service -> connection(service, start, router).stream())
                .distinct()
                .toList();
        boolean refused = connections.size() > MOST
                || services.stream()
                        .anyMatch(service -> connection(service, start, router).isEmpty());
        return new Description(name(root), connections.stream().limit(MOST).toList(), refused);
    }

    private static Optional<Connection.Kind> kind(Xml service) {
        return service.value("serviceType").flatMap(Connection.Kind::of);
    }

    private static Optional<Connection> connection(Xml service, Optional<URI> base, InetAddress router) {
        return base.flatMap(from -> service.value("controlURL").flatMap(written -> Page.at(router, from, written)))
                .flatMap(page -> kind(service).map(kind -> new Connection(kind, page)));
    }

    private static String name(Xml root) {
        var device = root.first("device");
        return device.flatMap(one -> one.value("friendlyName"))
                .filter(name -> !name.isBlank())
                .or(() -> device.flatMap(one -> one.value("modelName")))
                .orElse("");
    }
}
