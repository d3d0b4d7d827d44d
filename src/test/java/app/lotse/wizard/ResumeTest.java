package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.Reminder;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Scenario;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.wizard.Journey.Changed;
import app.lotse.wizard.WelcomeModel.Question;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lotse was closed while a NAS restarted: the next start asks, goes on, and never sends a second command. */
class ResumeTest {
    private static final Instant SENT = Fakes.NOON.minusSeconds(180);

    private final Fakes world = new Fakes();

    static RestartUnderWay underWay() {
        return new RestartUnderWay(
                Fakes.nas("Fotos"),
                "anna",
                SENT,
                Fakes.checkUp(Level.MINER),
                List.<PreflightLine>of(),
                Reading.known("boot-1"),
                Reading.known(4711.0),
                Storage.notAsked());
    }

    @Test
    void theFirstPageAsksOneQuestionAndLeadsThroughThePasswordToTheAnswer() {
        world.underWay = Optional.of(underWay());
        var journey = world.journey();
        var welcome = new WelcomeModel(journey, new Step.Welcome());
        assertThat(welcome.question().get()).isEqualTo(Question.RESTART);
        assertThat(welcome.headline().get()).contains("„Fotos“").contains("neu gestartet");
        assertThat(journey.changed().get()).contains(new Changed(SENT, false));
        welcome.main();

        var signIn = new SignInModel(journey, (Step.SignIn) journey.step().get());
        assertThat(signIn.user().get()).isEqualTo("anna");
        signIn.password().add('x');
        signIn.main();
        assertThat(world.signIns).as("nothing is sent before the NAS is ready").isZero();

        var waiting = new WaitingModel(journey, (Step.Watching) journey.step().get());
        waiting.enter();
        assertThat(world.resumes).isOne();
        assertThat(world.restarts).isZero();
        assertThat(journey.step().get()).isInstanceOf(Step.After.class);
        assertThat(journey.changed().get()).contains(new Changed(Fakes.NOON, true));
    }

    @Test
    void afterItMovedAllFurtherPagesGoToItsNewAddress() {
        var address = InetAddress.ofLiteral("192.168.1.77");
        world.moved = Optional.of(new Host(address, 22));
        var journey = world.journey();

        new WaitingModel(journey, new Step.Resumed(Fakes.visit(Optional.of(SENT)), underWay())).enter();

        var after = (Step.After) journey.step().get();
        assertThat(after.visit().nas().ssh().address()).isEqualTo(address);
        assertThat(NasPage.of(after.visit().nas()).orElseThrow().getHost()).isEqualTo("192.168.1.77");
        assertThat(after.visit().nas().key()).isEqualTo(underWay().nas().key());
    }

    @Test
    void laterKeepsItAndTheUsualFirstPageHasAQuietWayToIt() {
        world.underWay = Optional.of(underWay());
        var journey = world.journey();
        var welcome = new WelcomeModel(journey, new Step.Welcome());
        welcome.later();
        assertThat(welcome.question().get()).isEqualTo(Question.NONE);
        assertThat(welcome.mainWords().get()).isEqualTo(welcome.text("button.search"));
        assertThat(welcome.putOff()).isPresent();
        assertThat(world.underWay).isPresent();

        var again = new WelcomeModel(journey, new Step.Welcome());
        assertThat(again.question().get()).isEqualTo(Question.NONE);
        again.lookNow();
        assertThat(journey.step().get()).isInstanceOf(Step.SignIn.class);
        assertThat(new WelcomeModel(world.journey(), new Step.Welcome())
                        .question()
                        .get())
                .as("at the next start")
                .isEqualTo(Question.RESTART);
    }

    @Test
    void whoHasTheNasNoMoreIsNotAskedAgain() {
        world.underWay = Optional.of(underWay());
        var welcome = new WelcomeModel(world.journey(), new Step.Welcome());
        welcome.never();

        assertThat(world.underWay).isEmpty();
        assertThat(welcome.question().get()).isEqualTo(Question.NONE);
        assertThat(welcome.putOff()).isEmpty();
        welcome.main();
        assertThat(new WelcomeModel(world.journey(), new Step.Welcome())
                        .question()
                        .get())
                .isEqualTo(Question.NONE);
    }

