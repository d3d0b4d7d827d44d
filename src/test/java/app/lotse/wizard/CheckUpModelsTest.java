package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Level;
import app.lotse.model.RestartStage;
import app.lotse.model.Trouble;
import app.lotse.survey.Watcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way from the check-up to the last page, without a screen. */
class CheckUpModelsTest {
    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();
    private final Visit visit = Fakes.visit(Optional.empty());

    @Test
    void theCheckUpShowsTheLoadAndEndsInTheResult() {
        var model = new CheckingModel(journey, new Step.Checking(visit));
        model.enter();
        assertThat(model.total().get()).isEqualTo(57);
        assertThat(model.suspect().get()).isEqualTo(50);
        assertThat(model.busiest().getFirst()).contains("50 %");
        assertThat(journey.step().get()).isInstanceOf(Step.Result.class);
    }

    @Test
    void sheIsToldOfASecondLookAndOfTheMinuteThatItTakes() {
        var model = new CheckingModel(journey, new Step.Checking(visit));
        var said = new ArrayList<String>();
        model.progress().subscribe(words -> said.add(words));
        world.stages = List.of(
                Watcher.Stage.FIRST,
                Watcher.Stage.BETWEEN,
                Watcher.Stage.LONGER,
                Watcher.Stage.AGAIN,
                Watcher.Stage.CLOSER);
        model.enter();

        assertThat(said)
                .containsSubsequence(
                        model.text("page.checking.first"),
                        model.text("page.checking.between"),
                        model.text("page.checking.longer", 42L),
                        model.text("page.checking.again"),
                        model.text("page.checking.closer"));
        assertThat(model.text("page.checking.longer", 42L)).contains("42");
        assertThat(model.text("page.checking.longer", 1L)).doesNotContain("1");
    }

    @Test
    void aBrokenLineIsTriedAgainOnlyWhenSheSaysSo() {
        world.lookTrouble = Optional.of(new Trouble(Trouble.Kind.CONNECTION_LOST));
        var model = new CheckingModel(journey, new Step.Checking(visit));
        model.enter();
        assertThat(world.signIns).isZero();
        world.lookTrouble = Optional.empty();
        model.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(world.signIns).isOne();
        assertThat(journey.step().get()).isInstanceOf(Step.Result.class);
    }

    @Test
    void anIdentityThatChangedLeadsBackToSigningInByHand() {
        world.lookTrouble = Optional.of(new Trouble(Trouble.Kind.IDENTITY_CHANGED));
        var model = new CheckingModel(journey, new Step.Checking(visit));
        model.enter();
        model.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(journey.step().get()).isInstanceOf(Step.SignIn.class);
    }

    @Test
    void eachLevelLeadsWhereItShould() {
        assertThat(main(Level.MINER)).isInstanceOf(Step.FirstAid.class);
        assertThat(main(Level.NOTHING_FOUND)).isInstanceOf(Step.Protect.class);
        assertThat(main(Level.BUSY)).isInstanceOf(Step.Protect.class);
        assertThat(main(Level.UNCLEAR)).isInstanceOf(Step.Protect.class);
        assertThat(main(Level.STOP)).as("someone who knows comes first").isInstanceOf(Step.HandOver.class);
    }

    @Test
    void stopListsEveryStepAndOffersNoRestart() {
        var model = result(Level.STOP, visit);
        assertThat(model.todo()).hasSize(4);
        assertThat(model.offersRestartQuietly()).isFalse();
        assertThat(model.offersCheckAgain()).isFalse();
        model.toFirstAid();
        assertThat(journey.step().get()).isInstanceOf(Step.Welcome.class);
    }

    @Test
    void signsOfEncryptionAreKeptBeforeThePageIsShown() {
        world.before = Level.STOP;
        new CheckingModel(journey, new Step.Checking(visit)).enter();

        assertThat(world.kept)
                .singleElement()
                .satisfies(one -> assertThat(one.verdict().level()).isEqualTo(Level.STOP));
        var model = new ResultModel(journey, (Step.Result) journey.step().get());
        assertThat(model.kept()).isEqualTo(world.keeps);
        model.toGoodbye();
        assertThat(new GoodbyeModel(journey, (Step.Goodbye) journey.step().get()).done())
                .anyMatch(line -> line.contains("signs.json"));
    }

