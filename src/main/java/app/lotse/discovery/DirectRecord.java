package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import app.lotse.model.Nas;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks one address alone for its record: devices answer that also where announcements do not get through. */
final class DirectRecord {
    private static final long[] WAITS = {200, 500};

    private static final int MOST = 16;
    private static final Assembly.Outcome NOTHING = new Assembly.Outcome(List.of(), List.of());

    private DirectRecord() {}

    /**
     * The NAS that answers at the address within 0.7 s, with that address alone.
     *
     * @param port SSH port that is wanted; on loopback, where several may live, the record must be of the one with this port
     */
    static Optional<Nas> of(InetAddress address, List<Adapter> adapters, OptionalInt port) {
        var adapter = adapters.stream().filter(one -> reaches(one, address)).findFirst();
        if (!(address instanceof Inet4Address) || adapter.isEmpty()) {
            return Optional.empty();
        }
        var nas = new ArrayList<Cards.Seen>();
        var others = new ArrayList<Cards.Seen>();
        try (var questions = new Questions(adapter.get(), adapter.get().ipv4().orElseThrow())) {
            var assembly = new Assembly(adapter.get());
            for (long wait : WAITS) {
                // The port for signing in may follow a little later; on loopback it is what tells several apart.
                if (!nas.isEmpty() && !address.isLoopbackAddress()) {
                    break;
                }
                ask(questions, address);
                listen(questions, address, assembly, wait, nas, others);
            }
        } catch (IOException noWayThere) {
            // What came before counts.
        }
        return Cards.of(nas, others).stream()
                .filter(card -> !address.isLoopbackAddress()
                        || port.isEmpty()
                        || card.sshPort().equals(port))
                .findFirst();
    }

    private static void ask(Questions questions, InetAddress address) throws IOException {
        for (var service : List.of(Service.NAS, Service.SSH)) {
            if (address.isLoopbackAddress()) {
                // Of several programs that listen on one computer, a message to its address reaches only one.
                questions.askEverybody(List.of(Questions.who(service)));
            } else {
                questions.ask(address, List.of(Questions.who(service)));
            }
        }
    }

    private static void listen(
            Questions questions,
            InetAddress address,
            Assembly assembly,
            long wait,
            List<Cards.Seen> nas,
            List<Cards.Seen> others)
            throws IOException {
        var followedUp = new HashSet<DnsQuery.Question>();
        long end = System.nanoTime() + wait * 1_000_000;
        for (long left = wait; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            var answer = questions.answer(left);
            for (var whole :
                    answer.map(assembly::take).map(Assembly.Outcome::services).orElse(List.of())) {
                var announcement = whole.announcement();
                var list = announcement.service() == Service.NAS ? nas : others;
                if (announcement.addresses().contains(address) && list.size() < MOST) {
                    // She typed this address: no other one that the record may name is used instead.
                    list.add(new Cards.Seen(announcement, QnapRecord.parse(announcement.text()), List.of(address)));
                }
            }
            if (!nas.isEmpty() && !others.isEmpty() && !address.isLoopbackAddress()) {
                return;
            }
        }
    }

    /** Whether the address is reached by this adapter without a router in between. */
    private static boolean reaches(Adapter adapter, InetAddress address) {
        return (address.isLoopbackAddress() ? adapter.practiceGround() : adapter.searchable())
                && adapter.subnets().stream().anyMatch(subnet -> subnet.contains(address));
    }

    /** A link-local IPv6 address typed without scope may lie behind any adapter: all are tried. */
    static List<InetAddress> scoped(InetAddress address, List<Adapter> adapters) {
        if (address instanceof Inet4Address || !address.isLinkLocalAddress()) {
            return List.of(address);
        }
        return adapters.stream()
                .filter(Adapter::searchable)
                .map(adapter -> adapter.scoped(address))
                .distinct()
                .toList();
    }
}
