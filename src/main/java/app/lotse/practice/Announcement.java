package app.lotse.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.DNSStatefulObject;

/** Makes the practice NAS known by mDNS, on loopback alone: the home network hears nothing of it. All work is done in the background, in order. */
final class Announcement {
    private static final String NAME = "Practice-NAS";
    private static final String FINDER = "_qdiscover._tcp.local.";
    private static final String SSH = "_ssh._tcp.local.";
    private static final int WEB_PORT = 8080;
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private final int sshPort;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("practice-mdns").factory());
    private volatile JmDNS announcer;
    private volatile ServiceInfo nas;
    private boolean closed;

    Announcement(int sshPort) {
        this.sshPort = sshPort;
    }

    /** Announces it, after what was still under way; does nothing once closed. */
    synchronized void appear() {
        inBackground(() -> {
            if (announcer == null) {
                String host = "practice-nas-" + sshPort;
                // The address bears its name already, or jmdns would ask the network for it.
                announcer = JmDNS.create(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}), host);
            }
            var finder = ServiceInfo.create(FINDER, NAME, WEB_PORT, 0, 0, text());
            announcer.registerService(finder);
            announcer.registerService(ServiceInfo.create(SSH, NAME + "(SSH)", sshPort, 0, 0, new byte[] {0}));
            nas = finder;
        });
    }

    /** Waits until others are told of it, at most so long; where they cannot be told, its address still works. */
    void awaitHeard(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end && !heard()) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Says goodbye: it goes from everybody's list. */
    synchronized void disappear() {
        sayGoodbye();
        inBackground(() -> {
            if (announcer != null) {
                announcer.unregisterAllServices();
            }
        });
    }

    /** Says goodbye and ends; jmdns takes some seconds for its part, in the background. */
    synchronized void close() {
        sayGoodbye();
        inBackground(() -> {
            if (announcer != null) {
                announcer.close();
            }
        });
        closed = true;
        background.shutdown();
    }

    private void inBackground(Work work) {
        if (!closed) {
            background.submit(() -> {
                work.run();
                return null;
            });
        }
    }

    /** Something that jmdns is told to do; where it fails, the NAS is not found by itself, and its address still works. */
    private interface Work {
        void run() throws IOException;
    }

    private boolean heard() {
        return nas instanceof DNSStatefulObject state && (state.isAnnouncing() || state.isAnnounced());
    }

    private void sayGoodbye() {
        var known = nas;
        nas = null;
        if (known != null) {
            Goodbye.say(FINDER, known.getName());
        }
    }

    /** One string with commas, as a QNAP writes it (src/avahi-0.6.30/QNAP_AVAHI/avahi.sh in its GPL source). */
    private static byte[] text() {
        String items = "accessType=http,accessPort=" + WEB_PORT + ",model=" + SystemFiles.MODEL + ",displayModel="
                + SystemFiles.DISPLAY_MODEL + ",fwVer=" + SystemFiles.VERSION + ",fwBuildNum=" + SystemFiles.BUILD;
        byte[] bytes = items.getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[bytes.length + 1];
        record[0] = (byte) bytes.length;
        System.arraycopy(bytes, 0, record, 1, bytes.length);
        return record;
    }
}
