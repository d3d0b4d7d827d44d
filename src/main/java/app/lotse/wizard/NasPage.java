package app.lotse.wizard;

import app.lotse.model.Nas;
import java.net.Inet6Address;
import java.net.URI;
import java.util.Optional;

/** Where the NAS's own page is. */
final class NasPage {
    /** What QTS comes with ({@code Web Access Port}, QNAP's GPL source of QTS 4.4.1). */
    private static final int USUAL_PORT = 8080;

    private NasPage() {}

    /** As announced; for a typed address by its web page's port, or the usual one. A practice NAS has none. */
    static Optional<URI> of(Nas nas) {
        if (nas.practice()) {
            return Optional.empty();
        }
        return nas.adminUrl().or(() -> typed(nas));
    }

    /** Only where its port is known, not guessed. @param port of its page, as its settings say */
    static Optional<URI> known(Nas nas, Optional<Integer> port) {
        boolean announced = nas.adminUrl().isPresent() || nas.webPort().isPresent();
        if (nas.practice() || !announced && port.isEmpty()) {
            return Optional.empty();
        }
        return nas.adminUrl().or(() -> at(nas, nas.webPort().orElseGet(() -> port.orElse(USUAL_PORT))));
    }

    private static Optional<URI> typed(Nas nas) {
        return at(nas, nas.webPort().orElse(USUAL_PORT));
    }

    private static Optional<URI> at(Nas nas, int port) {
        var address = nas.addresses().getFirst();
        // Browsers know no zone in an address, so a link-local one leads nowhere.
        boolean six = address instanceof Inet6Address;
        if (six && address.isLinkLocalAddress()) {
            return Optional.empty();
        }
        String host = six ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return Optional.of(URI.create("http://" + host + ":" + port + "/"));
    }
}
