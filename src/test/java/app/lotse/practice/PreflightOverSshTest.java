package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Host;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.Reading;
import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.restart.CheckUps;
import app.lotse.restart.EvidenceStore;
import app.lotse.restart.GuidedRestart;
import app.lotse.restart.Journal;
import app.lotse.restart.Look;
import app.lotse.restart.PortWatch;
import app.lotse.restart.Reconnect;
import app.lotse.restart.Restart;
import app.lotse.restart.Whereabouts;
import app.lotse.survey.BeforeRestart;
import app.lotse.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each practice NAS tells over real SSH before a restart. */
class PreflightOverSshTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final Timekeeper TIME = Timekeeper.scaled(20);

    @ParameterizedTest
    @CsvSource({"HEALTHY, ''", "MINER, ''", "MINER_RETURNS, ''", "BUSY, ''", "ENCRYPTION, encryption", "NO_RETURN, ''"})
    void aPracticeNasHasNothingThatSpeaksAgainstItButItsScenario(Scenario scenario, String notOk) throws Exception {
        var lines = lines(scenario, Practice.Busy.NO);

        assertThat(ids(lines, State.NOT_OK)).isEqualTo(notOk.isEmpty() ? List.of() : List.of(notOk));
        assertThat(ids(lines, State.COULD_NOT_CHECK)).containsExactly("snapshot");
    }

    @ParameterizedTest
    @CsvSource({"COPYING, copying, 192.0.2.15 SMB (2), false", "REBUILDING, raid, 'md1 43 %, ≈ 2 h', true"})
    void aBusyOneSaysSo(Practice.Busy busy, String id, String value, boolean refused) throws Exception {
        var lines = lines(Scenario.HEALTHY, busy);

        assertThat(lines).contains(new PreflightLine(id, State.NOT_OK, value));
        assertThat(Restart.refusedBy(lines)).isEqualTo(refused ? List.of(id) : List.of());
    }

    @Test
    void itsFoldersAndItsVolumeAreRead() throws Exception {
        try (var nas = PracticeNas.start(Scenario.HEALTHY, TIME, 0, Duration.ZERO);
                var credentials = new Credentials(nas.user(), nas.password().toCharArray());
                var shell = signIn().open(host(nas), credentials, SignIn.Trust.FORGET, false)) {
            var storage = BeforeRestart.take(shell).storage();

            assertThat(storage.shares()).isEqualTo(Reading.known(List.of("Multimedia", "Photos", "Public", "homes")));
            assertThat(storage.volumes().value().orElseThrow()).singleElement().satisfies(volume -> {
                assertThat(volume.path()).isEqualTo("/share/CACHEDEV1_DATA");
                assertThat(volume.usedBytes()).isEqualTo(1_503_238_553L * 1024);
                assertThat(volume.readOnly()).isFalse();
            });
        }
    }

    private static List<PreflightLine> lines(Scenario scenario, Practice.Busy busy) throws Exception {
        try (var nas = PracticeNas.start(scenario, TIME, 0, Duration.ZERO);
                var credentials = new Credentials(nas.user(), nas.password().toCharArray())) {
            nas.busy(busy);
            Reconnect reconnect = () -> signIn().open(host(nas), credentials, SignIn.Trust.FORGET, false);
            var restart = new GuidedRestart(
                    CheckUps.NAS,
                    nas.user(),
                    reconnect,
                    new PortWatch(host(nas), () -> app.lotse.model.BootState.UNKNOWN),
                    Whereabouts.unknown(),
                    EvidenceStore.forgetful(),
                    Journal.forgetful(),
                    Look.with(new Survey(TIME, DIAGNOSIS::doubts), DIAGNOSIS),
                    TIME);
            return restart.preflight(checkUp(reconnect));
        }
    }

    private static CheckUp checkUp(Reconnect reconnect) throws Exception {
        try (var shell = reconnect.open()) {
            var snapshot = new Survey(TIME, DIAGNOSIS::doubts).take(shell, Duration.ofSeconds(5), Optional.empty());
            return new CheckUp(snapshot, DIAGNOSIS.judge(snapshot));
        }
    }

    private static SignIn signIn() {
        return new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());
    }

    private static Host host(PracticeNas nas) {
        return new Host(nas.address(), nas.port());
    }

    private static List<String> ids(List<PreflightLine> lines, State state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(PreflightLine::id)
                .toList();
    }
}
