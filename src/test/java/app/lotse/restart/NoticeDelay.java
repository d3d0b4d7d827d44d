package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.Host;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.restart.Course.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Measures the time from the moment at which a NAS answers again until Lotse has noticed; with the real watch and the real clock, against a local port. */
final class NoticeDelay {
    private static final long MOST_MILLIS = 2_000;
    private static final int SHORTEST_AWAY = 6_000;

    private NoticeDelay() {}

    /** How a NAS is away. */
    private enum Away {
        /** Its address answers that nobody listens: it is on, its SSH server is not. */
        REFUSES,
        /** Nothing answers at all: it is off. */
        SILENT
    }

    /** Takes how many times each; exit code 1 when the longest was too long. */
    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        var random = new Random(4);
        boolean good = true;
        for (var away : Away.values()) {
            var delays = new ArrayList<Long>();
            for (int i = 0; i < times; i++) {
                delays.add(once(away, SHORTEST_AWAY + random.nextInt(3_000)));
            }
            Collections.sort(delays);
            long worst = delays.getLast();
            good &= worst <= MOST_MILLIS;
            System.out.printf(
                    "while away it %-8s %d times: noticed after a median of %d ms, at worst %d ms %s%n",
                    away, times, delays.get(times / 2), worst, delays);
        }
        System.out.println(good ? "within 2 s" : "NOT within 2 s");
        System.exit(good ? 0 : 1);
    }

    private static long once(Away away, int millis) throws Exception {
        try (var port = new FakePort(away)) {
            Thread.ofVirtual().start(() -> port.answerAfter(millis));
            var time = Timekeeper.real();
            var progress = new Progress(nobody(), time);
            progress.happens(Event.ACCEPTED);
            var sent = new Sending.Sent(
                    time.now(), new BootProof(Reading.unread(Reading.Reason.NOT_ASKED, ""), Reading.known(1.0)));
            var noticed = new long[1];
            Reconnect reconnect = () -> {
                noticed[0] = System.nanoTime();
                throw new Trouble(Trouble.Kind.REFUSED);
            };
            var awake = new Awake(time);
            var knocking = new Knocking(reconnect, sent, time, awake, progress);
            try (var elsewhere = new Elsewhere(Whereabouts.unknown(), reconnect, time)) {
                var outside = new PortWatch(port.host(), () -> BootState.UNKNOWN);
                new Waiting(knocking, outside, elsewhere, time, progress, sent, awake, Duration.ofMinutes(5))
                        .untilBack();
                throw new IllegalStateException("nobody was let in");
            } catch (Trouble atTheDoor) {
                return (noticed[0] - port.answersSince) / 1_000_000;
            }
        }
    }

    private static Restart.Watcher nobody() {
        return new Restart.Watcher() {
            @Override
            public void stage(RestartStage stage, Instant since) {}

            @Override
            public void soFar(RestartResult result, Instant settledAt) {}
        };
    }

    /** A port that refuses, or drops every packet because the queue of a socket that nobody serves is full (listen(2)), and then greets as an SSH server. */
    private static final class FakePort implements AutoCloseable {
        private final List<Socket> filling = new ArrayList<>();
        private final int number;
        private ServerSocket socket;
        volatile long answersSince;

        FakePort(Away away) throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            number = socket.getLocalPort();
            if (away == Away.REFUSES) {
                socket.close();
                return;
            }
            while (fill()) {
                // Until the queue is full.
            }
        }

        Host host() {
            return new Host(InetAddress.getLoopbackAddress(), number);
        }

        void answerAfter(int millis) {
            try {
                Thread.sleep(millis);
                if (socket.isClosed()) {
                    socket = new ServerSocket();
                    socket.setReuseAddress(true);
                    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 50);
                }
                answersSince = System.nanoTime();
                while (true) {
                    greet(socket.accept());
                }
            } catch (IOException over) {
                // Closed at the end of the measurement.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean fill() throws IOException {
            var one = new Socket();
            try {
                one.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 300);
                filling.add(one);
                return true;
            } catch (IOException full) {
                one.close();
                return false;
            }
        }

        private static void greet(Socket guest) {
            try (guest) {
                guest.getOutputStream().write("SSH-2.0-measure\r\n".getBytes(StandardCharsets.US_ASCII));
                guest.getOutputStream().flush();
            } catch (IOException gone) {
                // One of those that only filled the queue.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (var one : filling) {
                one.close();
            }
        }
    }
}
