package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.logbook.History;
import app.lotse.logbook.OddFile;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.RestartResult;
import app.lotse.model.Scenario;
import app.lotse.model.Storage;
import app.lotse.remote.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What she was told of a real NAS is remembered as it was told, and practice is not. */
class RememberingTest {
    private final Fakes world = new Fakes();
    private final History past = world.past.history();

    @ParameterizedTest
    @EnumSource(Level.class)
    void aResultIsRememberedOnceAsItWasTold(Level level) {
        var journey = world.journey();
        var result = new Step.Result(visit(journey, Fakes.nas("Fotos")), Fakes.checkUp(level));
        journey.go(result);
        journey.go(result.goodbye());
        journey.go(result);

        assertThat(checks()).singleElement().satisfies(check -> {
            assertThat(check.level()).isEqualTo(level);
            assertThat(check.restartedAt()).isEmpty();
        });
        assertThat(past.devices())
                .singleElement()
                .satisfies(known -> assertThat(known.name()).isEqualTo("Fotos"));
        assertThat(journey.remembering().failed().get()).isFalse();
    }

    @Test
    void aRestartThatWasNotProvenIsNoGoodNewsInTheHistoryEither() {
        var journey = world.journey();
        var visit = visit(journey, Fakes.nas("Fotos"));
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.MINER)));
        journey.go(new Step.After(visit, after(false)));

        assertThat(checks()).extracting(PastCheck::level).containsExactly(Level.MINER, Level.UNCLEAR);
        assertThat(checks().getLast().restartedAt()).contains(Fakes.NOON);
    }

    @Test
    void aLookAfterARestartKnowsOfItButOneThatWasOnlyPreparedIsNone() {
        var journey = world.journey();
        var visit = visit(journey, Fakes.nas("Fotos"));
        journey.restarting(visit, Fakes.NOON, Journey.Certainty.NOT_YET);
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.BUSY)));
        journey.restarted(visit, Fakes.NOON);
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.BUSY, Fakes.NOON.plusSeconds(600), true)));

        assertThat(checks())
                .extracting(PastCheck::restartedAt)
                .containsExactly(Optional.empty(), Optional.of(Fakes.NOON));
    }

    @Test
    void practiceIsNotRemembered() {
        var journey = world.journey();
        journey.practise(Scenario.MINER, trouble -> {});
        journey.go(new Step.Result(visit(journey, Fakes.nas("Fotos")), Fakes.checkUp(Level.MINER)));
        assertThat(past.devices()).isEmpty();

        var another = world.journey();
        another.go(new Step.Result(visit(another, practiceOfAnotherProgram()), Fakes.checkUp(Level.MINER)));
        assertThat(past.devices()).isEmpty();
    }

    @Test
    void aFullDiskSpoilsNoResultAndIsSaid() {
        world.diskFull = true;
        var journey = world.journey();
        journey.go(new Step.Result(visit(journey, Fakes.nas("Fotos")), Fakes.checkUp(Level.BUSY)));

        assertThat(journey.step().get()).isInstanceOf(Step.Result.class);
        assertThat(journey.remembering().failed().get()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(OddFile.Kind.class)
    void aFileThatCouldNotBeReadIsToldOnTheFirstPage(OddFile.Kind kind) {
        world.oddFiles = List.of(new OddFile(kind, Path.of("/home/anna/lotse/history.json")));
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var journey = world.journey();
            journey.speak(language);
            var model = new WelcomeModel(journey, new Step.Welcome());
            assertThat(model.oddFiles()).isEmpty();

            model.enter();

            assertThat(model.oddFiles())
                    .singleElement()
                    .asString()
                    .contains("Lotse")
                    .endsWith("/home/anna/lotse/history.json");
        }
    }

    private static Visit visit(Journey journey, Nas nas) {
        return journey.visit(nas, new Credentials("admin", new char[0]), new Fakes().shell());
    }

    private List<PastCheck> checks() {
        return past.checks(Fakes.nas("Fotos").key());
    }

    private static RestartResult after(boolean proven) {
        Instant later = Fakes.NOON.plusSeconds(900);
        return new RestartResult(
                Fakes.checkUp(Level.MINER),
                List.of(),
                Fakes.NOON,
                Duration.ofMinutes(4),
                proven,
                Fakes.checkUp(Level.NOTHING_FOUND, later, true),
                Optional.of(Fakes.checkUp(Level.NOTHING_FOUND, later, true)),
                Storage.notAsked(),
                Storage.notAsked());
    }

    private static Nas practiceOfAnotherProgram() {
        var nas = Fakes.nas("Fotos");
        return new Nas(
                nas.key(),
                nas.name(),
                nas.model(),
                nas.firmware(),
                nas.build(),
                nas.addresses(),
                nas.webPort(),
                nas.sshPort(),
                nas.adminUrl(),
                nas.openDoors(),
                true,
                true);
    }
}
