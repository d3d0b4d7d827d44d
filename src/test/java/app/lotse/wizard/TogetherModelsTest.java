package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.diagnosis.OwnersLook;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Scenario;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SeenByOwner.Load;
import app.lotse.remote.Credentials;
import app.lotse.restart.OutsideWatch.Report;
import app.lotse.restart.OutsideWatch.State;
import app.lotse.texts.Texts;
import app.lotse.wizard.Step.LookTogether.Question;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The way without signing in, page by page, without a screen. */
class TogetherModelsTest {
    private static final Instant NOON = Fakes.NOON;
    private static final SeenByOwner MINER =
            new SeenByOwner(Load.ABOUT_HALF, Answer.YES, OptionalInt.of(28_311), OptionalDouble.of(49), Answer.NO);
    private static final SeenByOwner QUIET =
            new SeenByOwner(Load.ABOUT_NOTHING, Answer.NO, OptionalInt.empty(), OptionalDouble.empty(), Answer.NO);

    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();
    private final Nas nas = Fakes.nas("Fotos");
    private final Together with = new Together(nas, false, Optional.empty());

    @Test
    void oneQuestionFollowsOnTheOtherAndNumbersOnlyOnAName() {
        assertThat(questions(Answer.YES))
                .containsExactly(Question.OPEN, Question.LOAD, Question.LIST, Question.NUMBERS, Question.FILES);
        assertThat(questions(Answer.NO)).containsExactly(Question.OPEN, Question.LOAD, Question.LIST, Question.FILES);
    }

    @Test
    void everyQuestionCanBeAnsweredWithIDontKnow() {
        journey.go(Step.LookTogether.first(with));
        while (journey.step().get() instanceof Step.LookTogether at) {
            var model = new LookTogetherModel(journey, at);
            if (!model.choices().isEmpty()) {
                assertThat(model.ready().get()).isFalse();
                assertThat(model.choices().getLast().id()).isEqualTo("UNKNOWN");
                model.chosen().set(Optional.of(model.choices().getLast()));
            }
            model.main();
        }
        assertThat(journey.step().get()).isEqualTo(new Step.Seen(with, SeenByOwner.NOTHING_YET, NOON));
    }

    @Test
    void answersAreKeptOnTheWayBack() {
        var model = new LookTogetherModel(journey, new Step.LookTogether(with, Question.LOAD, MINER));
        assertThat(model.chosen().get().orElseThrow().id()).isEqualTo("ABOUT_HALF");
        var numbers = new LookTogetherModel(journey, new Step.LookTogether(with, Question.NUMBERS, MINER));
        assertThat(numbers.number().get()).isEqualTo("28311");
        numbers.percent().set("viel");
        assertThat(numbers.ready().get()).isFalse();
        assertThat(numbers.remark().get()).isNotEmpty();
        numbers.percent().set("");
        assertThat(numbers.ready().get()).isTrue();
    }

    @Test
    void itsOwnPageIsOpenedWhereItIsAnnouncedOrUsual() throws Exception {
        assertThat(NasPage.of(nas).orElseThrow()).hasToString("http://192.168.178.20:8080/");
        assertThat(NasPage.of(at("fd00::20", false)).orElseThrow()).hasToString("http://[fd00:0:0:0:0:0:0:20]:8080/");
        assertThat(NasPage.of(at("fe80::20", false))).isEmpty();
        assertThat(NasPage.of(at("127.0.0.1", true))).isEmpty();
    }

    @Test
    void inPracticeOnlyASketchIsShownAndSaysSo() throws Exception {
        var practised = new Together(at("127.0.0.1", true), false, Optional.empty());
        var list = new LookTogetherModel(journey, new Step.LookTogether(practised, Question.LIST, QUIET));
        assertThat(list.page()).isEmpty();
        assertThat(list.sketch().orElseThrow().note()).contains("Skizze").contains("kein echtes NAS");
        assertThat(list.sketch().orElseThrow().rows())
                .anyMatch(row -> row.name().equals("oom_reaper"));
        var real = new LookTogetherModel(journey, new Step.LookTogether(with, Question.LIST, QUIET));
        assertThat(real.sketch().orElseThrow().rows())
                .allMatch(row -> row.number().matches("[^0-9]*"));
    }

