package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses lie in a network that this computer is in. */
class OwnNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.2, 24, 192.168.1.20, true",
        "192.168.1.2, 24, 192.168.2.20, false",
        "192.168.1.2, 23, 192.168.0.20, true",
        "10.0.0.5, 8, 10.200.3.4, true",
        "10.0.0.5, 32, 10.0.0.5, true",
        "10.0.0.5, 32, 10.0.0.4, false",
        "10.0.0.5, 0, 10.0.0.4, false",
        "fd00:0:0:1:0:0:0:2, 64, fd00:0:0:1:0:0:0:9, true",
        "fd00:0:0:1:0:0:0:2, 64, fd00:0:0:2:0:0:0:9, false",
        "192.168.1.2, 24, fd00:0:0:1:0:0:0:9, false",
    })
    void aNetworkCoversItsOwnAddresses(String own, int prefix, String address, boolean covers) {
        assertThat(OwnNetworks.covers(InetAddress.ofLiteral(own), prefix, InetAddress.ofLiteral(address)))
                .isEqualTo(covers);
    }

    @Test
    void thisComputerIsAlwaysWithItself() {
        assertThat(OwnNetworks.have(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(OwnNetworks.have(InetAddress.ofLiteral("203.0.113.9"))).isFalse();
    }
}
