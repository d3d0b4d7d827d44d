package app.lotse.router;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One answer to the search for routers (UPnP Device Architecture 1.1, 1.3.3).
 *
 * @param page where it describes itself; empty when the answer points anywhere but to the address that it came from
 */
record SsdpAnswer(Optional<URI> page) {
    static final int LONGEST = 2_048;

    /** What is searched for. A router of the second generation answers to the first too, but not every one does so. */
    static final List<String> WANTED = List.of(
            "urn:schemas-upnp-org:device:InternetGatewayDevice:1",
            "urn:schemas-upnp-org:device:InternetGatewayDevice:2",
            "urn:schemas-upnp-org:service:WANIPConnection:1",
            "urn:schemas-upnp-org:service:WANIPConnection:2",
            "urn:schemas-upnp-org:service:WANPPPConnection:1");

    /** The question, for devices that answer within a second. */
    static byte[] question(String wanted) {
        String text = "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: "
                + wanted + "\r\n\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty when it is no answer of a router; other devices answer too. */
    static Optional<SsdpAnswer> read(byte[] packet, int length, InetAddress from) {
        String[] lines =
                new String(packet, 0, Math.min(length, LONGEST), StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        if (!lines[0].matches("HTTP/1\\.[01] 200(?: .*)?")) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        Arrays.stream(lines)
                .skip(1)
                .filter(line -> line.indexOf(':') > 0)
                .forEach(line -> headers.putIfAbsent(
                        line.substring(0, line.indexOf(':')).strip().toUpperCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        if (!WANTED.contains(headers.getOrDefault("ST", ""))) {
            return Optional.empty();
        }
        return Optional.of(new SsdpAnswer(Page.at(from, headers.getOrDefault("LOCATION", ""))));
    }
}