    @Test
    void whatSheSawIsSaidToBeHersAndTheBestIsNotNothingFound() {
        var seen = new SeenModel(journey, new Step.Seen(with, QUIET, NOON));
        assertThat(seen.seenBy()).contains("Von Ihnen gesehen, nicht von Lotse");
        assertThat(seen.headline().get()).isEqualTo("Sie haben nichts Ungewöhnliches gesehen.");
        assertThat(seen.status()).isNotEqualTo(seen.text("page.status.NOTHING_FOUND"));
        assertThat(seen.ways()).extracting(SeenModel.Way::id).doesNotContain("restart");
    }

    @Test
    void beforeTheFilesWereLookedAtNoWayLeadsToARestart() {
        var seen = new SeenModel(journey, new Step.Seen(with, MINER.withLockedFiles(Answer.UNKNOWN), NOON));
        assertThat(seen.mainWords().get()).isEqualTo("Erst die Fotos ansehen");
        seen.main();
        assertThat(journey.step().get()).isInstanceOf(Step.LookTogether.class);
        assertThatThrownBy(() ->
                        new Step.RestartTogether(new Step.Seen(with, MINER.withLockedFiles(Answer.UNKNOWN), NOON)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Step.WatchTogether(new Step.Seen(with, QUIET.withLockedFiles(Answer.YES), NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onceLotseSawSignsOfEncryptionThisWayIsClosed() {
        var visit = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        assertThat(new SignInModel(journey, new Step.SignIn(nas)).together()).isPresent();
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.STOP)));
        assertThat(new SignInModel(journey, new Step.SignIn(nas)).together()).isEmpty();
        assertThat(new SignInModel(journey, new Step.SignIn(Fakes.nas("Andere"))).together())
                .isPresent();
    }

    @Test
    void lockedFilesThatSheSawHerselfForbidTheGuidedRestartTooUntilSheTakesThatBack() {
        var visit = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        var miner = new Step.Result(visit, Fakes.checkUp(Level.MINER));
        journey.go(new Step.Seen(with, MINER.withLockedFiles(Answer.YES), NOON));
        journey.go(miner);

        var blocked = new ResultModel(journey, miner);
        assertThat(blocked.noRestartNow()).isTrue();
        assertThat(blocked.offersRestartQuietly()).isFalse();
        assertThat(blocked.todo())
                .containsExactly(blocked.text("advice.DO_NOT_RESTART"), blocked.text("advice.ASK_SOMEONE"));
        blocked.toFirstAid();
        assertThat(journey.step().get()).isEqualTo(miner);
        blocked.main();
        assertThat(journey.step().get()).isInstanceOf(Step.HandOver.class);
        blocked.toGoodbye();
        assertThat(((Step.Goodbye) journey.step().get()).level()).contains(Level.STOP);

        journey.go(new Step.Seen(with, MINER.withLockedFiles(Answer.UNKNOWN), NOON));
        assertThat(new ResultModel(journey, miner).noRestartNow()).isTrue();
        journey.go(new Step.Seen(with, MINER.withLockedFiles(Answer.NO), NOON));
        new ResultModel(journey, miner).main();
        assertThat(journey.step().get()).isInstanceOf(Step.FirstAid.class);
    }

    @Test
    void whatLotseItselfSawIsNotTakenBackByHer() {
        var visit = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.STOP)));
        journey.go(new Step.Seen(with, MINER.withLockedFiles(Answer.NO), NOON));

