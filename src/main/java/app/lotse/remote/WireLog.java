package app.lotse.remote;

import app.lotse.model.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Is told every command line at the place where it is written to the wire, so that anyone can read what was sent; never a password. */
public interface WireLog {
    /**
     * @param identity of the NAS that it went to, as OpenSSH shows it: an address may be another's tomorrow
     * @param command the exact line, with the {@code sudo} around it where there is one
     */
    void sent(Instant at, Host host, String identity, String command);

    /** One line that was sent. */
    record Sent(Instant at, Host host, String identity, String command) {}

    /** Keeps what was sent in memory, oldest first. */
    final class Kept implements WireLog {
        private final List<Sent> sent = new ArrayList<>();

        @Override
        public synchronized void sent(Instant at, Host host, String identity, String command) {
            sent.add(new Sent(at, host, identity, command));
        }

        /** A copy of what was sent so far. */
        public synchronized List<Sent> all() {
            return List.copyOf(sent);
        }

        /** What was sent to the NAS that answered here, also under its earlier addresses; nothing that went to another. */
        public synchronized List<Sent> to(Host host) {
            var identities = sent.stream()
                    .filter(each -> each.host().equals(host))
                    .map(Sent::identity)
                    .collect(Collectors.toSet());
            return sent.stream()
                    .filter(each -> identities.contains(each.identity()))
                    .toList();
        }
    }
}
