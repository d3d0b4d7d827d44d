package app.lotse.restart;

import app.lotse.model.Host;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a NAS that has come back under another address; whoever merely bears its name never gets the password. */
final class Elsewhere implements AutoCloseable {
    /** Between two sign-ins at the same place, which may be starting. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    /** A home has few devices of one name; a network that shows more is not asked further. */
    private static final int MOST_STRANGERS = 8;

    private final Whereabouts whereabouts;
    private final Reconnect reconnect;
    private final Timekeeper time;
    private final Set<Host> strangers = new HashSet<>();
    private final Map<Host, Instant> tried = new HashMap<>();
    private Optional<Host> found = Optional.empty();
    private Optional<Whereabouts.Search> search = Optional.empty();

    Elsewhere(Whereabouts whereabouts, Reconnect reconnect, Timekeeper time) {
        this.whereabouts = whereabouts;
        this.reconnect = reconnect;
        this.time = time;
    }

    /**
     * Tries what shows itself just now; the first call begins to look around.
     *
     * @throws Trouble what ends everything, from a place whose identity is the right one
     */
    Optional<Shell> open() throws Trouble, InterruptedException {
        if (search.isEmpty()) {
            search = Optional.of(whereabouts.look());
        }
        for (Host host : search.get().seen()) {
            if (mayTry(host)) {
                tried.put(host, time.now());
                try {
                    var shell = reconnect.openAt(host);
                    found = Optional.of(host);
                    return Optional.of(shell);
                } catch (Trouble trouble) {
                    judge(host, trouble);
                }
            }
        }
        return Optional.empty();
    }

    /** Where it is by now, when it answered elsewhere with its own identity. */
    Optional<Host> found() {
        return found;
    }

    private boolean mayTry(Host host) {
        Instant last = tried.get(host);
        return !strangers.contains(host)
                && strangers.size() < MOST_STRANGERS
                && (last == null || !time.now().isBefore(last.plus(TRY_AGAIN)));
    }

    private void judge(Host host, Trouble trouble) throws Trouble {
        if (trouble.kind() == Kind.IDENTITY_CHANGED || trouble.kind() == Kind.IDENTITY_UNKNOWN) {
            strangers.add(host);
        } else if (Refusal.is(trouble)) {
            throw trouble;
        }
    }

    @Override
    public void close() {
        search.ifPresent(Whereabouts.Search::close);
        search = Optional.empty();
    }
}
