package app.lotse.discovery;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;

/** A hostile device that announces thousands of NAS devices that do not exist, again with each question. Arguments: its address, how many. */
public final class MadeUp {
    private static final int IN_ONE_PACKET = 6;
    private static final String SERVICE = "_qdiscover._tcp.local";

    private MadeUp() {}

    public static void main(String[] args) throws Exception {
        var own = InetAddress.getByName(args[0]);
        int count = Integer.parseInt(args[1]);
        var group = new InetSocketAddress(InetAddress.getByName("224.0.0.251"), 5353);
        try (var socket = new MulticastSocket(5353)) {
            socket.joinGroup(group, NetworkInterface.getByInetAddress(own));
            socket.setNetworkInterface(NetworkInterface.getByInetAddress(own));
            var heard = new DatagramPacket(new byte[9000], 9000);
            while (true) {
                socket.receive(heard);
                String question = new String(heard.getData(), 0, heard.getLength(), StandardCharsets.ISO_8859_1);
                boolean asks = heard.getLength() > 12 && (heard.getData()[2] & 0x80) == 0;
                if (asks && question.contains("_qdiscover")) {
                    for (int from = 0; from < count; from += IN_ONE_PACKET) {
                        byte[] packet = answer(from, Math.min(count, from + IN_ONE_PACKET));
                        socket.send(new DatagramPacket(packet, packet.length, heard.getSocketAddress()));
                        socket.send(new DatagramPacket(packet, packet.length, group));
                    }
                }
            }
        }
    }

    private static byte[] answer(int from, int to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int number : new int[] {0, 0x8400, 0, 4 * (to - from), 0, 0}) {
            out.writeShort(number);
        }
        for (int i = from; i < to; i++) {
            String service = "Made up " + i;
            String host = "m" + i + ".local";
            record(out, name(SERVICE), 12, name(service, SERVICE));
            record(out, name(service, SERVICE), 33, srv(host));
            record(out, name(service, SERVICE), 16, txt("displayModel=TS-" + i + ",fwVer=5.1.9"));
            record(out, name(host), 1, new byte[] {10, 99, (byte) (3 + i / 200), (byte) (1 + i % 200)});
        }
        return bytes.toByteArray();
    }

    private static void record(DataOutputStream out, byte[] name, int type, byte[] data) throws IOException {
        out.write(name);
        out.writeShort(type);
        out.writeShort(1);
        out.writeInt(120);
        out.writeShort(data.length);
        out.write(data);
    }

    private static byte[] srv(String host) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 31, (byte) 144});
        bytes.writeBytes(name(host));
        return bytes.toByteArray();
    }

    private static byte[] txt(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static byte[] name(String first, String rest) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(first.length());
        bytes.writeBytes(first.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(name(rest));
        return bytes.toByteArray();
    }

    private static byte[] name(String dotted) {
        var bytes = new ByteArrayOutputStream();
        for (String label : dotted.split("\\.")) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
