package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A socket of its own for mDNS questions that are answered directly (RFC 6762, 5.1 and 6.7). It needs no port 5353, so nothing else on
 * this computer is in its way, and the first answer comes within milliseconds.
 */
final class Questions implements AutoCloseable {
    static final int MDNS = 5353;
    static final InetAddress EVERYBODY = group();
    static final int LONGEST_ANSWER = 9000;

    private final DatagramSocket socket;
    private final byte[] buffer = new byte[LONGEST_ANSWER];
    private final int id = ThreadLocalRandom.current().nextInt(1, 0x10000);

    /** @throws IOException when the system gives no socket on this adapter */
    Questions(Adapter adapter, Inet4Address from) throws IOException {
        var channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(from));
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 255);
            channel.bind(new InetSocketAddress(from, 0));
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw new IOException("no questions from " + adapter.name(), refused);
        }
        socket = channel.socket();
    }

    private static InetAddress group() {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) 224, 0, 0, (byte) 251});
        } catch (java.net.UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    /** Asks which instances of a service there are. */
    static DnsQuery.Question who(Service service) {
        return new DnsQuery.Question(service.dnsName(), DnsAnswer.PTR);
    }

    void askEverybody(List<DnsQuery.Question> questions) throws IOException {
        ask(EVERYBODY, questions);
    }

    void ask(InetAddress whom, List<DnsQuery.Question> questions) throws IOException {
        byte[] message = DnsQuery.write(id, questions);
        socket.send(new DatagramPacket(message, message.length, whom, MDNS));
    }

    /**
     * The next answer to one of the questions; other messages are passed over.
     *
     * @param millis longest time to wait
     * @return empty when none came in time
     * @throws IOException when the socket is of no more use, also after an interrupt
     */
    Optional<DnsAnswer> answer(long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.setSoTimeout((int) left);
                socket.receive(packet);
            } catch (SocketTimeoutException silence) {
                return Optional.empty();
            }
            if (packet.getPort() == MDNS) {
                var answer = DnsAnswer.read(buffer, packet.getLength()).filter(read -> read.id() == id);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
