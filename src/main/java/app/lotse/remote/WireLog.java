package app.lotse.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Is told every command line at the place where it is written to the wire, so that anyone can read what was sent; never a password. */
public interface WireLog {
    /** @param command the exact line, with the {@code sudo} around it where there is one */
    void sent(Instant at, String command);

    /** One line that was sent. */
    record Sent(Instant at, String command) {}

    /** Keeps what was sent in memory, oldest first. */
    final class Kept implements WireLog {
        private final List<Sent> sent = new ArrayList<>();

        @Override
        public synchronized void sent(Instant at, String command) {
            sent.add(new Sent(at, command));
        }

        /** A copy of what was sent so far. */
        public synchronized List<Sent> all() {
            return List.copyOf(sent);
        }
    }
}
