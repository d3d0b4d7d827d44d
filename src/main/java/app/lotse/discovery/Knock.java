package app.lotse.discovery;

import app.lotse.model.Host;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tries several addresses and ports at the same time: who is there at all, and which door opens. Sends nothing. */
final class Knock {
    private static final int LONGEST = 1_500;

    private Knock() {}

    /** What a door said. */
    enum Door {
        OPEN,
        /** Closed by a device that is there. */
        REFUSED
    }

    /** The doors that said anything within 1.5 s. */
    static Map<Host, Door> at(List<InetAddress> addresses, List<Integer> ports) throws InterruptedException {
        var doors = new ConcurrentHashMap<Host, Door>();
        var threads = new ArrayList<Thread>();
        for (var address : addresses) {
            for (int port : new LinkedHashSet<>(ports)) {
                var host = new Host(address, port);
                threads.add(Thread.ofVirtual().name("discovery-knock").start(() -> knock(host, doors)));
            }
        }
        try {
            for (var thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(Thread::interrupt);
        }
        return Map.copyOf(doors);
    }

    private static void knock(Host host, Map<Host, Door> doors) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.address(), host.port()), LONGEST);
            doors.put(host, Door.OPEN);
        } catch (ConnectException refused) {
            if (refuses(refused)) {
                doors.put(host, Door.REFUSED);
            }
        } catch (IOException silence) {
            // Too late, no way there, or interrupted: says nothing.
        }
    }

    /** Java has one exception for "refused" and for "timed out" by the system; only the text tells them apart. */
    private static boolean refuses(ConnectException exception) {
        String text = String.valueOf(exception.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return text.contains("refused");
    }
}
