package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Short ways to say records, adapters and announcements in tests. */
final class Records {
    static final Adapter CABLE = adapter("eth0", "192.168.1.5", 24);
    static final Adapter WIRELESS = adapter("wlan0", "192.168.2.5", 24);

    private Records() {}

    static InetAddress ip(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    static Adapter adapter(String name, String address, int prefix) {
        return new Adapter(name, name, 2, true, false, false, true, List.of(new Adapter.Subnet(ip(address), prefix)));
    }

    /** Each string with its length before it, as on the wire. */
    static byte[] strings(String... strings) {
        return strings(Arrays.stream(strings)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    static byte[] strings(byte[]... strings) {
        var out = new ByteArrayOutputStream();
        for (byte[] string : strings) {
            out.write(string.length);
            out.writeBytes(string);
        }
        return out.toByteArray();
    }

    /** A record in QNAP's own form: one string, items joined by commas. */
    static byte[] text(String model, String serial) {
        return strings("accessType=http,accessPort=8080,model=TS-X,displayModel=" + model
                + ",fwVer=5.1.0,fwBuildNum=20260101" + (serial.isEmpty() ? "" : ",serialNum=" + serial));
    }

    static Announcement nas(Adapter adapter, String name, String host, byte[] text, String... addresses) {
        return new Announcement(
                Service.NAS,
                adapter,
                name,
                host,
                8080,
                text,
                Arrays.stream(addresses).map(Records::ip).toList());
    }

    static Cards.Seen seen(Announcement announcement) {
        return new Cards.Seen(announcement, QnapRecord.parse(announcement.text()), announcement.addresses());
    }

    static InetAddress named(String name, int... bytes) {
        try {
            return InetAddress.getByAddress(
                    name, new byte[] {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]});
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
