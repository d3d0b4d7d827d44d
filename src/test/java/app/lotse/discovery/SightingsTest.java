package app.lotse.discovery;

import static app.lotse.discovery.Records.CABLE;
import static app.lotse.discovery.Records.nas;
import static app.lotse.discovery.Records.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.discovery.Announcement.Service;
import app.lotse.model.Nas;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SightingsTest {
    private static final Announcement KELLER = nas(CABLE, "Keller", "keller.local", text("TS-2", "Q1"), "192.168.1.20");

    private final AtomicInteger changes = new AtomicInteger();
    private final Sightings sightings = new Sightings(changes::incrementAndGet);

    @Test
    void whatAnswersIsShownAtOnce() {
        sightings.answered(KELLER, 10, 0);
        assertThat(sightings.cards(0)).extracting(Nas::name).containsExactly("Keller");
        assertThat(changes).hasValue(1);
    }

    @Test
    void aRecordOfTenSecondsDoesNotMakeTheCardFlicker() {
        sightings.answered(KELLER, 10, 0);
        for (long now = 0; now < 30_000; now += 2_500) {
            sightings.toAsk(CABLE, 16, now);
            assertThat(sightings.cards(now)).hasSize(1);
        }
        assertThat(sightings.cards(30_000)).isEmpty();
    }

    @Test
    void noRecordKeepsACardForHours() {
        sightings.answered(KELLER, 0xffffffffL, 0);
        sightings.toAsk(CABLE, 16, 50_000);
        sightings.toAsk(CABLE, 16, 60_000);
        assertThat(sightings.cards(119_999)).hasSize(1);
        assertThat(sightings.cards(120_000)).isEmpty();
    }

    @Test
    void withoutBeingAskedByNameNothingIsGone() {
        sightings.answered(KELLER, 10, 0);
        assertThat(sightings.cards(500_000)).hasSize(1);
    }

    @Test
    void afterAGoodbyeItIsAskedOnceMoreAndThenGone() {
        sightings.answered(KELLER, 120, 0);
        assertThat(sightings.toAsk(CABLE, 16, 900)).isEmpty();
        sightings.left(Service.NAS, CABLE, "KELLER", 1_000);
        assertThat(sightings.cards(5_000)).hasSize(1);
        assertThat(sightings.toAsk(CABLE, 16, 5_000)).containsExactly(DnsName.of("Keller._qdiscover._tcp.local"));
        assertThat(sightings.cards(5_699)).hasSize(1);
        assertThat(sightings.cards(5_700)).isEmpty();
    }

    @Test
    void aForgedGoodbyeTakesNothingAway() {
        sightings.answered(KELLER, 120, 0);
        sightings.left(Service.NAS, CABLE, "Keller", 1_000);
        sightings.toAsk(CABLE, 16, 1_100);
        sightings.answered(KELLER, 120, 1_110);
        assertThat(sightings.cards(20_000)).hasSize(1);
    }

    @Test
    void whatIsOnlyOverheardStaysUntilItLeaves() {
        sightings.overheard(KELLER, 0);
        assertThat(sightings.cards(3_600_000)).hasSize(1);
        sightings.left(Service.NAS, CABLE, "Keller", 3_600_000);
        assertThat(sightings.cards(3_609_999)).hasSize(1);
        assertThat(sightings.cards(3_610_000)).isEmpty();
    }

    @Test
    void aDeviceWithoutTextOrIpv4IsShownOnlyWhenTheRestDoesNotFollow() {
        sightings.overheard(nas(CABLE, "Keller", "keller.local", new byte[1], "fe80::1%2"), 0);
        assertThat(sightings.cards(1_499)).isEmpty();
        assertThat(sightings.cards(1_500)).hasSize(1);
        sightings.overheard(KELLER, 1_600);
        sightings.overheard(nas(CABLE, "Keller", "keller.local", new byte[1], "192.168.1.20"), 1_700);
        assertThat(sightings.cards(1_700).getFirst().model().value()).contains("TS-2");
    }

    @Test
    void anotherDeviceWithTheSameNameDoesNotTakeItsPlace() {
        sightings.answered(KELLER, 120, 0);
        sightings.answered(nas(CABLE, "Keller", "liar.local", text("TS-2", "Q1"), "192.168.1.66"), 120, 1);
        assertThat(sightings.cards(1)).hasSize(2);
    }

    @Test
    void thousandsOfMadeUpDevicesAreBounded() {
        sightings.answered(KELLER, 120, 0);
        for (int i = 0; i < 3_000; i++) {
            sightings.answered(
                    nas(
                            CABLE,
                            "n" + i,
                            "n" + i + ".local",
                            text("TS-2", "S" + i),
                            "10.0." + i / 250 + "." + (i % 250 + 1)),
                    120,
                    1);
        }
        assertThat(sightings.cards(1))
                .hasSize(1024)
                .first()
                .extracting(Nas::name)
                .isEqualTo("Keller");
    }

    @Test
    void anAdapterThatGoesTakesItsDevicesAlong() {
        sightings.answered(KELLER, 120, 0);
        sightings.forget(CABLE);
        assertThat(sightings.cards(0)).isEmpty();
    }
}
