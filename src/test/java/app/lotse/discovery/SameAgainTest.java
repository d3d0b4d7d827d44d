package app.lotse.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Nas;
import app.lotse.model.Reading;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At whose door to knock when a NAS did not come back to its address. */
class SameAgainTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // key, name, model before; key, name, model now
                "Q1, Fotos, TS-253D, Q1, Fotos, TS-253D, true",
                "Q1, Fotos, TS-253D, Q1, Renamed, TS-253D, true",
                "Q1, Fotos, TS-253D, Q2, Fotos, TS-253D, false",
                "Q1, Fotos, TS-253D, Fotos@192.168.1.77, fotos, TS-253D, true",
                "Fotos@192.168.1.20, Fotos, -, Fotos@192.168.1.77, Fotos, TS-253D, true",
                "Fotos@192.168.1.20, Fotos, TS-253D, Fotos@192.168.1.77, Fotos, TS-453D, false",
                "Fotos@192.168.1.20, Fotos, TS-253D, Other@192.168.1.77, Other, TS-253D, false",
            })
    void bySerialNumberOrElseByName(
            String key, String name, String model, String keyNow, String nameNow, String modelNow, boolean same) {
        var before = nas(key, name, model, OptionalInt.of(2222), "192.168.1.20");
        var now = nas(keyNow, nameNow, modelNow, OptionalInt.empty(), "192.168.1.77");

        var found = SameAgain.elsewhere(before, List.of(now));

        assertThat(found.isEmpty()).isEqualTo(!same);
        assertThat(found).allSatisfy(host -> {
            assertThat(host.address()).isEqualTo(InetAddress.ofLiteral("192.168.1.77"));
            assertThat(host.port()).as("its SSH port stays").isEqualTo(2222);
        });
    }

    @Test
    void whereItWasIsNotElsewhereButItsSecondSocketIs() {
        var before = nas("Q1", "Fotos", "TS-253D", OptionalInt.empty(), "192.168.1.20", "192.168.1.21");

        assertThat(SameAgain.elsewhere(before, List.of(before)))
                .extracting(host -> host.address().getHostAddress())
                .containsExactly("192.168.1.21");
    }

    @Test
    void ofOneWhoseAddressWasTypedOnlyItsKeyCanTell() {
        var typed = new Nas(
                "typed@192.168.1.20",
                "192.168.1.20",
                Reading.unread(Reading.Reason.NOT_ASKED, ""),
                Reading.unread(Reading.Reason.NOT_ASKED, ""),
                Reading.unread(Reading.Reason.NOT_ASKED, ""),
                List.of(InetAddress.ofLiteral("192.168.1.20")),
                OptionalInt.empty(),
                OptionalInt.of(2222),
                Optional.empty(),
                List.of(),
                false,
                false);

        assertThat(SameAgain.elsewhere(
                        typed, List.of(nas("Q1", "Fotos", "TS-253D", OptionalInt.empty(), "192.168.1.77"))))
                .extracting(host -> host.address().getHostAddress())
                .containsExactly("192.168.1.77");
    }

    private static Nas nas(String key, String name, String model, OptionalInt sshPort, String... addresses) {
        Reading<String> unread = Reading.unread(Reading.Reason.NOT_THERE, "");
        return new Nas(
                key,
                name,
                model == null ? unread : Reading.known(model),
                unread,
                unread,
                Stream.of(addresses).map(InetAddress::ofLiteral).toList(),
                OptionalInt.of(8080),
                sshPort,
                Optional.empty(),
                List.of(),
                true,
                false);
    }
}
