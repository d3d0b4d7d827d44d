package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.model.Scenario;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SentLine;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.report.Telling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From every page on which something is known she can show it, and what was learnt on the way is in it. */
class HandOverModelTest {
    private static final Path KEY = Path.of("/home/anna/lotse/signs.json");

    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();
    private final Nas nas = Fakes.nas("Fotos");

    @Test
    void itIsReachedFromEveryPageThatKnowsSomethingAndBackLeadsThere() {
        var visit = visit();
        var result = new Step.Result(visit, Fakes.checkUp(Level.MINER));
        var protect = new Step.Protect(result, nas);
        var pages = List.of(
                new ResultModel(journey, result),
                new AfterModel(journey, new Step.After(visit, restart(Level.NOTHING_FOUND))),
                new NotReturnedModel(
                        journey,
                        new Step.NotReturned(
                                visit, Fakes.checkUp(Level.MINER), new Trouble(Trouble.Kind.DID_NOT_RETURN))),
                new ProtectModel(journey, protect),
                new TipModel(journey, new Step.TipPage(protect, world.tips.getFirst())),
                new GoodbyeModel(journey, result.goodbye()),
                new SeenModel(journey, seen(Answer.NO)),
                new GoodbyeTogetherModel(journey, seen(Answer.NO).goodbye()));
        for (var page : pages) {
            assertThat(page.offersToAsk()).as(page.name()).isTrue();
            page.askSomeone();
            var step = (Step.HandOver) journey.step().get();
            var model = new HandOverModel(journey, step);
            assertThat(model.ways())
                    .extracting(HandOverModel.Way::id)
                    .containsExactly("phone", "file", "mail", "paper");
            model.back();
            assertThat(journey.step().get()).as(page.name()).isSameAs(step.from());
        }
    }

    @Test
    void whileSomethingRunsOrNothingIsKnownItIsNotOffered() {
        var visit = visit();
        for (Step step : List.of(
                new Step.Welcome(),
                new Step.Find(),
                new Step.SignIn(nas),
                new Step.Checking(visit),
                new Step.Waiting(visit, Fakes.checkUp(Level.MINER), List.of()))) {
            assertThat(step).isNotInstanceOf(Step.Tellable.class);
        }
    }

    @Test
    void withSignsOfEncryptionShowingItComesFirstAndThePoliceAreNamedAtOnce() {
        var stop = new Step.Result(visit(), Fakes.checkUp(Level.STOP), new Kept.Saved(KEY));
        journey.go(stop);
        var page = new ResultModel(journey, stop);
        assertThat(page.mainWords().get()).isEqualTo("Jemandem zeigen");
        page.main();
        var model = model();
        assertThat(model.policeAtOnce()).isTrue();
        assertThat(model.keyFile()).contains(KEY);
        model.openKeyFolder();
        assertThat(world.events.getLast()).isEqualTo("open file:///home/anna/lotse");
        assertThat(world.restarts).isZero();
        assertThat(world.events).noneMatch(event -> event.startsWith("look") || event.startsWith("tips"));
    }

    @Test
    void afterARestartThatDidNotHelpShowingItComesFirstToo() {
        for (var level : Level.values()) {
            var page = new AfterModel(journey, new Step.After(visit(), restart(level)));
            page.main();
            assertThat(journey.step().get() instanceof Step.HandOver)
                    .as("%s", level)
                    .isEqualTo(level.compareTo(Level.MINER) >= 0);
            page.toGoodbye();
            assertThat(journey.step().get()).isInstanceOf(Step.Goodbye.class);
        }
    }

    @Test
    void lockedFilesThatSheSawHerselfNameThePoliceToo() {
        journey.go(seen(Answer.YES));
        new SeenModel(journey, seen(Answer.YES)).main();
        assertThat(model().policeAtOnce()).isTrue();
        assertThat(model().keyFile()).isEmpty();
    }

