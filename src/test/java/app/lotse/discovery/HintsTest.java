package app.lotse.discovery;

import static app.lotse.discovery.Records.ip;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.discovery.Discovery.Hint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
    /**
     * Adapters are written as {@code name=address/prefix+flag…}, with the flags {@code down}, {@code ptp} (point-to-point) and
     * {@code deaf} (no multicast), or {@code name "Display name"=…}.
     */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                                                             | Linux      | NO_NETWORK",
                "lo=127.0.0.1/8                                               | Windows 11 | NO_NETWORK",
                "eth0=192.168.1.5/24+down                                     | Linux      | NO_NETWORK",
                "eth0=fe80::1/64                                              | Linux      | NO_NETWORK",
                "docker0=172.17.0.1/16                                        | Linux      | NO_NETWORK",
                "eth0=192.168.1.5/24+deaf                                     | Linux      | NO_NETWORK",
                "eth0=192.168.1.5/24                                          | Linux      | ASLEEP",
                "eth0=192.168.1.5/24                                          | Windows 11 | FIREWALL",
                "en0=192.168.1.5/24                                           | Mac OS X   | FIREWALL",
                "en0=192.168.1.5/24 utun0=fe80::2/64+ptp                      | Mac OS X   | FIREWALL",
                "en0=192.168.1.5/24 utun3=10.8.0.2/32+ptp                     | Mac OS X   | VPN",
                "eth0=192.168.1.5/24 tun0=10.8.0.2/24                         | Linux      | VPN",
                "eth0=192.168.1.5/24 wg0=10.8.0.2/24+down                     | Linux      | ASLEEP",
                "eth0=192.168.1.5/24 eth7`NordVPN TAP Adapter`=10.8.0.2/24    | Windows 11 | VPN",
                "wlan0=192.168.179.20/24                                      | Linux      | GUEST_NETWORK",
                "wlan0=192.168.179.20/24                                      | Windows 11 | GUEST_NETWORK",
                "wlan0=192.168.179.20/24 eth0=192.168.178.20/24               | Linux      | ASLEEP",
                "wlan0=192.168.179.20/24 tun0=10.8.0.2/24                     | Linux      | VPN",
                "tun0=10.8.0.2/24                                             | Linux      | NO_NETWORK",
            })
    void namesTheOneLikelyCause(String adapters, String system, Hint hint) {
        assertThat(Hints.likely(read(adapters), system)).isEqualTo(hint);
    }

    @ParameterizedTest(name = "{0}: searched {1}")
    @CsvSource({
        "eth0, true",
        "wlan0, true",
        "enp3s0, true",
        "en0, true",
        "bridge0, true",
        "virbr0, true",
        "vmnet8, true",
        "wlp2s0, true",
        "br0, true",
        "br-lan, true",
        "ethernet_32768, true",
        "wireless_32768, true",
        "tun0, false",
        "tap0, false",
        "wg0, false",
        "wg-home, false",
        "ppp0, false",
        "utun4, false",
        "tailscale0, false",
        "vpn0, false",
        "docker0, false",
        "veth12ab34f, false",
        "br-0123456789ab, false",
        "tunnel_32512, false",
        "awdl0, false",
    })
    void searchesAdaptersThatMayLeadHomeAndNoTunnels(String name, boolean searched) {
        assertThat(Records.adapter(name, "192.168.1.5", 24).searchable()).isEqualTo(searched);
    }

    @Test
    void theAddressOfTheRouterCountsBeforeTheSelfGivenOne() {
        var adapter = read("eth0=192.168.1.5/24").getFirst();
        var both = new Adapter(
                "eth0",
                "",
                2,
                true,
                false,
                false,
                true,
                List.of(
                        new Adapter.Subnet(ip("fe80::1"), 64),
                        new Adapter.Subnet(ip("169.254.3.4"), 16),
                        adapter.subnets().getFirst()));
        assertThat(both.ipv4()).contains((java.net.Inet4Address) ip("192.168.1.5"));
    }

    private static List<Adapter> read(String adapters) {
        if (adapters == null) {
            return List.of();
        }
        return Arrays.stream(adapters.split(" (?=[a-z0-9]+(?:`[^`]*`)?=)"))
                .map(HintsTest::one)
                .toList();
    }

    private static Adapter one(String text) {
        String name = text.replaceFirst("[=`].*", "");
        String shown = text.contains("`") ? text.split("`")[1] : name;
        String[] rest = text.substring(text.lastIndexOf('=') + 1).split("\\+");
        String[] subnet = rest[0].split("/");
        var flags = List.of(rest);
        return new Adapter(
                name,
                shown,
                1,
                !flags.contains("down"),
                name.equals("lo"),
                flags.contains("ptp"),
                !flags.contains("deaf"),
                List.of(new Adapter.Subnet(ip(subnet[0]), Integer.parseInt(subnet[1]))));
    }
}
