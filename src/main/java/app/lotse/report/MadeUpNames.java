package app.lotse.report;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The made-up names of one report: host-1, user-2. The same thing has the same name everywhere, whichever way it is written. */
final class MadeUpNames {
    private static final int FIRST_NUMBER = 90_000;

    private final Map<String, String> byReal = new HashMap<>();
    private final Map<String, String> real = new LinkedHashMap<>();
    private final Map<FieldKind, Integer> counts = new EnumMap<>(FieldKind.class);
    private int numbers;
    private int photoShares;
    private int machines;
    private final Map<String, Integer> addresses = new HashMap<>();
    private final Map<String, Integer> ranges = new HashMap<>();

    /** Each made-up name with the real one. */
    Map<String, String> all() {
        return real;
    }

    /** The first kind that is asked for names it for good. */
    String of(FieldKind kind, String name) {
        return byReal.computeIfAbsent(key(name), _ -> remember(next(kind, name), name));
    }

    /** A number stays a number, of five digits or more. */
    String number(String digits) {
        return byReal.computeIfAbsent(key(digits), _ -> remember(String.valueOf(FIRST_NUMBER + ++numbers), digits));
    }

    /** A hardware address of those that anybody may give himself. */
    String machine(String address) {
        return byReal.computeIfAbsent(key(address.replace('-', ':')), _ -> {
            int n = ++machines;
            return remember(String.format(Locale.ROOT, "02:00:00:00:%02x:%02x", n >> 8 & 0xff, n & 0xff), address);
        });
    }

    /** Both names for the same thing. */
    void alsoCalled(String name, String made) {
        byReal.putIfAbsent(key(name), made);
    }

    /** One of the same kind: at home, of the adapter alone, of the whole internet. What names no machine stays as it is. */
    InetAddress address(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return address;
        }
        byte[] from = address.getAddress();
        byte[] made = address instanceof Inet4Address ? four(from) : six(from);
        try {
            var there = InetAddress.getByAddress(made);
            real.putIfAbsent(there.getHostAddress(), address.getHostAddress());
            return there;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] four(byte[] from) {
        int a = from[0] & 0xff;
        int b = from[1] & 0xff;
        if (a == 10) {
            return inside(from, "10", 10, 240);
        }
        if (a == 172 && b >= 16 && b < 32) {
            return inside(from, "172", 172, 31);
        }
        if (a == 192 && b == 168) {
            return inside(from, "192", 192, 168);
        }
        if (a == 169 && b == 254) {
            return inside(from, "169", 169, 254);
        }
        if (a == 100 && b >= 64 && b < 128) {
            return inside(from, "100", 100, 127);
        }
        // RFC 5737 and RFC 2544: addresses that nobody has.
        int n = count(from, "public");
        return n <= 254
                ? new byte[] {(byte) 203, 0, 113, (byte) n}
                : new byte[] {(byte) 198, 18, (byte) (n >> 8), (byte) n};
    }

    private byte[] inside(byte[] from, String range, int a, int b) {
        int n = count(from, range);
        return new byte[] {(byte) a, (byte) b, (byte) (240 + (n >> 8) % 16), (byte) n};
    }

    private byte[] six(byte[] from) {
        boolean link = (from[0] & 0xff) == 0xfe && (from[1] & 0xc0) == 0x80;
        boolean home = (from[0] & 0xfe) == 0xfc;
        int n = count(from, link ? "fe80" : home ? "fd00" : "2001");
        byte[] made = new byte[16];
        // RFC 3849: the range for examples.
        byte[] start = link
                ? new byte[] {(byte) 0xfe, (byte) 0x80, 0, 0}
                : home ? new byte[] {(byte) 0xfd, 0, 0, 0} : new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8};
        System.arraycopy(start, 0, made, 0, start.length);
        made[13] = (byte) (n >> 16);
        made[14] = (byte) (n >> 8);
        made[15] = (byte) n;
        return made;
    }

    /** From 1 on, of its own in each range. */
    private int count(byte[] from, String range) {
        String bytes = HexFormat.of().formatHex(from);
        return addresses.computeIfAbsent(range + " " + bytes, _ -> ranges.merge(range, 1, Integer::sum));
    }

    private String next(FieldKind kind, String name) {
        if (kind == FieldKind.SHARE && key(name).matches(".*(?:foto|photo|bild|picture).*")) {
            return "photo-share-" + ++photoShares;
        }
        return prefix(kind) + "-" + counts.merge(kind, 1, Integer::sum);
    }

    private static String prefix(FieldKind kind) {
        return switch (kind) {
            case HOST, USER, SHARE, FILE, FOLDER, PROGRAM, APP, SERIAL, BOOT, VERSION ->
                kind.name().toLowerCase(Locale.ROOT);
            case ID, SHA_256, EVIDENCE, TEXT -> "word";
        };
    }

    private String remember(String made, String name) {
        real.put(made, name);
        return made;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
