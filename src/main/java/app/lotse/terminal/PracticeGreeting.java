package app.lotse.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks an SSH server on this very computer whether it is a practice NAS: its greeting says so. */
final class PracticeGreeting {
    private static final String GREETING = "SSH-2.0-LotsePractice";
    private static final int MILLIS = 3_000;

    private PracticeGreeting() {}

    static boolean at(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), MILLIS);
            socket.setSoTimeout(MILLIS);
            byte[] greeting = socket.getInputStream().readNBytes(GREETING.length());
            return GREETING.equals(new String(greeting, StandardCharsets.US_ASCII));
        } catch (IOException nobody) {
            return false;
        }
    }
}