    @Test
    void signsOfEncryptionAfterTheRestartAreKeptToo() {
        assertThat(after(Level.STOP, true).kept()).isEqualTo(world.keeps);
        assertThat(after(Level.MINER, true).kept()).isInstanceOf(Kept.NotNeeded.class);
    }

    @Test
    void whatCouldNotBeKeptIsSaidAndMayBeTriedAgain() {
        world.before = Level.STOP;
        world.keeps = new Kept.Failed(Path.of("/home/anna/lotse"));
        new CheckingModel(journey, new Step.Checking(visit)).enter();
        var model = new ResultModel(journey, (Step.Result) journey.step().get());
        assertThat(model.kept()).isEqualTo(world.keeps);

        world.keeps = new Kept.Saved(Path.of("/home/anna/lotse/signs.json"));
        model.keepAgain();
        assertThat(new ResultModel(journey, (Step.Result) journey.step().get()).kept())
                .isEqualTo(world.keeps);
    }

    @Test
    void practiceKeepsNothingAndSaysSo() {
        world.before = Level.STOP;
        var practising = new Journey(
                world.services(Optional.of(world.practice(app.lotse.model.Scenario.ENCRYPTION))),
                Fakes.here(),
                () -> {});
        new CheckingModel(practising, new Step.Checking(visit)).enter();

        assertThat(world.kept).isEmpty();
        assertThat(new ResultModel(practising, (Step.Result) practising.step().get()).kept())
                .isInstanceOf(Kept.NotInPractice.class);
    }

    @Test
    void aMinerAfterARestartIsForAnExpert() {
        var model = result(Level.MINER, Fakes.visit(Optional.of(Fakes.NOON)));
        assertThat(model.cameBack()).isTrue();
        assertThat(model.offersRestartQuietly()).isFalse();
        assertThat(model.todo()).containsExactly(model.text("advice.ASK_SOMEONE"));
        model.main();
        assertThat(journey.step().get()).isNotInstanceOf(Step.FirstAid.class);
    }

