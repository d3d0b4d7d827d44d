package app.lotse.router;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A make-believe router at an address of its own on loopback, that behaves as it is told. */
final class FakeRouter implements AutoCloseable {
    /** What a client wrote. */
    record Asked(String line, String action, String body) {}

    /** How it answers; whatever is left unwritten stays unsaid, and the connection ends when it returns. */
    @FunctionalInterface
    interface Manner {
        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    final InetAddress address;
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Manner manner;
    private final ServerSocket door;
    private final List<Thread> busy = new CopyOnWriteArrayList<>();

    FakeRouter(String address, Manner manner) throws IOException {
        this.address = InetAddress.ofLiteral(address);
        this.manner = manner;
        this.door = new ServerSocket(0, 50, this.address);
        busy.add(Thread.ofVirtual().start(this::open));
    }

    String location() {
        return "http://" + address.getHostAddress() + ":" + port() + "/rootDesc.xml";
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        try {
            while (true) {
                var client = door.accept();
                busy.add(Thread.ofVirtual().start(() -> serve(client)));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var heard = read(new BufferedInputStream(client.getInputStream()));
            asked.add(heard);
            manner.answer(heard, client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException | InterruptedException gaveUp) {
            // The client had enough, or the test is over.
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String first = line(in);
        String action = "";
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("SOAPAction:")) {
                action = line.replaceAll("^SOAPAction: \"|\"$", "");
            } else if (line.startsWith("Content-Length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return new Asked(first, action, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        door.close();
        busy.forEach(Thread::interrupt);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Answers the search of whoever asks {@link #everybody}, in the name of routers and in any words. */
    static final class Air implements AutoCloseable {
        private final java.net.DatagramSocket socket;
        private final List<Reply> replies = new CopyOnWriteArrayList<>();

        private record Reply(InetAddress from, String text) {}

        Air() throws IOException {
            socket = new java.net.DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.9"), 0));
            Thread.ofVirtual().start(this::listen);
        }

        InetSocketAddress everybody() {
            return (InetSocketAddress) socket.getLocalSocketAddress();
        }

        /** As a router says where it is. */
        void says(FakeRouter router) {
            says(router.address, Replies.found(router.location(), "uuid:" + router.address.getHostAddress()));
        }

        void says(InetAddress from, String text) {
            replies.add(new Reply(from, text));
        }

        private void listen() {
            var packet = new java.net.DatagramPacket(new byte[2_000], 2_000);
            try {
                while (true) {
                    packet.setLength(2_000);
                    socket.receive(packet);
                    for (var reply : replies) {
                        try (var own = new java.net.DatagramSocket(new InetSocketAddress(reply.from, 0))) {
                            byte[] bytes = reply.text.getBytes(StandardCharsets.UTF_8);
                            own.send(new java.net.DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                        }
                    }
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