        assertThat(new ResultModel(journey, new Step.Result(visit, Fakes.checkUp(Level.MINER))).noRestartNow())
                .isTrue();
    }

    @Test
    void afterARestartOfLotsesOwnSheIsNotLedToASecondOne() {
        var visit = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        journey.restarted(visit, NOON);
        var seen = new Step.Seen(journey.together(nas).orElseThrow(), MINER, NOON);
        assertThat(seen.restart()).isEmpty();
    }

    @Test
    void whileSomethingRunsTheRestartHasToWait() {
        var model = new RestartTogetherModel(journey, new Step.RestartTogether(new Step.Seen(with, MINER, NOON)));
        assertThat(model.ready().get()).isFalse();
        model.busyWith().set(Optional.of(RestartTogetherModel.Busy.YES));
        assertThat(model.ready().get()).isFalse();
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Welcome.class);
        model.busyWith().set(Optional.of(RestartTogetherModel.Busy.NOT_SURE));
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.WatchTogether.class);
    }

    @Test
    void theWatchSaysWhatIsSeenAndLotseNeverClaimsTheRestart() {
        var model = watch();
        assertThat(model.mainWords().get()).isEmpty();
        model.show(report(State.STILL_THERE, 0));
        assertThat(model.headline().get()).isEqualTo("Starten Sie das NAS jetzt neu");

        model.show(report(State.WENT_AWAY, 1));
        assertThat(model.backWords().get()).isEmpty();
        assertThat(journey.ownersRestart().get()).isEmpty();
        model.back();
        assertThat(journey.step().get()).isInstanceOf(Step.Welcome.class);

        model.show(report(State.BACK, 1));
        assertThat(model.proof()).anyMatch(line -> line.contains("zeigt nicht, dass das Programm weg ist"));
        assertThat(journey.ownersRestart().get()).contains(NOON.plusSeconds(60));
        assertThat(journey.changed().get()).isEmpty();
        model.main();
        var again = (Step.LookTogether) journey.step().get();
        assertThat(again.with().restarted()).isTrue();
        assertThat(again.back()).isEmpty();
        assertThat(again.with().earlier().orElseThrow().seen()).isEqualTo(MINER);
        assertThat(new Step.Seen(again.with(), MINER, NOON).restart()).isEmpty();
    }

    @Test
    void noticesComeInTheirTime() {
        var model = watch();
        model.show(report(State.STILL_THERE, 0));
        assertThat(model.notices().get()).isEmpty();
        world.now = NOON.plusSeconds(180);
        model.tick();
        assertThat(model.notices().get()).containsExactly(model.text("page.watch-together.nothing-yet"));
        assertThat(model.mainWords().get()).isEqualTo(model.text("button.ask-again"));

        model.show(report(State.WENT_AWAY, 1));
        assertThat(model.mainWords().get()).isEmpty();
        world.now = NOON.plusSeconds(60 + 600);
        model.tick();
        assertThat(model.notices().get()).containsExactly(model.text("page.waiting.takes-long"));
        world.now = NOON.plusSeconds(60 + 1200);
        model.tick();
        assertThat(model.notices().get()).contains(model.text("page.not-returned.todo.no-plug"));
        model.main();
        assertThat(journey.step().get()).isInstanceOf(Step.GoodbyeTogether.class);
    }

    @Test
    void whoPressedNothingMayTryAgain() {
        var step = new Step.WatchTogether(new Step.Seen(with, MINER, NOON));
        assertThat(step.lookAgain(report(State.STILL_THERE, 0)).with().restarted())
                .isFalse();
        assertThat(step.lookAgain(report(State.NOT_SEEN, 0)).with().restarted()).isTrue();
    }

    @Test
    void aNasThatComesBackUnderAnotherAddressIsFoundByItsKey() throws Exception {
        var quiet = new Journey(world.services(), new Background(work -> {}, Runnable::run), () -> {});
        var model = new WatchTogetherModel(quiet, new Step.WatchTogether(new Step.Seen(with, MINER, NOON)));
        model.enter();
        assertThat(model.eyes()).contains("zu hören");
        model.heard(List.of());
        assertThat(model.eyes()).contains("nicht mehr zu hören");
        int before = world.lookouts.size();
        model.heard(List.of(at("192.168.178.77", false)));
        assertThat(world.lookouts).hasSize(before + 1);
        assertThat(world.lookouts.getLast().addresses().getFirst().getHostAddress())
                .isEqualTo("192.168.178.77");
        model.leave();
        assertThat(world.events).contains("search ended");
    }

    @Test
    void thePracticeButtonLetsThePracticeNasRestart() throws Exception {
        journey.practise(Scenario.MINER, trouble -> {});
        var practised = new Together(at("127.0.0.1", true), false, Optional.empty());
        var model = new WatchTogetherModel(journey, new Step.WatchTogether(new Step.Seen(practised, MINER, NOON)));
        assertThat(model.canPress()).isTrue();
        assertThat(watch().canPress()).isTrue();
        model.press();
        assertThat(world.events).contains("practice restart");
        assertThat(model.canPress()).isFalse();
        assertThat(world.restarts).isZero();
    }

    @Test
    void beforeAndAfterStandSideBySide() {
        var later = with.after(new Together.Earlier(MINER, NOON, report(State.BACK, 1)));
        var seen = new SeenModel(journey, new Step.Seen(later, QUIET, NOON.plusSeconds(900)));
        assertThat(seen.compared()).hasSize(5);
        assertThat(seen.compared().get(2)).isEqualTo(new SeenModel.Row("„oom_reaper“ in der Liste", "ja", "nein"));
        assertThat(seen.change()).contains("nichts mehr").contains("wiederkommen");
    }

    @Test
    void theLastPageSaysWhoDidWhatAndNothingOfSsh() {
        var later = with.after(new Together.Earlier(MINER, NOON, report(State.BACK, 1)));
        var model = new GoodbyeTogetherModel(journey, new Step.Seen(later, QUIET, NOON).goodbye());
        assertThat(model.done())
                .anyMatch(line -> line.startsWith("Sie haben Ihr NAS um") && line.contains("von außen gesehen"))
                .contains(model.text("page.goodbye.nothing-changed"));
        assertThat(model.next()).doesNotContain(model.text("page.goodbye.ssh-off"));
    }

    @Test
    void everySentenceOfThisWayIsThere() {
        var keys = new ArrayList<String>();
        for (var why : OwnersLook.Why.values()) {
            keys.add("seen.why." + why);
        }
        for (var outcome : OwnersLook.Outcome.values()) {
            keys.add("seen." + outcome + ".headline");
            keys.add("seen." + outcome + ".status");
            keys.add("page.goodbye-together.next." + outcome);
        }
        for (var change : OwnersLook.Change.values()) {
            keys.add("seen.change." + change);
        }
        for (var state : State.values()) {
            keys.add("watch." + state + ".headline");
            keys.add("watch." + state + ".what");
        }
        for (var question : Question.values()) {
            keys.add("page.look-together." + question + ".headline");
            keys.add("page.look-together." + question + ".lead");
        }
        for (var load : Load.values()) {
            keys.add("page.look-together.LOAD." + load);
            keys.add("page.seen.load." + load);
        }
        for (var answer : Answer.values()) {
            keys.add("page.look-together.LIST." + answer);
            keys.add("page.look-together.FILES." + answer);
            keys.add("page.seen.answer." + answer);
        }
        for (var busy : RestartTogetherModel.Busy.values()) {
            keys.add("page.restart-together.answer." + busy);
            keys.add("page.restart-together.means." + busy);
        }
        for (var page : List.of("look-together", "seen", "restart-together", "watch-together", "goodbye-together")) {
            keys.add("page." + page + ".help");
        }
        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            assertThat(texts.keys()).containsAll(keys);
        }
    }

    private WatchTogetherModel watch() {
        return new WatchTogetherModel(journey, new Step.WatchTogether(new Step.Seen(with, MINER, NOON)));
    }

    private List<Question> questions(Answer name) {
        var asked = new ArrayList<Question>();
        Step step = Step.LookTogether.first(with);
        while (step instanceof Step.LookTogether at) {
            asked.add(at.question());
            step = at.answered(at.seen().withReaper(name), NOON);
            if (step instanceof Step.LookTogether next) {
                assertThat(next.back().orElseThrow())
                        .isInstanceOfSatisfying(
                                Step.LookTogether.class,
                                before -> assertThat(before.question()).isEqualTo(at.question()));
            }
        }
        return asked;
    }

    private static Report report(State state, int times) {
        return new Report(
                state,
                NOON,
                times > 0 ? Optional.of(NOON.plusSeconds(60)) : Optional.empty(),
                state == State.BACK ? Optional.of(NOON.plusSeconds(300)) : Optional.empty(),
                times,
                false);
    }

    private Nas at(String address, boolean practice) throws Exception {
        return new Nas(
                nas.key(),
                nas.name(),
                Reading.known("TS-453D"),
                nas.firmware(),
                nas.build(),
                List.of(InetAddress.getByName(address)),
                OptionalInt.empty(),
                nas.sshPort(),
                Optional.empty(),
                List.of(),
                true,
                practice);
    }
}
