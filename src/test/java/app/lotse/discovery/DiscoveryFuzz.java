package app.lotse.discovery;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Reading;
import java.net.Inet6Address;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What anybody in the network can send unasked, and what the owner may paste. */
public final class DiscoveryFuzz {
    private DiscoveryFuzz() {}

    /** One mDNS answer. */
    public static final class Dns {
        private Dns() {}

        public static List<byte[]> seeds() {
            return List.of(DnsAnswerTest.whole());
        }

        public static void fuzzerTestOneInput(byte[] data) {
            DnsAnswer.read(data, data.length).ifPresent(answer -> {
                Oracle.holds(answer.records().size() <= Math.min(1024, data.length), "more records than fit");
                answer.records().forEach(Dns::check);
            });
        }

        private static void check(DnsRecord record) {
            Oracle.holds(record.ttl() >= 0 && record.ttl() <= 0xffff_ffffL, "a ttl below zero");
            check(record.name());
            switch (record) {
                case DnsRecord.Ptr ptr -> check(ptr.target());
                case DnsRecord.Srv srv -> {
                    Oracle.holds(srv.port() >= 0 && srv.port() <= 65_535, "no port");
                    check(srv.target());
                }
                case DnsRecord.Txt txt -> Txt.fuzzerTestOneInput(txt.data());
                case DnsRecord.Address _ -> {}
            }
        }

        private static void check(DnsName name) {
            Oracle.holds(name.labels().size() <= 127, "an endless name");
            name.labels().forEach(label -> Oracle.holds(!label.isEmpty() && label.length() <= 63, "an endless label"));
            Oracle.holds(name.equals(new DnsName(name.labels())), "a name unlike itself");
        }
    }

    /** The text of a NAS's own record. */
    public static final class Txt {
        private Txt() {}

        public static List<byte[]> seeds() {
            return List.of(Records.text("TS-X53D", "Q123"), Records.strings("displayModel=a,b", "webAdmPort=8080"));
        }

        public static void fuzzerTestOneInput(byte[] data) {
            QnapRecord record = QnapRecord.parse(data);
            Stream.concat(
                            record.serial().stream(),
                            Stream.of(record.model(), record.firmware(), record.build())
                                    .map(Reading::value)
                                    .flatMap(java.util.Optional::stream))
                    .forEach(value -> Oracle.plain(value, QnapRecord.LONGEST_VALUE, "a value of the record"));
            Oracle.holds(record.doors().size() <= 4, "more doors than there are kinds");
            record.doors()
                    .forEach(door -> Oracle.holds(
                            door.externalPort() > 0 && door.externalPort() <= 65_535, "a door without port"));
        }
    }

    /** What was typed as an address. */
    public static final class Typed {
        private Typed() {}

        public static List<byte[]> seeds() {
            return Stream.of(
                            "192.168.001,020",
                            "https://[fe80::1%25eth0]:8443/cgi-bin?x#y",
                            "http://admin@nas.local.:8080",
                            "\\\\Foto-Keller\\Public")
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }

        public static void fuzzerTestOneInput(byte[] data) {
            TypedAddress.read(new String(data, StandardCharsets.UTF_8)).ifPresent(typed -> {
                Oracle.plain(typed.host(), 2_000, "the host");
                Oracle.holds(!typed.host().isEmpty() && typed.host().indexOf('@') < 0, "no host");
                typed.webPort().ifPresent(port -> Oracle.holds(port > 0 && port <= 65_535, "no port"));
                typed.address()
                        .filter(a -> !(a instanceof Inet6Address))
                        .ifPresent(address -> Oracle.holds(
                                TypedAddress.read(address.getHostAddress())
                                        .flatMap(TypedAddress::address)
                                        .filter(address::equals)
                                        .isPresent(),
                                "an address that is not read back"));
            });
        }
    }
}
