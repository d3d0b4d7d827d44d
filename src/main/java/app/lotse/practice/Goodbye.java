package app.lotse.practice;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;

/** Sends one mDNS goodbye at once on loopback (RFC 6762, 10.1): jmdns takes a second before it sends its own, and may not live so long. */
final class Goodbye {
    private static final int PORT = 5353;
    private static final int POINTER = 12;
    private static final int INTERNET = 1;
    private static final int AUTHORITATIVE_ANSWER = 0x8400;

    private Goodbye() {}

    /** @param type such as {@code _ssh._tcp.local.} */
    static void say(String type, String instance) {
        try (var socket = new MulticastSocket(PORT)) {
            var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(loopback));
            byte[] message = message(type, instance);
            socket.send(new DatagramPacket(
                    message,
                    message.length,
                    InetAddress.getByAddress(new byte[] {(byte) 224, 0, 0, (byte) 251}),
                    PORT));
        } catch (IOException unsent) {
            // jmdns's own goodbye follows.
        }
    }

    private static byte[] message(String type, String instance) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int field : new int[] {0, AUTHORITATIVE_ANSWER, 0, 1, 0, 0}) {
            out.writeShort(field);
        }
        byte[] owner = name(type, "");
        byte[] target = name(type, instance);
        out.write(owner);
        out.writeShort(POINTER);
        out.writeShort(INTERNET);
        out.writeInt(0);
        out.writeShort(target.length);
        out.write(target);
        return bytes.toByteArray();
    }

    private static byte[] name(String type, String instance) {
        var out = new ByteArrayOutputStream();
        label(out, instance);
        for (String part : type.split("\\.")) {
            label(out, part);
        }
        out.write(0);
        return out.toByteArray();
    }

    private static void label(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
    }
}
