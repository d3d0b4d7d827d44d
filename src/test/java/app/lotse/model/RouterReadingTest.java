package app.lotse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which doors of a router lead to the NAS. */
class RouterReadingTest {
    private static final List<InetAddress> ADDRESSES =
            List.of(InetAddress.ofLiteral("192.168.1.20"), InetAddress.ofLiteral("2001:db8::20"));

    private static Forward door(String client, boolean enabled) {
        return new Forward(8080, 80, client, "TCP", "", enabled);
    }

    private static RouterReading reading(Forward... doors) {
        var outside = Reading.<InetAddress>unread(Reading.Reason.NOT_THERE, "");
        var silent = Reading.<List<Forward>>unread(Reading.Reason.NO_ANSWER, "");
        var address = InetAddress.ofLiteral("192.168.1.1");
        return new RouterReading(
                Instant.EPOCH,
                List.of(
                        new Gateway("A", address, "eth0", silent, outside),
                        new Gateway("B", address, "eth0", Reading.known(List.of(doors)), outside),
                        new Gateway("C", address, "wlan0", Reading.known(List.of(doors)), outside)),
                List.of("eth0", "wlan0"),
                List.of());
    }

    @ParameterizedTest(name = "{0} of a device called {1}")
    @CsvSource({
        "192.168.1.20, Fotos, true",
        "192.168.1.2, Fotos, false",
        "192.168.1.200, Fotos, false",
        "2001:db8::20, Fotos, true",
        "2001:0DB8:0:0:0:0:0:20, Fotos, true",
        "2001:db8::21, Fotos, false",
        "Fotos, Fotos, true",
        "FOTOS, fotos, true",
        "fotos.local, Fotos, true",
        "Fotos.LOCAL., Fotos, true",
        "Fotos, fotos.local, true",
        "Fotos.fritz.box, Fotos, true",
        "Fotosammlung.fritz.box, Fotos, false",
        "Fotos2, Fotos, false",
        "MeineFotos, Fotos, false",
        "'', '', false",
        "'', Fotos, false",
        ".local, '', false",
        "local, Fotos, false",
    })
    void aDoorLeadsToTheNasByItsAddressOrByItsName(String client, String name, boolean leads) {
        assertThat(door(client, true).leadsTo(ADDRESSES, List.of(name))).isEqualTo(leads);
        assertThat(reading(door(client, true)).doorsTo(ADDRESSES, List.of(name)))
                .hasSize(leads ? 1 : 0);
    }

    @Test
    void aDoorThatIsSwitchedOffIsToldAsSuch() {
        assertThat(reading(door("192.168.1.20", false)).doorsTo(ADDRESSES, List.of("Fotos")))
                .extracting(Forward::enabled)
                .containsExactly(false);
    }

    @Test
    void theSameDoorOfTwoRoutersCountsOnceAndThatOfOthersNot() {
        var reading = reading(door("192.168.1.20", true), door("192.168.1.55", true));

        assertThat(reading.doorsTo(ADDRESSES, List.of("Fotos"))).containsExactly(door("192.168.1.20", true));
    }
}
