package app.lotse.router;

import app.lotse.router.Conversation.Located;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Calls for routers on several adapters at once, from the thread of the caller: over UPnP, and those that are known over NAT-PMP. */
final class Search implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(400);
    /** Packets get lost, above all over wireless; more often would be a flood. */
    private static final int ROUNDS = 3;
    /** More answers on one adapter than any home has: whoever floods is not listened to for ever. */
    private static final int MOST_PACKETS = 1_000;

    private final Target target;
    private final Consumer<Located> found;
    private final Selector selector;
    private final List<OnWay> ways = new ArrayList<>();

    /** Whom to call: everybody over UPnP, and at which port over NAT-PMP. */
    record Target(InetSocketAddress everybody, int natPmpPort) {
        /** UPnP Device Architecture 1.1, 1.3.2; RFC 6886, 3. */
        static Target real() {
            return new Target(new InetSocketAddress("239.255.255.250", 1900), NatPmp.PORT);
        }
    }

    /** @param found is told each answer of a router that may be one of the home, also when it is the same again */
    Search(List<Way> on, List<InetAddress> routers, Target target, Consumer<Located> found) throws IOException {
        this.target = target;
        this.found = found;
        this.selector = Selector.open();
        for (var way : on) {
            try {
                ways.add(new OnWay(way, routers));
            } catch (IOException noSocketThere) {
                // The adapter is then not among those that were asked.
            }
        }
    }

    /** Returns at the deadline. */
    void run(Deadline deadline) throws IOException, InterruptedException {
        for (int round = 0; !deadline.over(); round++) {
            if (round < ROUNDS) {
                ways.forEach(OnWay::call);
            }
            listen(round < ROUNDS ? deadline.atMost(PAUSE) : deadline);
        }
    }

    /** The adapters on which a question could be sent. */
    List<Way> asked() {
        return ways.stream().filter(each -> each.sent).map(each -> each.way).toList();
    }

    /** The routers that answered over NAT-PMP. */
    Set<InetAddress> opening() {
        var all = new LinkedHashSet<InetAddress>();
        ways.forEach(each -> all.addAll(each.opening));
        return all;
    }

    private void listen(Deadline until) throws IOException, InterruptedException {
        while (!until.over()) {
            selector.select(key -> ((OnWay) key.attachment()).receive(), until.left());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var each : ways) {
            each.channel.close();
        }
        selector.close();
    }

    private final class OnWay {
        private final Way way;
        private final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        private final ByteBuffer buffer = ByteBuffer.allocate(SsdpAnswer.LONGEST);
        private final Set<InetAddress> routers = new LinkedHashSet<>();
        private final Set<InetAddress> opening = new LinkedHashSet<>();
        private boolean sent;
        private int packets;

        OnWay(Way way, List<InetAddress> known) throws IOException {
            this.way = way;
            known.stream().filter(way::reaches).filter(way::mayAnswer).forEach(routers::add);
            try {
                channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, way.adapter());
                channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 2);
                channel.bind(new InetSocketAddress(way.from(), 0));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, this);
            } catch (IOException | RuntimeException refused) {
                channel.close();
                throw new IOException("no search on " + way.shown(), refused);
            }
        }

        void call() {
            SsdpAnswer.WANTED.forEach(wanted -> sent |= send(SsdpAnswer.question(wanted), target.everybody()));
            routers.stream().filter(router -> !opening.contains(router)).forEach(this::callRouter);
        }

        private void callRouter(InetAddress router) {
            sent |= send(NatPmp.question(), new InetSocketAddress(router, target.natPmpPort()));
        }

        private boolean send(byte[] question, InetSocketAddress to) {
            try {
                return channel.send(ByteBuffer.wrap(question), to) > 0;
            } catch (IOException noWay) {
                return false;
            }
        }

        void receive() {
            try {
                buffer.clear();
                var from = (InetSocketAddress) channel.receive(buffer);
                if (from != null && ++packets <= MOST_PACKETS && way.mayAnswer(from.getAddress())) {
                    take(from);
                } else if (packets > MOST_PACKETS) {
                    channel.close();
                }
            } catch (IOException unreachable) {
                // Says of one packet that it did not arrive; the next may.
            }
        }

        private void take(InetSocketAddress from) {
            var address = from.getAddress();
            if (from.getPort() == target.natPmpPort()) {
                if (routers.contains(address) && NatPmp.opens(buffer.array(), buffer.position())) {
                    opening.add(address);
                }
                return;
            }
            SsdpAnswer.read(buffer.array(), buffer.position(), address).ifPresent(answer -> {
                if (routers.size() < HomeRouters.MOST && routers.add(address)) {
                    callRouter(address);
                }
                found.accept(new Located(way, address, answer.page()));
            });
        }
    }
}