    @Test
    void theRestartNeedsAnAnswerFromTheNasAndThenRunsOnce() {
        var model = new FirstAidModel(journey, new Step.FirstAid(visit, Fakes.checkUp(Level.MINER)));
        assertThat(model.ready().get()).isFalse();
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Welcome.class);
        model.enter();
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Waiting.class);
        assertThat(world.restarts).isZero();
        wait((Step.Waiting) journey.step().get());
        assertThat(world.restarts).isOne();
        assertThat(journey.step().get()).isInstanceOf(Step.After.class);
        assertThat(journey.changed().get()).contains(new Journey.Changed(Fakes.NOON, true));
    }

    @Test
    void aNasThatDoesNotReturnLeadsToHelp() {
        world.restartTrouble = Optional.of(new Trouble(Trouble.Kind.DID_NOT_RETURN));
        wait(new Step.Waiting(visit, Fakes.checkUp(Level.MINER), List.of()));
        assertThat(journey.step().get()).isInstanceOf(Step.NotReturned.class);
        assertThat(world.restarts).isOne();
    }

    @Test
    void aDoubtWhetherItWasSentLeadsToHelpToo() {
        world.restartTrouble = Optional.of(new Trouble(Trouble.Kind.NO_ANSWER));
        world.stagesBeforeTrouble = List.of(RestartStage.SENDING);
        wait(new Step.Waiting(visit, Fakes.checkUp(Level.MINER), List.of()));
        assertThat(journey.step().get()).isInstanceOf(Step.NotReturned.class);
        assertThat(visit.restartedAt()).isPresent();
    }

    @Test
    void aRestartThatWasSurelyNotSentIsNotCounted() {
        for (var trouble : List.of(
                new Trouble(Trouble.Kind.NOT_ADMIN), new Trouble(Trouble.Kind.CONNECTION_LOST, "not-sent", null))) {
            world.restartTrouble = Optional.of(trouble);
            world.stagesBeforeTrouble = List.of(RestartStage.SENDING);
            var model = wait(new Step.Waiting(visit, Fakes.checkUp(Level.MINER), List.of()));
            assertThat(visit.restartedAt()).isEmpty();
            assertThat(journey.changed().get()).isEmpty();
            model.trouble().get().orElseThrow().action().orElseThrow().press().run();
            assertThat(journey.step().get()).isInstanceOf(Step.Result.class);
        }
    }

    @Test
    void waitingCountsTheTimeAndSaysWhenItIsLong() {
        var model = new WaitingModel(journey, new Step.Waiting(visit, Fakes.checkUp(Level.MINER), List.of()));
        world.now = Fakes.NOON.plus(Duration.ofSeconds(65));
        model.tick();
        assertThat(model.elapsed().get()).contains("1:05");
        assertThat(model.takesLong().get()).isFalse();
        world.now = Fakes.NOON.plus(WaitingModel.LONG);
        model.tick();
        assertThat(model.takesLong().get()).isTrue();
    }

    @Test
    void theAnswerAfterwardsNeverClaimsMoreThanWasSeen() {
        assertThat(after(Level.NOTHING_FOUND, true).headline().get()).contains("läuft gerade nicht");
        assertThat(after(Level.NOTHING_FOUND, false).headline().get()).contains("weiß nicht, ob");
        assertThat(after(Level.NOTHING_FOUND, false).level()).isEqualTo(Level.UNCLEAR);
        assertThat(after(Level.NOTHING_FOUND, false).proof()).contains("kann Lotse nicht sagen");
        assertThat(after(Level.MINER, true).headline().get()).contains("wieder da");
        assertThat(after(Level.UNCLEAR, true).headline().get()).contains("nicht sicher");
        assertThat(after(Level.NOTHING_FOUND, true).notSafe()).contains("kann Lotse nicht sagen");
    }

    @Test
    void aFirstLookAloneIsNoAnswer() {
        world.settles = false;
        var model = after(Level.NOTHING_FOUND, true);
        assertThat(model.level()).isEqualTo(Level.UNCLEAR);
        assertThat(model.headline().get()).contains("nicht sicher");
        assertThat(model.todo()).containsExactly(model.text("advice.WAIT_AND_LOOK_AGAIN"));
        assertThat(after(Level.MINER, true).headline().get()).contains("wieder da");
    }

    private Step main(Level level) {
        result(level, Fakes.visit(Optional.empty())).main();
        return journey.step().get();
    }

    private ResultModel result(Level level, Visit stay) {
        return new ResultModel(journey, new Step.Result(stay, Fakes.checkUp(level)));
    }

    private WaitingModel wait(Step.Waiting step) {
        var model = new WaitingModel(journey, step);
        model.enter();
        return model;
    }

    private AfterModel after(Level level, boolean proven) {
        world.after = level;
        world.proven = proven;
        wait(new Step.Waiting(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER), List.of()));
        return new AfterModel(journey, (Step.After) journey.step().get());
    }

    @Test
    void goodbyeSaysWhatWasDoneAndAsksForNoChangeWhereFilesAreLocked() {
        var stop = goodbye(Optional.of(Level.STOP), Optional.empty());
        assertThat(stop.next()).hasSize(1).noneMatch(line -> line.contains("SSH"));

        var notReturned = goodbye(Optional.empty(), Optional.of(Fakes.NOON));
        assertThat(notReturned.done().getFirst()).contains("geprüft").doesNotContain("nicht geprüft");
        assertThat(notReturned.next()).anyMatch(line -> line.contains("Öffnen Sie Lotse dann noch einmal"));
        assertThat(notReturned.sshOff()).as("nobody can switch anything now").isEmpty();

        var withoutSigningIn = goodbye(Optional.empty(), Optional.empty());
        assertThat(withoutSigningIn.done().getFirst()).contains("nicht geprüft");
    }

    private GoodbyeModel goodbye(Optional<Level> level, Optional<java.time.Instant> restartedAt) {
        return new GoodbyeModel(journey, new Step.Goodbye(visit.nas(), level, restartedAt));
    }
}