    @Test
    void elseThePoliceAreFoldedAway() {
        journey.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)).askSomeone());
        var model = model();
        assertThat(model.policeAtOnce()).isFalse();
        assertThat(model.police()).extracting(HandOverModel.Whom::id).containsExactly("police-de", "police-at");
        assertThat(model.whom()).extracting(HandOverModel.Whom::id).containsExactly("known", "qnap");
        model.whom().getLast().page().ifPresent(model::open);
        assertThat(world.events.getLast()).isEqualTo("open https://service.qnap.com/");
    }

    @Test
    void allThatWasLearntOfThisNasIsInIt() {
        var visit = visit();
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.MINER)));
        var restart = restart(Level.NOTHING_FOUND);
        var after = new Step.After(visit, restart);
        journey.go(after);
        var protect = new Step.Protect(after, nas);
        journey.go(protect);
        journey.tips(protect).arrive();
        journey.go(protect.askSomeone());

        var handover = gather();
        assertThat(handover.restart()).contains(restart);
        assertThat(handover.last().orElseThrow().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(handover.user()).contains("admin");
        assertThat(handover.readings()).isPresent();
        assertThat(handover.tips()).hasSameSizeAs(world.tips);
        assertThat(handover.namesShown()).isTrue();
        assertThat(handover.nas().practice()).isFalse();
    }

    @Test
    void whatSheSawHerselfIsInItWithoutSigningIn() {
        journey.go(seen(Answer.NO));
        journey.go(seen(Answer.NO).askSomeone());
        var handover = gather();
        assertThat(handover.seen())
                .map(OwnersWords::seen)
                .map(SeenByOwner::lockedFiles)
                .contains(Answer.NO);
        assertThat(handover.checkUp()).isEmpty();
        assertThat(handover.user()).isEmpty();
    }

    @Test
    void anotherNasIsNotMixedIn() {
        journey.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)));
        var other = Fakes.nas("Andere");
        journey.go(new Step.Protect(new Step.SignIn(other), other));
        assertThat(Gathering.of(journey, other).gather(Fakes.NOON).checkUp()).isEmpty();
    }

    @Test
    void practiceIsMarkedAsPracticeAndNothingThatWentToRealDevicesIsInIt() {
        var told = world.told;
        world.told = new Telling(
                told.redacting(),
                told.papers(),
                told.bundles(),
                told.rejudging(),
                host -> List.of(new SentLine(Fakes.NOON, "cat /proc/stat")),
                told.lotse(),
                told.knowledge());
        var fresh = world.journey();
        fresh.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)));
        fresh.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)).askSomeone());
        assertThat(Gathering.of(fresh, nas).gather(Fakes.NOON).sent()).hasSize(1);

        fresh.practise(Scenario.MINER, trouble -> {});
        fresh.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)).askSomeone());
        var handover = Gathering.of(fresh, nas).gather(Fakes.NOON);
        assertThat(handover.nas().practice()).isTrue();
        assertThat(handover.sent()).isEmpty();
        assertThat(new HandOverModel(fresh, (Step.HandOver) fresh.step().get()).lead())
                .contains("Übung");
        fresh.go(new Step.Welcome());
        assertThat(fresh.learnt(nas).checkUp()).as("of the real one").isPresent();
    }

    @Test
    void whatIsSaidOnThePhoneIsCopiedWhole() {
        journey.go(new Step.Result(visit(), Fakes.checkUp(Level.MINER)).askSomeone());
        var model = new ReadAloudModel(journey, ((Step.HandOver) journey.step().get()).byPhone());
        assertThat(model.ready().get()).isFalse();
        model.enter();
        var copied = new ArrayList<String>();
        model.onCopy(() -> copied.add(model.words()));
        model.main();
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().lines()).containsExactlyElementsOf(model.lines());
        model.toReport();
        assertThat(journey.step().get()).isInstanceOf(Step.Preview.class);
    }

    private HandOverModel model() {
        return new HandOverModel(journey, (Step.HandOver) journey.step().get());
    }

    private Handover gather() {
        return Gathering.of(journey, nas).gather(Fakes.NOON);
    }

    private Visit visit() {
        return journey.visit(nas, Fakes.visit(Optional.empty()).credentials(), world.shell());
    }

    private Step.Seen seen(Answer locked) {
        return new Step.Seen(
                new Together(nas, false, Optional.empty()),
                SeenByOwner.NOTHING_YET
                        .withLoad(SeenByOwner.Load.ABOUT_NOTHING)
                        .withReaper(Answer.NO)
                        .withLockedFiles(locked),
                Fakes.NOON);
    }

    private static RestartResult restart(Level level) {
        var after = Fakes.checkUp(level, Fakes.NOON.plusSeconds(900), true);
        return new RestartResult(
                Fakes.checkUp(Level.MINER),
                List.of(),
                Fakes.NOON,
                Duration.ofMinutes(4),
                true,
                after,
                Optional.of(after),
                Storage.notAsked(),
                Storage.notAsked());
    }
}
