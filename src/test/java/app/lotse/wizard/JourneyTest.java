package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Scenario;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();

    @Test
    void leavingTheNasWipesThePasswordAndEndsTheConversation() {
        var password = "anker".toCharArray();
        var visit = journey.visit(Fakes.nas("Fotos"), new Credentials("admin", password), world.shell());
        journey.go(new Step.Checking(visit));
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.BUSY)));
        assertThat(password).isEqualTo("anker".toCharArray());

        journey.go(new Step.Find());

        assertThat(password).containsOnly('\0');
        assertThat(world.shellClosed).isTrue();
    }

    @Test
    void closingTheWindowWipesThePasswordToo() {
        var password = "anker".toCharArray();
        var visit = journey.visit(Fakes.nas("Fotos"), new Credentials("admin", password), world.shell());
        journey.go(new Step.Checking(visit));
        journey.end();
        assertThat(password).containsOnly('\0');
    }

    @Test
    void aNasThatWasRestartedStaysSoWhenSheSignsInAgain() {
        var nas = Fakes.nas("Fotos");
        var visit = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        journey.restarted(visit, Fakes.NOON);
        var again = journey.visit(nas, new Credentials("admin", new char[0]), world.shell());
        assertThat(again.restartedAt()).contains(Fakes.NOON);
        assertThat(journey.changed().get()).contains(new Journey.Changed(Fakes.NOON, true));
        assertThat(journey.userName(nas)).isEqualTo("admin");
    }

    @Test
    void practiceLeavesNothingBehind() {
        journey.practise(Scenario.MINER, trouble -> {});
        assertThat(journey.practising()).isTrue();
        assertThat(journey.step().get()).isInstanceOf(Step.Find.class);
        var visit = journey.visit(Fakes.nas("Fotos"), new Credentials("admin", new char[0]), world.shell());
        journey.restarted(visit, Fakes.NOON);

        journey.go(new Step.Welcome());

        assertThat(journey.practising()).isFalse();
        assertThat(world.practiceClosed).isTrue();
        assertThat(journey.changed().get()).isEmpty();
        assertThat(journey.visit(Fakes.nas("Fotos"), new Credentials("admin", new char[0]), world.shell())
                        .restartedAt())
                .isEmpty();
    }

    @Test
    void aPracticeNasWhoseAddressSheTypedIsLabelledAndLeavesNothingBehindEither() {
        var real = Fakes.nas("Fotos");
        var nas = new Nas(
                real.key(),
                real.name(),
                real.model(),
                real.firmware(),
                real.build(),
                List.of(InetAddress.getLoopbackAddress()),
                real.webPort(),
                real.sshPort(),
                real.adminUrl(),
                real.openDoors(),
                true,
                true);
        journey.go(new Step.SignIn(nas));
        assertThat(journey.practising()).isTrue();
        var signIn = new SignInModel(journey, new Step.SignIn(nas));
        signIn.user().set("admin");
        signIn.password().add('x');
        signIn.main();
        assertThat(world.events).contains("sign in FORGET").doesNotContain("sign in REMEMBER");

        var list = new Step.Protect(new Step.SignIn(nas), nas);
        var tip = new TipModel(journey, list.tip(world.tips.getFirst()));
        tip.answer(TipState.DONE);
        assertThat(tip.state()).isEqualTo(TipState.DONE);
        assertThat(world.answers).isEmpty();

        journey.go(new Step.Find());
        assertThat(journey.practising()).isFalse();
    }

    @Test
    void aConversationThatIsOpenedAnewAfterSheLeftIsEndedToo() {
        var visit = journey.visit(Fakes.nas("Fotos"), new Credentials("admin", new char[0]), new Fakes().shell());
        visit.close();
        visit.reopened(world.shell());
        assertThat(world.shellClosed).isTrue();
    }

    @Test
    void anotherLanguageIsAnotherSetOfSentences() {
        journey.speak(Locale.ENGLISH);
        assertThat(journey.texts().get().get("button.search")).isEqualTo("Look for the NAS");
    }

    @Test
    void anUnexpectedTroubleNeverShowsAnExceptionsText() {
        var trouble = new Trouble(Trouble.Kind.UNEXPECTED, new IllegalStateException("secret words"));
        var strip = TroubleStrip.of(trouble, journey.texts().get(), Optional.empty());
        assertThat(strip.code()).matches("L-[0-9A-F]{4}");
        assertThat(strip.toString()).doesNotContain("secret words");
        assertThat(strip.details()).contains("IllegalStateException");
    }
}
