package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Watches one NAS by its SSH port and, where there is one, by its web page. */
public final class PortWatch implements Outside {
    /** A NAS in the home network that listens answers within milliseconds; a firewall's silence must not hold the watch up. */
    private static final int CONNECT_MILLIS = 1_500;
    /** A NAS that is still starting may take a moment for its banner. */
    private static final long BANNER_NANOS = 2_000_000_000L;
    /** Other lines may come before the banner (RFC 4253 4.2); more than this is no SSH server. */
    private static final int BANNER_BYTES = 2_048;

    private final Host host;
    private final Web web;
    /** Whether this computer was in the same network when the watching began: only then does leaving it say something. */
    private final boolean near;

    /** How the web page is asked. */
    @FunctionalInterface
    public interface Web {
        BootState state() throws InterruptedException;
    }

    public PortWatch(Host host, Web web) {
        this.host = host;
        this.web = web;
        this.near = OwnNetworks.have(host.address());
    }

    @Override
    public boolean answering() throws InterruptedException {
        // A channel, because closing it is what an interrupt does: a plain socket would go on waiting.
        try (var channel = SocketChannel.open()) {
            channel.socket().connect(new InetSocketAddress(host.address(), host.port()), CONNECT_MILLIS);
            return banner(channel);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return false;
        }
    }

    @Override
    public boolean connected() {
        return !near || OwnNetworks.have(host.address());
    }

    @Override
    public BootState web() throws InterruptedException {
        return web.state();
    }

    private static boolean banner(SocketChannel channel) throws IOException {
        long end = System.nanoTime() + BANNER_NANOS;
        var seen = new StringBuilder("\n");
        byte[] some = new byte[256];
        while (seen.length() < BANNER_BYTES) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            channel.socket().setSoTimeout((int) left);
            int count = channel.socket().getInputStream().read(some);
            if (count < 0) {
                return false;
            }
            seen.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
            if (seen.indexOf("\nSSH-") >= 0) {
                return true;
            }
        }
        return false;
    }
}
