package app.lotse.router;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** One of a router's connections to the internet, and the page where it answers questions. */
record Connection(Kind kind, URI control) {
    /** The kinds that can forward. What a router writes is compared with these, and only these are written to it. */
    enum Kind {
        IP_1("urn:schemas-upnp-org:service:WANIPConnection:1"),
        IP_2("urn:schemas-upnp-org:service:WANIPConnection:2"),
        PPP_1("urn:schemas-upnp-org:service:WANPPPConnection:1");

        private final String urn;

        Kind(String urn) {
            this.urn = urn;
        }

        String urn() {
            return urn;
        }

        static Optional<Kind> of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.urn.equalsIgnoreCase(written))
                    .findFirst();
        }
    }
}
