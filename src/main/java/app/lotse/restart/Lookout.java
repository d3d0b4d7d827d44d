package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at one NAS from outside by its doors: first which of them answer at all, then by the first of these alone, to be gentle. */
public final class Lookout {
    private static final int CONNECT_MILLIS = 1_500;

    private final List<Door> doors;
    private final PortWatch.Web web;
    private final Online online;
    private List<Door> known = List.of();

    /** One way to see that the NAS is there. */
    @FunctionalInterface
    public interface Door {
        /** Bounded to a few seconds. */
        boolean answers() throws InterruptedException;
    }

    /** Whether the owner's own computer is in a network. */
    @FunctionalInterface
    public interface Online {
        boolean now();
    }

    /** @param doors the one by which the NAS is used first */
    public Lookout(List<Door> doors, PortWatch.Web web, Online online) {
        this.doors = List.copyOf(doors);
        this.web = web;
        this.online = online;
    }

    /** A port that takes a connection; nothing is sent. */
    public static Door port(Host host) {
        return () -> {
            try (var channel = SocketChannel.open()) {
                channel.socket().connect(new InetSocketAddress(host.address(), host.port()), CONNECT_MILLIS);
                return true;
            } catch (IOException closed) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                return false;
            }
        };
    }

    /** Whether this computer has an address in any network but its own inner one. */
    public static boolean inSomeNetwork() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(Lookout::leadsOut);
        } catch (SocketException unreadable) {
            // Not known, so the doors decide.
            return true;
        }
    }

    private static boolean leadsOut(NetworkInterface adapter) {
        try {
            return adapter.isUp()
                    && !adapter.isLoopback()
                    && adapter.inetAddresses().findAny().isPresent();
        } catch (SocketException gone) {
            return false;
        }
    }

    /**
     * One look.
     *
     * @param askPage whether to ask the web page how far it has started: not while it just runs
     */
    public Glance look(Instant at, boolean askPage) throws InterruptedException {
        if (!online.now()) {
            return new Glance(at, false, false, false, BootState.UNKNOWN);
        }
        if (known.isEmpty()) {
            known = answering(doors);
            return glance(at, !known.isEmpty(), !known.isEmpty(), askPage);
        }
        boolean whole = known.getFirst().answers();
        boolean any = whole || !answering(known.subList(1, known.size())).isEmpty();
        return glance(at, any, whole, askPage);
    }

    /** The same doors at another address answered before: they are what has to answer again. */
    public Lookout movedTo(Lookout there) {
        return new Lookout(there.doors, there.web, online)
                .knowing(known.stream().map(doors::indexOf).toList());
    }

    private Lookout knowing(List<Integer> places) {
        known = places.stream()
                .filter(place -> place < doors.size())
                .map(doors::get)
                .toList();
        return this;
    }

    private Glance glance(Instant at, boolean any, boolean whole, boolean askPage) throws InterruptedException {
        return new Glance(at, true, any, whole, askPage && whole ? web.state() : BootState.UNKNOWN);
    }

    private static List<Door> answering(List<Door> some) throws InterruptedException {
        var answering = new ArrayList<Door>();
        for (var door : some) {
            if (door.answers()) {
                answering.add(door);
            }
        }
        return answering;
    }
}
