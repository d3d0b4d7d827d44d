package app.lotse.discovery;

import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import java.util.List;
import java.util.function.Consumer;

/** Looks for NAS devices and tells the list anew whenever it changes. */
public interface Discovery {
    /**
     * Starts looking; returns at once.
     *
     * @param changed gets the whole list after each change, from a thread of the search, one call at a time
     */
    Search start(Consumer<List<Nas>> changed);

    /**
     * Looks at a typed address or name: does it resolve, is it at home (a subnet of an adapter, private, ULA, link-local or loopback), does a port answer?
     *
     * @param port SSH port to try, or empty for the usual one
     * @throws Trouble ADDRESS_REFUSED with variant {@code unknown-name}, {@code not-at-home} or {@code not-an-address}; NOT_REACHABLE when nothing answers there
     */
    Nas lookAt(String typed, java.util.OptionalInt port) throws Trouble, InterruptedException;

    /** One search under way. */
    interface Search extends AutoCloseable {
        /** The networks searched, by the names that the owner may know: adapter name and address. */
        List<Network> networks();

        /** The one likely cause when nothing was found, from what the adapters look like. */
        Hint hint();

        /** Ends it in the background; returns at once. */
        @Override
        void close();
    }

    /** One adapter that is searched: its system name, its display name and its own address. */
    record Network(String name, String displayName, String address) {}

    /** Why nothing may have been found (texts under {@code find.hint.NAME}). */
    enum Hint {
        NO_NETWORK,
        VPN,
        GUEST_NETWORK,
        FIREWALL,
        ASLEEP
    }
}
