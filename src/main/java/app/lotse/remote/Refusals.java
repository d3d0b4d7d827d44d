package app.lotse.remote;

import app.lotse.model.Host;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which NAS refused a password lately: if it then falls silent, it has perhaps locked this computer out. */
final class Refusals {
    /** How long a refusal explains a silence; after that a NAS is more likely switched off. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Map<InetAddress, Instant> last = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Refusals(InstantSource clock) {
        this.clock = clock;
    }

    void refused(Host host) {
        last.put(host.address(), clock.instant());
    }

    void admitted(Host host) {
        last.remove(host.address());
    }

    boolean lately(Host host) {
        Instant at = last.get(host.address());
        return at != null && clock.instant().isBefore(at.plus(LATELY));
    }
}
