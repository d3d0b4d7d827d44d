package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Door;
import app.lotse.model.Host;
import app.lotse.model.OpenDoor;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Scenario;
import app.lotse.model.Settings;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.survey.SettingsSurvey;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each practice NAS says of its settings over real SSH: an older system, a newer app on offer, and open doors where somebody got in. */
class SettingsOverSshTest {
    private static Settings read(Scenario scenario) throws Exception {
        var signIn = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());
        try (var nas = PracticeNas.start(scenario, Timekeeper.scaled(20), 0, Duration.ZERO);
                var credentials = new Credentials(nas.user(), nas.password().toCharArray());
                var shell = signIn.open(new Host(nas.address(), nas.port()), credentials, SignIn.Trust.FORGET, false)) {
            return SettingsSurvey.read(shell, nas.user(), Instant.EPOCH);
        }
    }

    private static <T> T known(Reading<T> reading) {
        return reading.value().orElseThrow(() -> new AssertionError(reading));
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everySettingOfAPracticeNasIsRead(Scenario scenario) throws Exception {
        var settings = read(scenario);
        boolean open = scenario != Scenario.HEALTHY && scenario != Scenario.BUSY;

        assertThat(known(settings.version())).hasToString("5.1.9.2954 (2024-11-20)");
        assertThat(known(settings.model())).isEqualTo("TS-253D");
        assertThat(known(settings.apps()))
                .extracting(app -> app.name() + " " + known(app.version()) + " " + known(app.enabled()))
                .containsExactly("MalwareRemover 6.6.8 true", "MultimediaConsole 2.7.1 true");
        assertThat(known(settings.offered()).offers())
                .extracting(offer -> offer.name() + " " + offer.version())
                .containsExactly("MalwareRemover 6.6.8", "MultimediaConsole 2.8.0");
        Instant clock = known(settings.clock());
        assertThat(known(known(settings.offered()).fetchedAt()))
                .isBetween(clock.minus(Duration.ofDays(2)), clock.plusSeconds(60));
        assertThat(known(settings.scans())).hasSize(10).last().satisfies(line -> {
            assertThat(line.text()).isEqualTo("[Malware Remover] Scan completed.");
            assertThat(known(line.at())).isBetween(clock.minus(Duration.ofDays(2)), clock);
        });
        assertThat(known(settings.administrators())).containsExactly("admin");
        assertThat(known(settings.adminActive())).isTrue();
        assertThat(known(settings.webPort())).isEqualTo(8080);
        assertThat(known(settings.securePort())).isEqualTo(443);
        assertThat(known(settings.door(Door.SSH))).isTrue();
        assertThat(known(settings.door(Door.TELNET))).isFalse();
        assertThat(known(settings.forwarding())).isEqualTo(open);
        assertThat(known(settings.externalPorts()))
                .isEqualTo(open ? List.of(new OpenDoor("webAdmPort", 8080)) : List.of());
        assertThat(settings.cloudName())
                .isEqualTo(
                        open
                                ? Reading.known("practice-nas.example.invalid")
                                : Reading.unread(Reason.NOT_THERE, "nothing for cloudname"));
        assertThat(known(settings.globalAddresses()))
                .isEqualTo(open ? List.of(InetAddress.getByName("2001:db8::20")) : List.of());
    }
}
