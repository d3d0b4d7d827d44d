package app.lotse.discovery;

import static app.lotse.discovery.Records.CABLE;
import static app.lotse.discovery.Records.WIRELESS;
import static app.lotse.discovery.Records.ip;
import static app.lotse.discovery.Records.nas;
import static app.lotse.discovery.Records.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.discovery.Announcement.Service;
import app.lotse.model.Nas;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {
    private static List<Nas> cards(Announcement... announcements) {
        var all = Arrays.stream(announcements).map(Records::seen).toList();
        return Cards.of(
                all.stream()
                        .filter(one -> one.announcement().service() == Service.NAS)
                        .toList(),
                all.stream()
                        .filter(one -> one.announcement().service() != Service.NAS)
                        .toList());
    }

    @Test
    void oneNasOnTwoAdaptersOfOneNetworkIsOneCard() {
        var found = cards(
                nas(CABLE, "Keller", "keller.local", text("TS-2", ""), "192.168.1.20"),
                nas(WIRELESS, "Keller", "keller.local", text("TS-2", ""), "192.168.1.20"));
        assertThat(found).singleElement().extracting(Nas::addresses).isEqualTo(List.of(ip("192.168.1.20")));
    }

    @Test
    void oneNasInTwoNetworksIsOneCardWithAllAddresses() {
        for (String serial : List.of("Q1", "")) {
            var found = cards(
                    nas(CABLE, "Keller", "keller.local", text("TS-2", serial), "fd00::20", "192.168.1.20"),
                    nas(WIRELESS, "Keller", "keller.local", text("TS-2", serial), "192.168.2.20"));
            assertThat(found)
                    .singleElement()
                    .extracting(Nas::addresses)
                    .isEqualTo(List.of(ip("192.168.1.20"), ip("192.168.2.20"), ip("fd00::20")));
        }
    }

    @Test
    void theThunderboltTwinIsNoCardOfItsOwn() {
        for (String serial : List.of("Q1", "")) {
            var found = cards(
                    nas(CABLE, "Schnitt(Thunderbolt)", "schnitttbt.local", text("TVS-8", serial), "169.254.9.9"),
                    nas(CABLE, "Schnitt", "schnitt.local", text("TVS-8", serial), "192.168.1.30"));
            assertThat(found).singleElement().satisfies(card -> {
                assertThat(card.name()).isEqualTo("Schnitt");
                assertThat(card.addresses()).containsExactly(ip("192.168.1.30"), ip("169.254.9.9"));
            });
        }
    }

    @Test
    void twoLikeNasAreTwoCards() {
        var found = cards(
                nas(CABLE, "NAS1", "nas1.local", text("TS-2", ""), "192.168.1.20"),
                nas(CABLE, "NAS2", "nas2.local", text("TS-2", ""), "192.168.1.21"));
        assertThat(found).extracting(Nas::name).containsExactly("NAS1", "NAS2");
        assertThat(found).extracting(Nas::key).doesNotHaveDuplicates();
    }

    @Test
    void oneNameButTwoSerialNumbersAreTwoCards() {
        assertThat(cards(
                        nas(CABLE, "NAS", "nas.local", text("TS-2", "Q1"), "192.168.1.20"),
                        nas(WIRELESS, "NAS", "nas.local", text("TS-2", "Q2"), "192.168.2.20")))
                .hasSize(2);
    }

    @Test
    void aDeviceThatClaimsNameAndSerialOfAnotherStandsBesideItAndDoesNotReplaceIt() {
        var found = cards(
                nas(CABLE, "Keller", "liar.local", text("TS-2", "Q1"), "192.168.1.66"),
                nas(CABLE, "Keller", "keller.local", text("TS-2", "Q1"), "192.168.1.20"));
        assertThat(found)
                .extracting(nas -> nas.addresses().getFirst())
                .containsExactly(ip("192.168.1.66"), ip("192.168.1.20"));
        assertThat(found).extracting(Nas::key).doesNotHaveDuplicates();
    }

    @Test
    void anotherNameOnTheSameAddressHidesNothing() {
        assertThat(cards(
                        nas(CABLE, "Printer", "keller.local", text("TS-2", ""), "192.168.1.20"),
                        nas(CABLE, "Keller", "keller.local", text("TS-2", ""), "192.168.1.20")))
                .extracting(Nas::name)
                .containsExactly("Printer", "Keller");
    }

    @Test
    void theOtherServicesOfTheSameHostAddTheirPorts() {
        var ssh = new Announcement(
                Service.SSH, CABLE, "Keller(SSH)", "KELLER.local", 2222, new byte[0], List.of(ip("192.168.1.20")));
        var foreign =
                new Announcement(Service.SSH, CABLE, "Pi", "pi.local", 22, new byte[0], List.of(ip("192.168.1.9")));
        assertThat(cards(foreign, ssh, nas(CABLE, "Keller", "keller.local", text("TS-2", ""), "192.168.1.20")))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.sshPort()).hasValue(2222);
                    assertThat(card.webPort()).hasValue(8080);
                    assertThat(card.announced()).isTrue();
                    assertThat(card.practice()).isFalse();
                });
        assertThat(cards(foreign, ssh)).isEmpty();
    }

    @Test
    void practiceDevicesShareTheirAddressAndAreToldApartByTheirHost() {
        var loopback =
                new Adapter("lo", "lo", 1, true, true, false, false, List.of(new Adapter.Subnet(ip("127.0.0.1"), 8)));
        var found = cards(
                nas(loopback, "Practice", "a.local", text("TS-2", ""), "127.0.0.1"),
                new Announcement(
                        Service.SSH, loopback, "Practice(SSH)", "b.local", 2222, new byte[0], List.of(ip("127.0.0.1"))),
                new Announcement(
                        Service.SSH, loopback, "Practice(SSH)", "a.local", 1111, new byte[0], List.of(ip("127.0.0.1"))),
                nas(loopback, "Practice", "b.local", text("TS-2", ""), "127.0.0.1"));
        assertThat(found).extracting(nas -> nas.sshPort().orElse(0)).containsExactly(1111, 2222);
        assertThat(found).allMatch(Nas::practice);
    }

    @Test
    void theAdministrationPageIsNamedByAddress() {
        assertThat(cards(nas(CABLE, "K", "k.local", text("TS-2", ""), "192.168.1.20"))
                        .getFirst()
                        .adminUrl())
                .contains(URI.create("http://192.168.1.20:8080/"));
        assertThat(cards(nas(CABLE, "K", "k.local", text("TS-2", ""), "fd00::20"))
                        .getFirst()
                        .adminUrl())
                .contains(URI.create("http://[fd00:0:0:0:0:0:0:20]:8080/"));
        assertThat(cards(nas(CABLE, "K", "k.local", text("TS-2", ""), "fe80::20%2"))
                        .getFirst()
                        .adminUrl())
                .isEmpty();
    }

    @Test
    void namesAreMadePlainAndNeverEmpty() {
        assertThat(cards(nas(
                                CABLE,
                                "\u202e<b>Ein\u0000</b>" + "x".repeat(90),
                                "k.local",
                                text("TS-2", ""),
                                "192.168.1.20"))
                        .getFirst()
                        .name())
                .startsWith("<b>Ein </b>xx")
                .hasSize(60);
        assertThat(cards(nas(CABLE, "\u200b", "k.local", text("TS-2", ""), "192.168.1.20"))
                        .getFirst()
                        .name())
                .isEqualTo("192.168.1.20");
    }

    @Test
    void ofTwoGroupsThatAThirdOneJoinsOneCardIsMade() {
        var found = cards(
                nas(CABLE, "Keller", "a.local", text("TS-2", "Q1"), "192.168.1.20"),
                nas(CABLE, "Keller", "b.local", text("TS-2", "Q1"), "192.168.1.21"),
                nas(CABLE, "Keller", "c.local", text("TS-2", "Q1"), "192.168.1.20", "192.168.1.21"));
        assertThat(found)
                .singleElement()
                .satisfies(card -> assertThat(card.addresses()).hasSize(2));
    }
}
