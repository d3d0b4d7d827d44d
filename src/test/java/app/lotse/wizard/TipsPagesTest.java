package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.Routes;
import app.lotse.checklist.Tip;
import app.lotse.model.CheckUp;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Gateway;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.RouterReading;
import app.lotse.model.Scenario;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.model.Verdict;
import app.lotse.texts.Texts;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of tips and the page of one: what is asked and when, where each tip stands, and what she says of it. */
class TipsPagesTest {
    private static final String LOOK = "tips of Fotos";

    private final Fakes world = new Fakes();
    private final Visit visit = Fakes.visit(Optional.empty());
    private final Held held = new Held();

    @Test
    void theListIsThereAtOnceAndSaysMoreOnceLotseHasLooked() {
        world.seenOfTips.put("system", Outcome.BAD);
        world.seenOfTips.put("apps", Outcome.GOOD);
        var list = list(new Journey(world.services(), held.background(), () -> {}));
        list.enter();
        assertThat(list.progress().get()).contains("Ihr NAS und Ihren Router");
        assertThat(list.rows()).hasSize(5);
        assertThat(row(list, "apps").word()).isEqualTo("wird gerade geprüft");
        held.runOne();
        assertThat(list.progress().get()).isEmpty();
        assertThat(list.seenAt().get()).startsWith("Zuletzt nachgesehen um");
        assertThat(row(list, "apps").word()).isEqualTo("gesehen: in Ordnung");
        assertThat(row(list, "system").state()).isEqualTo(TipState.TO_DO);
        assertThat(row(list, "system").saw()).isEqualTo("system-seen BAD");
        assertThat(row(list, "internet").word()).as("nobody saw it: never fine").isEqualTo("nicht geprüft");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 20, etwa 5 bis 20 Minuten",
        "30, 119, etwa 30 bis 119 Minuten",
        "30, 120, etwa 30 Minuten bis 2 Stunden",
        "30, 240, etwa 30 Minuten bis 4 Stunden",
        "30, 250, etwa 30 Minuten bis 5 Stunden"
    })
    void whatTakesHoursIsSaidInHours(int from, int to, String words) {
        assertThat(TipsPage.takes(Texts.in(Locale.GERMAN), from, to)).isEqualTo(words);
    }

    @Test
    void goingToATipAndBackAsksNothingAndCheckingAgainAsksOnce() {
        var journey = world.journey();
        var list = list(journey);
        list.enter();
        list.leave();
        var tip = tip(journey, "system");
        tip.enter();
        tip.leave();
        list(journey).enter();
        assertThat(looks()).isOne();
        tip.enter();
        tip.checkAgain();
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void aLookThatRunsIsNotMadeTwiceByOpeningATip() {
        var journey = new Journey(world.services(), held.background(), () -> {});
        var list = list(journey);
        list.enter();
        list.leave();
        var tip = tip(journey, "system");
        tip.enter();
        assertThat(tip.busy().get()).isTrue();
        held.runOne();
        assertThat(looks()).isOne();
        assertThat(tip.busy().get()).isFalse();
    }

    @Test
    void whoLeavesTheTipsWhileLotseLooksEndsTheLookAndItIsMadeAnewLater() {
        var journey = new Journey(world.services(), held.background(), () -> {});
        var result = new Step.Result(visit, Fakes.checkUp(Level.NOTHING_FOUND));
        list(journey).enter();
        journey.go(result);
        held.runOne();
        assertThat(looks()).as("dropped before it began").isZero();
        // What came of the check-up goes into the history.
        held.runOne();
        var again = list(journey);
        again.enter();
        held.runOne();
        assertThat(again.seenAt().get()).isNotEmpty();
    }

    @Test
    void sheNeedNotWait() {
        var list = list(new Journey(world.services(), held.background(), () -> {}));
        list.enter();
        list.cancel();
        assertThat(list.busy().get()).isFalse();
        assertThat(row(list, "apps").word()).isEqualTo("nicht geprüft");
        assertThat(list.seenAt().get()).as("nobody looked").isEmpty();
    }

    @Test
    void troubleIsShownNothingIsTakenForFineAndTheButtonAsksAgain() {
        world.seenOfTips.put("apps", Outcome.GOOD);
        world.tipsTroubles.add(new Trouble(Trouble.Kind.NO_ANSWER));
        var list = list(world.journey());
        list.enter();
        assertThat(world.signIns).isZero();
        assertThat(row(list, "apps").word()).isEqualTo("nicht geprüft");
        list.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(list.trouble().get()).isEmpty();
        assertThat(row(list, "apps").state()).isEqualTo(TipState.FINE);
    }

    @Test
    void aLookThatFailsLaterTakesNothingAwayFromWhatWasSeenBefore() {
        world.seenOfTips.put("apps", Outcome.GOOD);
        var list = list(world.journey());
        list.enter();
        world.tipsTroubles.add(new Trouble(Trouble.Kind.NO_ANSWER));
        list.checkAgain();
        assertThat(list.trouble().get()).isPresent();
        assertThat(row(list, "apps").state()).isEqualTo(TipState.FINE);
        assertThat(list.seenAt().get()).isNotEmpty();
    }

    @Test
    void aConversationThatBrokeMeanwhileIsOpenedOnceMoreAndARefusalIsNotTriedAgain() {
        world.tipsTroubles.add(new Trouble(Trouble.Kind.CONNECTION_LOST));
        var journey = world.journey();
        var list = list(journey);
        list.enter();
        assertThat(world.signIns).isOne();
        assertThat(list.trouble().get()).isEmpty();

        world.tipsTroubles.add(new Trouble(Trouble.Kind.CONNECTION_LOST));
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.REFUSED));
        list.checkAgain();
        assertThat(world.signIns).isEqualTo(2);
        tip(journey, "system").enter();
        assertThat(world.signIns).as("no page tries by itself what was refused").isEqualTo(2);
        list.checkAgain();
        assertThat(world.signIns)
                .as("nor does the button: a NAS locks out who guesses")
                .isEqualTo(2);
        list.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(journey.step().get()).isInstanceOf(Step.SignIn.class);
    }

    @Test
    void afterARestartTheConversationIsOpenedBeforeAnythingIsAsked() {
        var journey = world.journey();
        journey.restarted(visit, Fakes.NOON);
        list(journey).enter();
        assertThat(world.events.indexOf("sign in REMEMBER")).isNotNegative().isLessThan(world.events.indexOf(LOOK));
        list(journey).checkAgain();
        assertThat(world.signIns).isOne();
    }

    @Test
    void herAnswerIsWrittenBesideTheScreensAndCountsOnceItIsWritten() {
        var journey = new Journey(world.services(), held.background(), () -> {});
        var tip = tip(journey, "apps");
        tip.answer(TipState.DONE);
        assertThat(world.answers)
                .as("nothing is written on the screens' thread")
                .isEmpty();
        assertThat(tip.said()).isEmpty();
        tip.leave();
        held.runOne();
        assertThat(world.answers.get("apps").state()).isEqualTo(TipState.DONE);
        assertThat(tip(journey, "apps").word()).isEqualTo("von Ihnen erledigt am 23.11.2026");
    }

    @Test
    void theLastOfTwoQuickAnswersIsTheOneThatIsKept() {
        var tip = tip(new Journey(world.services(), held.background(), () -> {}), "apps");
        tip.answer(TipState.DONE);
        tip.answer(TipState.LATER);
        held.runOne();
        held.runOne();
        assertThat(tip.said()).contains(TipState.LATER);
    }

    @Test
    void anAnswerThatCannotBeKeptIsSaidAndTheOldOneStays() {
        var tip = tip(world.journey(), "apps");
        tip.enter();
        tip.answer(TipState.LATER);
        world.diskFull = true;
        tip.answer(TipState.DONE);
        assertThat(tip.said()).contains(TipState.LATER);
        assertThat(tip.trouble().get().orElseThrow().what()).contains("Antwort nicht speichern");
        world.diskFull = false;
        tip.answer(TipState.DONE);
        assertThat(tip.trouble().get()).isEmpty();
        assertThat(tip.said()).contains(TipState.DONE);
    }

    @Test
    void theManufacturerIsAskedOnlyByItsButtonWhichNamesTheHost() {
        var journey = world.journey();
        list(journey).enter();
        var tip = tip(journey, "system");
        tip.enter();
        tip.checkAgain();
        assertThat(world.events).noneMatch(event -> event.contains("manufacturer"));
        assertThat(tip.offersAsking()).isTrue();
        assertThat(tip.host()).isEqualTo("update.qnap.com");
        tip.askManufacturer();
        assertThat(world.events)
                .filteredOn(event -> event.contains("manufacturer"))
                .hasSize(1);
        tip.checkAgain();
        assertThat(world.events)
                .filteredOn(event -> event.contains("manufacturer"))
                .hasSize(1);
        assertThat(journey.tips(protect()).read().orElseThrow().release().isKnown())
                .as("what it said before is still known")
                .isTrue();
        assertThat(tip(journey, "apps").offersAsking()).isFalse();
    }

    @Test
    void inPracticeNeitherTheManufacturerNorAPageOfTheNasIsOffered() {
        var journey = world.journey();
        journey.practise(Scenario.HEALTHY, trouble -> {});
        var list = list(journey);
        list.enter();
        var tip = new TipModel(journey, protect().tip(clicking("system")));
        tip.enter();
        assertThat(tip.offersAsking()).isFalse();
        tip.askManufacturer();
        assertThat(world.events).noneMatch(event -> event.contains("manufacturer"));
        assertThat(tip.nasPage()).isEmpty();
        assertThat(tip.nasPageMissing()).isTrue();
    }

    @Test
    void withoutSigningInOnlyWhatNeedsNoPasswordIsAsked() {
        var nas = Fakes.nas("Fotos");
        var journey = world.journey();
        var list = new ProtectModel(journey, new Step.Protect(new Step.SignIn(nas), nas));
        list.enter();
        assertThat(world.events).contains("tips of Fotos without signing in");
        assertThat(list.withoutSignIn()).isTrue();
        assertThat(world.signIns).isZero();
    }

    @Test
    void whereAHarmfulProgramWasSeenThePageSaysThatValuesMayBeForged() {
        var journey = world.journey();
        var protect = new Step.Protect(new Step.Result(visit, Fakes.checkUp(Level.MINER)), visit.nas());
        var list = new ProtectModel(journey, protect);
        list.enter();
        assertThat(list.suspected()).isTrue();
        assertThat(world.events).contains("tips of Fotos, suspected");
        assertThat(list(journey).suspected()).isFalse();
        list(journey).enter();
        assertThat(world.events).as("another check-up: looked anew").contains(LOOK);
    }

    @Test
    void blockedUpdatesAreASignThatValuesMayBeForgedThoughTheVerdictIsOnlyUnclear() {
        var unclear = Fakes.checkUp(Level.UNCLEAR);
        var blocked = new Finding("blocked-updates", Level.UNCLEAR, Outcome.BAD, Finding.Strength.CONFIRMED, List.of());
        var verdict = unclear.verdict();
        var seen = new CheckUp(
                unclear.snapshot(),
                new Verdict(
                        verdict.level(), verdict.cpuPercent(), List.of(blocked), verdict.causes(), verdict.missing()));

        assertThat(new Step.Protect(new Step.Result(visit, seen), visit.nas()).suspected())
                .isTrue();
        assertThat(new Step.Protect(new Step.Result(visit, unclear), visit.nas()).suspected())
                .isFalse();
    }

    @Test
    void theNasOwnPageIsOpenedOnlyWhereItIsKnown() {
        var tip = new TipModel(world.journey(), protect().tip(clicking("apps")));
        tip.openNas();
        assertThat(world.events).contains("open http://192.168.178.20:8080/");
        var own = new TipModel(world.journey(), protect().tip(clicking("second-copy")));
        assertThat(own.nasPage()).as("a tip without menus").isEmpty();
    }

    @Test
    void theRoutersClicksAreShownOnlyWhereSomebodyKnowsThem() {
        var tip = tip(world.journey(), "internet");
        assertThat(tip.routers())
                .extracting(RouterWays.Way::id)
                .allMatch(id -> !world.routes.to(id).isEmpty());
        assertThat(tip.sharing()).extracting(RouterWays.Way::id).allMatch(id -> id.startsWith("share-"));
        world.routes = new Routes(List.of());
        assertThat(tip(world.journey(), "internet").routers()).isEmpty();
        assertThat(tip(world.journey(), "internet").sharing()).isEmpty();
        assertThat(tip.words(TipState.DONE)).contains("selbst im Router nachgesehen");
        assertThat(tip(world.journey(), "apps").routers()).isEmpty();
        assertThat(tip(world.journey(), "apps").words(TipState.DONE)).isEqualTo("Erledigt");
    }

    @Test
    void aRouterThatTellsItsNameIsChosenForHer() {
        var ways = List.of(
                new RouterWays.Way("router-fritzbox", "FRITZ!Box", List.of()),
                new RouterWays.Way("router-general", "Einen anderen", List.of()));
        assertThat(RouterWays.hers(ways, router("FRITZ!Box 7590"))).contains(ways.getFirst());
        assertThat(RouterWays.hers(ways, router("Archer C7"))).isEmpty();
        assertThat(RouterWays.hers(ways, Reading.unread(Reading.Reason.NOT_ASKED, "")))
                .isEmpty();
    }

    private static Reading<RouterReading> router(String name) {
        var inside = InetAddress.getLoopbackAddress();
        var gateway = new Gateway(name, inside, "eth0", Reading.known(List.of()), Reading.known(inside));
        return Reading.known(new RouterReading(Fakes.NOON, List.of(gateway), List.of("eth0"), List.of()));
    }

    @Test
    void theSketchHasTheMenuWordsInTheirOrder() {
        var places = MenuSketch.places(List.of(
                "Öffnen Sie „Systemsteuerung“, dann „System“.",
                "Melden Sie sich an.",
                "Wählen Sie „Passwort ändern“ (englisch: „Change Password“).",
                "Wählen Sie die Liste Ihrer Apps (englisch: „My Apps“).",
                "Click “Update”. Is it there already? Then click “Install”.",
                "Löschen Sie im Router jede Tür. Schalten Sie auch „UPnP“ aus."));
        assertThat(places)
                .containsExactly(
                        new MenuSketch.Place(1, "Systemsteuerung"),
                        new MenuSketch.Place(1, "System"),
                        new MenuSketch.Place(3, "Passwort ändern"),
                        new MenuSketch.Place(4, "My Apps"),
                        new MenuSketch.Place(5, "Update"));
    }

    private Step.Protect protect() {
        return new Step.Protect(new Step.Result(visit, Fakes.checkUp(Level.NOTHING_FOUND)), visit.nas());
    }

    private ProtectModel list(Journey journey) {
        return new ProtectModel(journey, protect());
    }

    private TipModel tip(Journey journey, String id) {
        return new TipModel(journey, protect().tip(Fakes.tip(id)));
    }

    /** A real tip, with clicks that name menus. */
    private static Tip clicking(String id) {
        return app.lotse.checklist.Tips.shipped().stream()
                .filter(tip -> tip.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProtectModel.Row row(ProtectModel list, String id) {
        return list.rows().stream()
                .filter(one -> one.tip().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long looks() {
        return world.events.stream().filter(event -> event.startsWith(LOOK)).count();
    }
}
