package app.lotse.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks a host name up: at the system, and by mDNS, which not every system knows. */
final class Names {
    private static final long LONGEST = 3_000;
    private static final long[] MDNS_WAITS = {250, 750};

    private final Function<String, List<InetAddress>> system;

    /** @param system gives no addresses for a name that it does not know; may block */
    Names(Function<String, List<InetAddress>> system) {
        this.system = system;
    }

    static List<InetAddress> bySystem(String name) {
        try {
            return List.of(InetAddress.getAllByName(java.net.IDN.toASCII(name)));
        } catch (IOException | IllegalArgumentException unknown) {
            return List.of();
        }
    }

    /**
     * All addresses found until one was wanted, or all was asked, for 3 s at most.
     *
     * @param name without final dot
     */
    List<InetAddress> addresses(String name, List<Adapter> adapters, Predicate<InetAddress> wanted)
            throws InterruptedException {
        var answers = new LinkedBlockingQueue<List<InetAddress>>();
        var threads = new ArrayList<Thread>();
        // The system's look-up cannot be interrupted and holds its thread: not one of the few that carry the virtual
        // ones.
        threads.add(Thread.ofPlatform().daemon().name("discovery-name").start(() -> answers.add(system.apply(name))));
        if (!name.contains(".") || name.toLowerCase(java.util.Locale.ROOT).endsWith(".local")) {
            var local = DnsName.of(name.contains(".") ? name : name + ".local");
            for (var adapter : adapters) {
                threads.add(Thread.ofVirtual().name("discovery-name").start(() -> answers.add(byMdns(local, adapter))));
            }
        }
        try {
            return gather(answers, threads.size(), wanted);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static List<InetAddress> gather(
            LinkedBlockingQueue<List<InetAddress>> answers, int expected, Predicate<InetAddress> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        var all = new LinkedHashSet<InetAddress>();
        for (int i = 0; i < expected && all.stream().noneMatch(wanted); i++) {
            var answer = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                break;
            }
            all.addAll(answer);
        }
        return List.copyOf(all);
    }

    private static List<InetAddress> byMdns(DnsName name, Adapter adapter) {
        var found = new LinkedHashSet<InetAddress>();
        try (var questions = new Questions(adapter, adapter.ipv4().orElseThrow())) {
            for (long wait : MDNS_WAITS) {
                questions.askEverybody(
                        List.of(new DnsQuery.Question(name, DnsAnswer.A), new DnsQuery.Question(name, DnsAnswer.AAAA)));
                var answer = questions.answer(wait);
                answer.ifPresent(told -> told.records().forEach(record -> {
                    if (record instanceof DnsRecord.Address address
                            && address.name().equals(name)) {
                        found.add(adapter.scoped(address.address()));
                    }
                }));
                if (!found.isEmpty()) {
                    break;
                }
            }
        } catch (IOException adapterNotReady) {
            // No answer from there.
        }
        return List.copyOf(found);
    }
}
