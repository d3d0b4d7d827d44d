package app.lotse.discovery;

import static app.lotse.discovery.Records.ip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    @ParameterizedTest(name = "{0} is {1}, web port {2}")
    @CsvSource({
        "192.168.1.20, 192.168.1.20, 0",
        "'  192.168.1.20 ', 192.168.1.20, 0",
        "192.168.001.020, 192.168.1.20, 0",
        "'192,168,1,20', 192.168.1.20, 0",
        "192.168.1.20:8080, 192.168.1.20, 8080",
        "http://192.168.1.20:8080/cgi-bin/?a=b:c, 192.168.1.20, 8080",
        "https://192.168.1.20/, 192.168.1.20, 0",
        "admin@192.168.1.20, 192.168.1.20, 0",
        "ssh://admin@192.168.1.20, 192.168.1.20, 0",
        "'\\\\192.168.1.20\\Fotos', 192.168.1.20, 0",
        "fd00::20, fd00::20, 0",
        "[fd00::20], fd00::20, 0",
        "http://[fd00::20]:8080/, fd00::20, 8080",
        "fe80::20, fe80::20, 0",
        "::ffff:192.168.1.20, 192.168.1.20, 0",
        "127.0.0.1, 127.0.0.1, 0",
        "\u200b192.168.1.20\u202c, 192.168.1.20, 0",
    })
    void readsAddresses(String typed, String address, int webPort) {
        var read = TypedAddress.read(typed).orElseThrow();
        assertThat(read.address()).contains(ip(address));
        assertThat(read.webPort().orElse(0)).isEqualTo(webPort);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "nas, nas",
        "NAS-Keller.local, NAS-Keller.local",
        "nas.fritz.box., nas.fritz.box",
        "http://nas.local:8080/, nas.local",
        "'\\\\NAS\\Public', NAS",
        "müller-nas, müller-nas",
        "my_nas, my_nas",
        "1nas.2, ''",
        "nas2, nas2",
    })
    void readsNames(String typed, String name) {
        assertThat(TypedAddress.read(typed).map(TypedAddress::host).orElse("")).isEqualTo(name);
        assertThat(TypedAddress.read(typed).flatMap(TypedAddress::address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "my nas",
                "192.168.1",
                "192.168.1.256",
                "192.168.1.20.30",
                "3232235796",
                "0xC0A80114",
                "http://",
                "nas:port",
                "nas:0",
                "192.168.1.20:65536",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.251",
                "ff02::fb",
                "::",
                "[fd00::20",
                "fd00:::20",
                "fe80::1%nosuchadapter",
                "-nas",
                "nas..local",
                ".local",
                "nas;reboot",
                "$(reboot)",
                "<b>",
                "a'b",
            })
    void refusesWhatIsNeither(String typed) {
        assertThat(TypedAddress.read(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(TypedAddress.read("n".repeat(64))).isEmpty();
        assertThat(TypedAddress.read("n.".repeat(127) + "local")).isEmpty();
        assertThat(TypedAddress.read("1".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest(name = "{0} at home: {1}")
    @CsvSource({
        "10.1.2.3, true",
        "172.16.0.1, true",
        "172.31.255.254, true",
        "172.32.0.1, false",
        "192.168.55.1, true",
        "169.254.1.1, true",
        "127.0.0.1, true",
        "::1, true",
        "fe80::1, true",
        "fd12::1, true",
        "fc00::1, true",
        "fec0::1, false",
        "8.8.8.8, false",
        "100.64.0.1, false",
        "203.0.113.7, false",
        "2001:db8:1:2::9, true",
        "2001:db8:1:3::9, false",
        "198.51.100.40, true",
        "198.51.101.40, false",
        "0.0.0.0, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "224.0.0.251, false",
        "::ffff:8.8.8.8, false",
        "25.1.2.3, false",
    })
    void knowsWhichAddressesAreAtHome(String address, boolean home) {
        var adapters = List.of(
                new Adapter(
                        "eth0",
                        "",
                        2,
                        true,
                        false,
                        false,
                        true,
                        List.of(
                                new Adapter.Subnet(ip("198.51.100.5"), 24),
                                new Adapter.Subnet(ip("2001:db8:1:2::5"), 64))),
                Records.adapter("eth1", "25.0.0.1", 0),
                Records.adapter("tun0", "203.0.113.1", 24));
        assertThat(Home.has(ip(address), adapters)).isEqualTo(home);
    }
}