    @Test
    void whoFindsTheNasHerselfIsLedToItsRestartToo() {
        world.underWay = Optional.of(underWay());
        var journey = world.journey();
        var signIn = new SignInModel(journey, new Step.SignIn(Fakes.nas("Fotos")));
        assertThat(signIn.resumes()).isTrue();
        signIn.password().add('x');
        signIn.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Resumed.class);
        assertThat(((Step.Resumed) journey.step().get()).visit().restartedAt()).contains(SENT);
    }

    @Test
    void aRefusedPasswordIsTypedAnewAndNothingIsLost() {
        world.underWay = Optional.of(underWay());
        world.restartTrouble = Optional.of(new Trouble(Trouble.Kind.REFUSED, "after-restart", null));
        world.stagesBeforeTrouble = List.of(RestartStage.SIGNING_IN);
        var journey = world.journey();
        var model = resumed(journey);
        model.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(journey.step().get()).isEqualTo(new Step.SignIn(Fakes.nas("Fotos"), Optional.of(underWay())));
        assertThat(world.underWay).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void whateverHappensToAResumedRestartNoSecondOneIsOffered(Trouble.Kind kind) {
        world.underWay = Optional.of(underWay());
        world.restartTrouble = Optional.of(new Trouble(kind));
        world.stagesBeforeTrouble = List.of();
        var journey = world.journey();
        var model = resumed(journey);
        model.trouble()
                .get()
                .flatMap(TroubleStrip::action)
                .ifPresent(action -> action.press().run());
        assertThat(journey.step().get()).isInstanceOfAny(Step.NotReturned.class, Step.SignIn.class);
        assertThat(journey.changed().get()).isPresent();
        assertThat(world.restarts).isZero();
    }

    @Test
    void theHelpPageLooksOnceMoreWithoutARestart() {
        world.underWay = Optional.of(underWay());
        var journey = world.journey();
        var visit = Fakes.visit(Optional.of(SENT));
        var help = new NotReturnedModel(
                journey,
                new Step.NotReturned(visit, Fakes.checkUp(Level.MINER), new Trouble(Trouble.Kind.DID_NOT_RETURN)));
        assertThat(help.kept()).isPresent();
        help.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Resumed.class);

        var other = new NotReturnedModel(
                journey,
                new Step.NotReturned(visit, Fakes.checkUp(Level.MINER), new Trouble(Trouble.Kind.IDENTITY_CHANGED)));
        assertThat(other.looksAgain()).isFalse();
        other.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Goodbye.class);
    }

    @Test
    void aNoteThatCannotBeReadIsSaid() {
        world.underWayUnread = Optional.of(SENT);
        var welcome = new WelcomeModel(world.journey(), new Step.Welcome());
        assertThat(welcome.damaged().orElseThrow()).contains("nicht mehr lesen");
        assertThat(welcome.question().get()).isEqualTo(Question.NONE);
    }

    @Test
    void inPracticeNobodyIsAskedAboutARealRestart() {
        world.underWay = Optional.of(underWay());
        var journey = world.journey();
        journey.practise(Scenario.MINER, trouble -> {});
        assertThat(journey.underWay()).isEmpty();
        assertThat(new SignInModel(journey, new Step.SignIn(Fakes.nas("Fotos"))).resumes())
                .isFalse();
    }

    @Test
    void whatWasChangedIsSaidAsFarAsItIsKnown() {
        var journey = world.journey();
        var visit = Fakes.visit(Optional.empty());
        journey.restarting(visit, SENT, Journey.Certainty.NOT_YET);
        assertThat(journey.changed().get()).isEmpty();
        assertThat(visit.restartedAt()).as("no second one is prepared").isPresent();
        journey.restarting(visit, SENT, Journey.Certainty.MAYBE);
        assertThat(journey.changed().get()).contains(new Changed(SENT, false));
        journey.restarted(visit, SENT);
        assertThat(journey.changed().get()).contains(new Changed(SENT, true));
        journey.notRestarted(visit);
        assertThat(journey.changed().get()).isEmpty();
    }

    @Test
    void aDoubtAboutTheCommandStaysADoubt() {
        world.restartTrouble = Optional.of(new Trouble(Trouble.Kind.CONNECTION_LOST, "not-restarted", null));
        var journey = world.journey();
        new WaitingModel(journey, fresh()).enter();
        assertThat(journey.step().get()).isInstanceOf(Step.NotReturned.class);
        assertThat(journey.changed().get()).contains(new Changed(Fakes.NOON, false));
    }

    @Test
    void oneThatIsUnderWayAlreadyLeadsToItInsteadOfASecondOne() {
        world.underWay = Optional.of(underWay());
        world.restartTrouble = Optional.of(new Trouble(Trouble.Kind.UNEXPECTED, "under-way", null));
        world.stagesBeforeTrouble = List.of();
        var journey = world.journey();
        var model = new WaitingModel(journey, fresh());
        model.enter();
        model.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(journey.step().get()).isInstanceOf(Step.SignIn.class);
        assertThat(journey.changed().get()).isPresent();
    }

    @Test
    void closingIsAskedOnceAndSecondTimeMeansIt() {
        var held = new Held();
        var journey = new Journey(world.services(), held.background(), () -> world.events.add("close"));
        var model = new WaitingModel(journey, fresh());
        assertThat(model.mayClose()).as("nothing runs yet").isTrue();
        model.enter();
        model.back();
        assertThat(model.closing().get()).isTrue();
        assertThat(model.closingWords()).contains("eine Minute");
        assertThat(world.events).doesNotContain("close");
        model.stay();
        assertThat(model.closing().get()).isFalse();
        assertThat(model.mayClose()).isFalse();
        model.back();
        assertThat(world.events).contains("close");
    }

    @Test
    void theWordsOfClosingFitTheMoment() {
        var held = new Held();
        var journey = new Journey(world.services(), held.background(), () -> {});
        var model = new WaitingModel(journey, fresh());
        model.stage().set(RestartStage.AWAY);
        assertThat(model.closingWords()).contains("geht ohne Lotse weiter");
    }

    @Test
    void evidenceFirstLookAndCountdownAreSaid() {
        world.evidence = Optional.of(Path.of("/home/anna/lotse/before.json"));
        var model = new WaitingModel(world.journey(), fresh());
        model.enter();
        assertThat(model.evidence().get()).contains("/home/anna/lotse/before.json");
        assertThat(model.soFar().get()).startsWith("Bisher");
        assertThat(model.countdown().get()).contains("15:00");
        world.now = Fakes.NOON.plus(Duration.ofSeconds(870));
        model.tick();
        assertThat(model.countdown().get()).contains("0:30");
        world.now = Fakes.NOON.plus(Duration.ofSeconds(901));
        model.tick();
        assertThat(model.countdown().get()).contains("läuft jetzt");
    }

    @Test
    void aRestartOfYesterdayIsSaidByItsDayAndNotCountedInSeconds() {
        world.underWay = Optional.of(underWay());
        world.now = SENT.plus(Duration.ofDays(1));
        var journey = world.journey();
        assertThat(new WelcomeModel(journey, new Step.Welcome()).headline().get())
                .contains("23.11.2026");
        var model = new WaitingModel(journey, new Step.Resumed(Fakes.visit(Optional.of(SENT)), underWay()));
        assertThat(model.elapsed().get()).contains("23.11.2026");
        assertThat(model.takesLong().get()).isFalse();
    }

    @Test
    void aWishWhoseDayHasComeIsAskedAndDoneByLooking() {
        var wish = new Reminder(Reminder.Kind.SECOND_LOOK, "serial-Fotos", "Fotos", SENT);
        var monthly = new Reminder(Reminder.Kind.MONTHLY, "serial-Fotos", "Fotos", SENT);
        var future = new Reminder(Reminder.Kind.MONTHLY, "serial-Keller", "Keller", SENT.plusSeconds(999_999));
        world.reminders.addAll(List.of(wish, monthly, future));
        var journey = world.journey();
        var welcome = new WelcomeModel(journey, new Step.Welcome());
        assertThat(welcome.question().get()).isEqualTo(Question.REMINDER);
        assertThat(welcome.headline().get()).contains("„Fotos“");
        welcome.main();
        assertThat(journey.step().get()).isInstanceOf(Step.Find.class);

        journey.go(new Step.Result(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.NOTHING_FOUND)));
        assertThat(world.reminders)
                .doesNotContain(wish, monthly)
                .contains(future)
                .hasSize(2);
        assertThat(journey.due()).isEmpty();
    }

    @Test
    void aWishCanBePutOffOrTakenBack() {
        world.reminders.add(new Reminder(Reminder.Kind.SECOND_LOOK, "serial-Fotos", "Fotos", SENT));
        var welcome = new WelcomeModel(world.journey(), new Step.Welcome());
        welcome.later();
        assertThat(welcome.question().get()).isEqualTo(Question.NONE);
        assertThat(world.reminders).hasSize(1);
        new WelcomeModel(world.journey(), new Step.Welcome()).never();
        assertThat(world.reminders).isEmpty();
    }

    private static Step.Waiting fresh() {
        return new Step.Waiting(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER), List.of());
    }

    private static WaitingModel resumed(Journey journey) {
        var model = new WaitingModel(journey, new Step.Resumed(Fakes.visit(Optional.of(SENT)), underWay()));
        model.enter();
        return model;
    }
}
