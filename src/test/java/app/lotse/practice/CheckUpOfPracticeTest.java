package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Scenario;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Suspect;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn.Trust;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole check-up of each practice NAS, from the socket upwards: its level, what is looked at twice, and what is known of a suspicious program. */
class CheckUpOfPracticeTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final Timekeeper time = Timekeeper.scaled(20);
    private final WireLog.Kept wire = new WireLog.Kept();

    private Snapshot look(Practice.Running nas) throws Exception {
        var signIn = new SshSignIn(KnownHosts.forgetful(), wire);
        try (var credentials = new Credentials(nas.user(), nas.password().toCharArray());
                var shell = signIn.open(new Host(nas.address(), nas.port()), credentials, Trust.FORGET, false)) {
            return new Survey(time, DIAGNOSIS::doubts).take(shell, FIVE, Optional.empty());
        }
    }

    private long sent(String part) {
        return wire.all().stream().filter(line -> line.command().contains(part)).count();
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTHY, NOTHING_FOUND, 1",
        "MINER, MINER, 2",
        "MINER_RETURNS, MINER, 2",
        "BUSY, BUSY, 1",
        "ENCRYPTION, STOP, 2",
        "NO_RETURN, MINER, 2"
    })
    void eachComesToItsLevelAndOnlySuspicionIsLookedAtTwice(Scenario scenario, Level level, int lastLooks)
            throws Exception {
        try (var nas = PracticeNas.start(scenario, time, 0, Duration.ZERO)) {
            Snapshot s = look(nas);

            assertThat(DIAGNOSIS.judge(s).level()).isEqualTo(level);
            assertThat(sent("/bin/ls -1a /share/")).isEqualTo(lastLooks);
            assertThat(s.suspects().isEmpty()).isEqualTo(lastLooks == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void startPlacesAreReadAndAbsentOnesAreNotThere(Scenario scenario) throws Exception {
        try (var nas = PracticeNas.start(scenario, time, 0, Duration.ZERO)) {
            var places = look(nas).startPlaces();

            assertThat(places).containsOnlyKeys(StartPlace.values());
            assertThat(places).allSatisfy((place, lines) -> {
                boolean absent = place == StartPlace.PRELOAD || place == StartPlace.AUTHORIZED_KEYS;
                assertThat(lines.isKnown()).as(place.name()).isEqualTo(!absent);
                assertThat(lines instanceof Reading.Unread<List<String>>(var why, var _) && why == Reason.NOT_THERE)
                        .isEqualTo(absent);
            });
            assertThat(places.get(StartPlace.LIVE_CRONTAB)).isEqualTo(places.get(StartPlace.CRONTAB));
            assertThat(places.get(StartPlace.ACCOUNTS).value().orElseThrow())
                    .contains("admin::0:0:administrator:/share/homes/admin:/bin/sh");
            assertThat(places.get(StartPlace.CRONTAB).value().orElseThrow().stream()
                            .anyMatch(line -> line.contains("/.liveupdate/")))
                    .isEqualTo(scenario == Scenario.MINER_RETURNS);
        }
    }

    @Test
    void theMinerIsKnownByFileHashThreadsAndConnection() throws Exception {
        try (var nas = PracticeNas.start(Scenario.MINER, time, 0, Duration.ZERO)) {
            Suspect once = look(nas).suspects().getFirst();
            Suspect again = look(nas).suspects().getFirst();

            assertThat(once.pid()).isEqualTo(24_871);
            assertThat(once.uid()).isEqualTo(Reading.known(0));
            assertThat(once.threadFiles().value().orElseThrow())
                    .containsOnlyKeys(24_871, 24_872, 24_873)
                    .containsValue("/tmp/.sys/[oom_reaper]");
            assertThat(once.folder()).isEqualTo(Reading.known("/tmp/.sys"));
            assertThat(once.connections().value().orElseThrow())
                    .containsExactly(
                            new Suspect.Connection("tcp", "192.0.2.20:41668", "192.0.2.77:3333", "ESTABLISHED"));
            assertThat(once.sha256().value().orElseThrow()).matches("[0-9a-f]{64}");
            assertThat(again.sha256()).isEqualTo(once.sha256());
            assertThat(once.fileBytes().value().orElseThrow()).isPositive();
        }
    }
}
