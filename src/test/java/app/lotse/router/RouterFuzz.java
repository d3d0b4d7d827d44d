package app.lotse.router;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Forward;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What anybody in the network can answer in a router's place. */
public final class RouterFuzz {
    private static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.1.1");
    private static final URI PAGE = URI.create("http://192.168.1.1:5000/rootDesc.xml");

    private RouterFuzz() {}

    private static List<byte[]> seeds(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static void atHome(URI page) {
        Oracle.holds("http".equalsIgnoreCase(page.getScheme()), "not http");
        Oracle.holds("192.168.1.1".equals(page.getHost()), "another device");
        String written = page.getRawPath() + page.getRawQuery() + page.getRawAuthority();
        Oracle.holds(written.chars().allMatch(c -> c > 0x20), "a page that could end a line");
    }

    /** One answer to the search, or to NAT-PMP. */
    public static final class Packet {
        private Packet() {}

        public static List<byte[]> seeds() {
            return RouterFuzz.seeds(Replies.found("http://192.168.1.1:5000/rootDesc.xml", "uuid:1"), "\n");
        }

        public static void fuzzerTestOneInput(byte[] data) {
            SsdpAnswer.read(data, data.length, ROUTER)
                    .ifPresent(answer -> answer.page().ifPresent(RouterFuzz::atHome));
            NatPmp.opens(data, data.length);
        }
    }

    /** What comes over HTTP, down to the doors. */
    public static final class Http {
        private Http() {}

        public static List<byte[]> seeds() {
            return RouterFuzz.seeds(
                    Replies.ok(Replies.door(Replies.NAS_DOOR)),
                    Replies.http("500 Internal Server Error", Replies.fault("713")),
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<a/>\r\n0\r\n\r\n",
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\n\r\n<a/>");
        }

        public static void fuzzerTestOneInput(byte[] data) throws IOException {
            try {
                var answer = HttpAnswer.read(new ByteArrayInputStream(data));
                Oracle.holds(answer.status() >= 200 && answer.status() < 600, "no status");
                Oracle.holds(answer.body().length <= HttpAnswer.MAX_BODY, "too long");
                var list = DoorList.walk(_ -> SoapAnswer.read(answer, Question.DOOR));
                Oracle.holds(list.doors().size() <= 1, "more doors than were told");
                list.doors().forEach(Http::check);
            } catch (Garbled expected) {
                Oracle.plain(
                        ((app.lotse.model.Reading.Unread<?>) expected.unread()).detail(), 200, "what is told of it");
            }
        }

        private static void check(Forward door) {
            Oracle.holds(door.externalPort() >= 0 && door.externalPort() <= 65_535, "no port");
            Oracle.holds(door.internalPort() >= 0 && door.internalPort() <= 65_535, "no port");
            Oracle.plain(door.client(), 60, "client");
            Oracle.plain(door.words(), 60, "words");
            Oracle.plain(door.protocol(), 8, "protocol");
            door.leadsTo(List.of(ROUTER), List.of("nas"));
        }
    }

    /** What a router writes of itself. */
    public static final class Described {
        private Described() {}

        public static List<byte[]> seeds() {
            return RouterFuzz.seeds(
                    Replies.description("R"),
                    Replies.description("R", "<URLBase>http://192.168.1.1:80/x/</URLBase>", "../c?d=e"),
                    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
        }

        public static void fuzzerTestOneInput(byte[] data) {
            try {
                var description = Description.read(data, PAGE, ROUTER);
                Oracle.holds(description.connections().size() <= Description.MOST, "too many connections");
                description.connections().forEach(connection -> atHome(connection.control()));
            } catch (Garbled expected) {
                // Most of it is.
            }
        }
    }
}
