package app.lotse.discovery;

import app.lotse.discovery.Discovery.Hint;
import java.util.List;
import java.util.Locale;

/** The one likely cause when no NAS shows itself, from what the adapters look like. */
final class Hints {
    private Hints() {}

    /** @param system name of the operating system, as {@code os.name} has it */
    static Hint likely(List<Adapter> adapters, String system) {
        var searched = adapters.stream().filter(Adapter::searchable).toList();
        if (searched.isEmpty()) {
            return Hint.NO_NETWORK;
        }
        if (adapters.stream().anyMatch(Adapter::tunnelInUse)) {
            return Hint.VPN;
        }
        if (searched.stream().allMatch(Hints::guest)) {
            return Hint.GUEST_NETWORK;
        }
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") || name.startsWith("mac") ? Hint.FIREWALL : Hint.ASLEEP;
    }

    /** AVM gives guests of a FRITZ!Box the network 192.168.179.0/24; no other maker's is as fixed. */
    private static boolean guest(Adapter adapter) {
        return adapter.ipv4()
                .map(address -> address.getHostAddress().startsWith("192.168.179."))
                .orElse(false);
    }
}
