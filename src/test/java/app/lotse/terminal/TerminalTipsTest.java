package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.remote.SignIn;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code tips}: its answer, its exit code, and what it keeps to itself. */
class TerminalTipsTest {
    private static final TipAnswer DONE =
            new TipAnswer("passwords", TipState.DONE, Instant.parse("2026-11-20T10:00:00Z"));
    private final FakeWorld world = new FakeWorld();

    @AfterEach
    void thePasswordIsNowhereToBeSeen() {
        assertThat(world.output() + world.errors()).doesNotContain(FakeWorld.PASSWORD, "Gehe1m", "e1m!", "1m!ß@");
    }

    @Test
    void theAnswerHasTheFieldsThatScriptsRelyOn() {
        var door = new Finding(
                "internet-doors",
                Level.NOTHING_FOUND,
                Finding.Outcome.BAD,
                Finding.Strength.CONFIRMED,
                List.of(new Evidence("external-port", "18080")));
        world.standings = List.of(
                new TipStanding("internet", TipState.TO_DO, List.of(door), Optional.empty()),
                new TipStanding("passwords", TipState.DONE, List.of(), Optional.of(DONE)));

        assertThat(tips("--json")).isZero();

        assertThat(world.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"tips":[{"id":"internet","state":"TO_DO","findings":[
                   {"check":"internet-doors","outcome":"BAD","strength":"CONFIRMED","evidence":["external-port=18080"]}]},
                 {"id":"passwords","state":"DONE","findings":[]}]}
                """));
    }

    @ParameterizedTest
    @EnumSource(TipState.class)
    void whereverATipStandsTheCommandIsDone(TipState state) {
        world.standings = List.of(new TipStanding("system", state, List.of(), Optional.empty()));

        assertThat(tips("--json")).isZero();
        assertThat(world.json().at("/tips/0/state").asString()).isEqualTo(state.name());
        assertThat(tips()).isZero();
        assertThat(world.output()).startsWith(title("system", Locale.ENGLISH) + ": ");
    }

    @ParameterizedTest
    @CsvSource({"en, still to do", "de, noch offen"})
    void withoutJsonItSpeaksInSentences(Locale language, String state) {
        world.language = language;
        world.standings = List.of(new TipStanding("apps", TipState.TO_DO, List.of(), Optional.empty()));

        assertThat(tips()).isZero();
        assertThat(world.output().lines()).containsExactly(title("apps", language) + ": " + state, "  Seen of apps.");
    }

    @Test
    void aTipWithoutWordsOfItsOwnIsNamedByItsId() {
        world.standings = List.of(new TipStanding("brand-new", TipState.TO_DO, List.of(), Optional.empty()));

        tips();

        assertThat(world.output()).startsWith("brand-new: still to do");
    }

    @Test
    void whatSheSaidInTheWizardIsLookedUp() {
        world.answers = Map.of("passwords", DONE);

        tips("--json");

        assertThat(world.answersOf).isEqualTo("key-192.168.1.20");
        assertThat(world.said).containsOnly(Map.entry("passwords", DONE));
        assertThat(world.judged.suspected()).as("it knows of no check-up").isFalse();
        assertThat(world.judged.settings().isKnown()).isTrue();
    }

    @Test
    void practiceLeavesRouterManufacturerAndLogbookInPeace() {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));
        world.logbookFails = true;
        world.standings = List.of(new TipStanding("apps", TipState.TO_DO, List.of(), Optional.empty()));

        assertThat(world.run("tips", "127.0.0.1", "--user", "admin", "--password-stdin", "--trust", "--json"))
                .isZero();
        assertThat(world.json().at("/practice").asBoolean()).isTrue();
        assertThat(world.tipsInPractice).isTrue();
        assertThat(world.trust).isEqualTo(SignIn.Trust.FORGET);

        world.out.reset();
        world.run("tips", "127.0.0.1", "--user", "admin", "--password-stdin");
        assertThat(world.output()).startsWith("This is a practice NAS.");

        assertThat(tips("--json"))
                .as("the home network again: nobody may ask its logbook here")
                .isEqualTo(20);
        assertThat(world.tipsInPractice).isFalse();
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNothingElseIsSent() {
        world.signInFails = new Trouble(Trouble.Kind.REFUSED);

        assertThat(tips("--json")).isEqualTo(20);

        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("REFUSED");
        assertThat(world.json().properties()).hasSize(1);
        assertThat(world.signIns).isEqualTo(1);
        assertThat(world.tipsInPractice).as("nothing is asked").isNull();
        assertThat(world.judged).isNull();
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void troubleIsOneObjectWithTheOwnersSentences(Trouble.Kind kind) {
        world.tipsFail = new Trouble(kind, new IllegalArgumentException(FakeWorld.PASSWORD));

        assertThat(tips("--json")).isEqualTo(20);
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo(kind.name());
        assertThat(world.json().properties()).hasSize(1);
    }

    @Test
    void whatSheSaidIsShownWithItsDay() {
        var said = new TipAnswer("internet", TipState.DONE, Instant.parse("2026-11-20T12:00:00Z"));
        world.standings = List.of(new TipStanding("internet", TipState.DONE, List.of(), Optional.of(said)));

        assertThat(tips()).isZero();
        assertThat(world.output()).contains("done by you on Nov 20, 2026");
    }

    @Test
    void whereTheLineBrokeTheRestIsShownButItIsNoSuccess() {
        world.settings = Reading.unread(Reason.NO_ANSWER, "CONNECTION_LOST");
        world.standings = List.of(new TipStanding("internet", TipState.UNKNOWN, List.of(), Optional.empty()));

        assertThat(tips("--json")).isEqualTo(20);
        assertThat(world.json().at("/tips/0/state").asString()).isEqualTo("UNKNOWN");
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("NO_ANSWER");
        assertThat(world.json().propertyNames()).containsExactly("tips", "trouble");

        assertThat(tips()).isEqualTo(20);
        assertThat(world.output()).contains("not checked");
        assertThat(world.errors()).contains("took too long to answer");
    }

    @Test
    void anUnknownIdentityIsOnlyTakenWhenAsked() {
        tips();
        assertThat(world.trust).isEqualTo(SignIn.Trust.REFUSE);
        tips("--trust", "--port", "2222", "--interval", "9");
        assertThat(world.trust).isEqualTo(SignIn.Trust.REMEMBER);
        assertThat(world.host.port()).isEqualTo(2222);
        assertThat(world.passwordSeen).isEqualTo(FakeWorld.PASSWORD);
    }

    private static String title(String tip, Locale language) {
        return Texts.in(language).get("tip." + tip + ".title");
    }

    private int tips(String... more) {
        world.out.reset();
        var line = new ArrayList<>(List.of("tips", "192.168.1.20", "--user", "admin", "--password-stdin"));
        line.addAll(List.of(more));
        return world.run(line.toArray(String[]::new));
    }
}
