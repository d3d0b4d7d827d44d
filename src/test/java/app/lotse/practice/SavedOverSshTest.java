package app.lotse.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.logbook.SavedForm;
import app.lotse.model.Host;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Scenario;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.survey.Survey;
import app.lotse.survey.Watcher;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each practice NAS told over real SSH, live picture and all, comes back from its saved form and is judged the same. */
class SavedOverSshTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void a_whole_check_up_can_be_replayed(Scenario scenario) throws Exception {
        Snapshot taken = take(scenario);
        Snapshot saved = SavedForm.SNAPSHOT.read(SavedForm.SNAPSHOT.bytes(taken));

        assertThat(saved).isEqualTo(taken);
        assertThat(DIAGNOSIS.judge(saved)).isEqualTo(DIAGNOSIS.judge(taken));
        assertThat(taken.samples()).hasSizeGreaterThan(2).allMatch(Reading::isKnown);
        assertThat(taken.details().isKnown()).isTrue();
    }

    private static Snapshot take(Scenario scenario) throws Exception {
        Timekeeper time = Timekeeper.scaled(20);
        try (var nas = PracticeNas.start(scenario, time, 0, Duration.ZERO);
                var credentials = new Credentials(nas.user(), nas.password().toCharArray());
                var shell = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept())
                        .open(new Host(nas.address(), nas.port()), credentials, SignIn.Trust.FORGET, false)) {
            return new Survey(time, DIAGNOSIS::doubts).take(shell, Duration.ofSeconds(5), Optional.of(new Onlooker()));
        }
    }

    /** Because somebody looks on, there are looks in between. */
    private static final class Onlooker implements Watcher {
        @Override
        public void stage(Stage stage, Duration left) {}

        @Override
        public void seen(Sample sample) {}
    }
}
