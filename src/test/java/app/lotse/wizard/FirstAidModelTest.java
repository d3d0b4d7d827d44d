package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Trouble;
import app.lotse.wizard.FirstAidModel.Mode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What she is shown and asked before the restart, and which button leads where. */
class FirstAidModelTest {
    private static final PreflightLine FINE = PreflightCheck.UPDATE.ok();
    private static final PreflightLine COPYING = PreflightCheck.COPYING.notOk("192.168.178.40 (2)");
    private static final PreflightLine RAID = PreflightCheck.RAID.notOk("md1, 37 %");

    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();

    @Test
    void whereAllIsFineTheRestartIsTwoClicksFromTheVerdict() {
        var model = asked(FINE, PreflightCheck.BACKUP.ok());
        assertThat(model.mode().get()).isEqualTo(Mode.READY);
        assertThat(model.dangerous().get()).isTrue();
        assertThat(model.mainWords().get()).isEqualTo(model.text("button.restart"));
        assertThat(model.fineWords()).startsWith("2 Dinge");
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Waiting.class);
    }

    @Test
    void allThatCouldNotBeCheckedIsOneQuestionWhoseButtonSaysWhatSheConfirms() {
        var model = asked(FINE, PreflightCheck.BACKUP.couldNotCheck(), PreflightCheck.RAID.couldNotCheck());
        assertThat(model.objections().open())
                .containsExactly(model.text("preflight.backup"), model.text("preflight.raid"));
        assertThat(model.mainWords().get()).isEqualTo("Nichts davon: neu starten");
        model.unsure();
        assertThat(model.mode().get()).isEqualTo(Mode.UNSURE);
        assertThat(model.dangerous().get()).isFalse();
        model.main();
        assertThat(journey.step().get()).isNotInstanceOf(Step.Waiting.class);
        assertThat(Collections.frequency(world.events, "preflight")).isEqualTo(2);
        assertThat(model.mode().get()).isEqualTo(Mode.READY);
    }

    @ParameterizedTest
    @EnumSource(PreflightCheck.class)
    void aHardStopTakesTheRestartAwayAndAllElseLeavesTheChoiceToHer(PreflightCheck check) {
        boolean hard = check.hardStop();
        var model = asked(FINE, check.notOk("x"));
        assertThat(model.objections().against()).hasSize(1);
        assertThat(model.objections().against().getFirst().what()).doesNotContain("{");
        if (hard) {
            assertThat(model.mode().get()).isEqualTo(Mode.REFUSED);
            assertThat(model.dangerous().get()).isFalse();
            assertThat(model.offersAnyway()).isFalse();
            model.anyway();
            assertThat(model.mainWords().get()).doesNotContain("neu starten");
            assertThat(journey.step().get()).isNotInstanceOf(Step.Waiting.class);
            return;
        }
        assertThat(model.mode().get()).isEqualTo(Mode.BETTER_WAIT);
        assertThat(model.objections().against().getFirst().anyway()).isPresent();
        if (check.canWait()) {
            assertThat(model.mainWords().get()).isEqualTo(model.text("button.tell-me"));
            assertThat(model.dangerous().get()).isFalse();
            model.anyway();
        } else {
            assertThat(model.dangerous().get()).isTrue();
            model.main();
        }
        assertThat(journey.step().get()).isInstanceOf(Step.Waiting.class);
    }

    @Test
    void aStopThatDoesNotPassIsLookedAtAnewByACheckUp() {
        var model = asked(PreflightCheck.ENCRYPTION.notOk(""));
        assertThat(model.mainWords().get()).isEqualTo(model.text("button.check-again"));
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Checking.class);
    }

    @Test
    void lotseAsksAgainEveryHalfMinuteAndSaysWhenItIsOver() {
        world.preflightLater.addAll(List.of(List.of(COPYING), List.of(COPYING), List.of(FINE)));
        var model = asked(COPYING);
        world.events.clear();
        model.main();
        assertThat(Collections.frequency(world.events, "waited " + FirstAidModel.BETWEEN))
                .isEqualTo(3);
        assertThat(model.mode().get()).isEqualTo(Mode.READY);
        assertThat(model.news().get()).startsWith("Fertig");
        assertThat(model.mainWords().get()).isEqualTo(model.text("button.restart"));
        assertThat(world.restarts).isZero();
    }

    @Test
    void aNasThatDoesNotAnswerForAWhileIsAskedAgain() {
        world.preflightLater.addAll(List.of(List.of(COPYING), List.of(FINE)));
        var model = asked(COPYING);
        world.preflightTroubles.addAll(Stream.of(Trouble.Kind.CONNECTION_LOST, Trouble.Kind.NO_ANSWER)
                .map(kind -> Optional.of(new Trouble(kind)))
                .toList());
        model.main();
        assertThat(model.mode().get()).isEqualTo(Mode.READY);
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void aRefusalEndsTheWaitingAtOnceBecauseANasLocksOutWhoeverGoesOn() {
        // The world gets quiet after a while, so that a Lotse that goes on is seen and does not go on for ever.
        world.preflightLater.addAll(List.of(List.of(COPYING), List.of(COPYING), List.of(FINE)));
        var model = asked(COPYING);
        world.preflightTroubles.add(Optional.of(new Trouble(Trouble.Kind.REFUSED)));
        world.events.clear();
        model.main();
        assertThat(Collections.frequency(world.events, "preflight")).isOne();
        assertThat(model.trouble().get()).isPresent();
        assertThat(model.mode().get()).isEqualTo(Mode.BETTER_WAIT);
    }

    @Test
    void aNasThatStaysSilentIsNotAskedForEver() {
        var model = asked(RAID);
        for (int i = 0; i < 20; i++) {
            world.preflightTroubles.add(Optional.of(new Trouble(Trouble.Kind.NO_ANSWER)));
        }
        world.events.clear();
        model.main();
        assertThat(Collections.frequency(world.events, "preflight")).isEqualTo(5);
        assertThat(model.mode().get()).isEqualTo(Mode.REFUSED);
        assertThat(model.trouble().get()).isPresent();
    }

    @Test
    void theNewWordsOnTheButtonCanBeReadBeforeItCanBePressed() {
        var held = new Held();
        var slow = new Journey(world.services(), held.background(), () -> {});
        world.preflight = List.of(COPYING);
        var model =
                new FirstAidModel(slow, new Step.FirstAid(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER)));
        model.enter();
        held.runOne();
        assertThat(model.mode().get()).isEqualTo(Mode.BETTER_WAIT);
        assertThat(model.ready().get()).isFalse();
        model.anyway();
        model.main();
        assertThat(slow.step().get()).isInstanceOf(Step.Welcome.class);
        held.runOne();
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void whoStopsWaitingIsWhereSheWas() {
        var held = new Held();
        var slow = new Journey(world.services(), held.background(), () -> {});
        world.preflight = List.of(RAID);
        var model =
                new FirstAidModel(slow, new Step.FirstAid(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER)));
        model.enter();
        held.runOne();
        held.runOne();
        model.main();
        assertThat(model.mode().get()).isEqualTo(Mode.WATCHING);
        assertThat(model.busy().get()).isTrue();
        model.main();
        assertThat(model.mode().get()).isEqualTo(Mode.REFUSED);
        assertThat(model.busy().get()).isFalse();
        assertThat(model.news().get()).isEmpty();
    }

    @Test
    void theModelThatMayNotComeBackAsksForASecondCopy() {
        var model = asked(PreflightCheck.MODEL.notOk("TS-453 Pro"), PreflightCheck.SECOND_COPY.couldNotCheck());
        assertThat(model.objections().asksForCopy()).isTrue();
        assertThat(model.objections().instead(model.objections().against().getFirst()))
                .as("asked once, not twice")
                .isEmpty();
        assertThat(model.offersAnyway()).isFalse();
        assertThat(model.objections().open()).isEmpty();
        assertThat(model.mainWords().get()).isEqualTo("Ja, jetzt neu starten");
        model.noCopy();
        assertThat(model.dangerous().get()).isFalse();
        model.main();
        assertThat(journey.step().get()).isNotInstanceOf(Step.Waiting.class);
    }

    @Test
    void theOnlyThingThatCouldNotBeCheckedIsOnePlainQuestion() {
        var model = asked(FINE, PreflightCheck.SNAPSHOT.couldNotCheck());
        assertThat(model.objections().lone().orElseThrow().question()).isEqualTo("Haben Sie so etwas gestartet?");
        assertThat(model.mainWords().get()).isEqualTo("Nein: neu starten");

        var many = asked(PreflightCheck.SNAPSHOT.couldNotCheck(), PreflightCheck.BACKUP.couldNotCheck());
        assertThat(many.objections().lone()).isEmpty();
        assertThat(many.mainWords().get()).isEqualTo("Nichts davon: neu starten");
    }

    @Test
    void aLineOfALaterLotseIsStillShown() {
        var model = asked(new PreflightLine("tides", PreflightLine.State.NOT_OK, "low"));
        assertThat(model.objections().against().getFirst().what()).isEqualTo("tides");
    }

    private FirstAidModel asked(PreflightLine... lines) {
        world.preflight = List.of(lines);
        var model = new FirstAidModel(
                journey, new Step.FirstAid(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER)));
        assertThat(model.ready().get()).isFalse();
        model.enter();
        return model;
    }
}
