package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import app.lotse.model.Trouble;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInModelTest {
    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();
    private final SignInModel model = new SignInModel(journey, new Step.SignIn(Fakes.nas("Fotos")));

    @Test
    void signsInOnceAndGoesStraightToTheCheckUp() {
        type("admin", "anker");
        model.main();
        assertThat(world.signIns).isOne();
        assertThat(world.passwordsSeen.getFirst()).isEqualTo("anker".toCharArray());
        assertThat(world.events).contains("sign in REMEMBER");
        assertThat(journey.step().get()).isInstanceOf(Step.Checking.class);
    }

    @Test
    void needsNameAndPassword() {
        assertThat(model.ready().get()).isFalse();
        type("admin", "");
        assertThat(model.ready().get()).isFalse();
        model.main();
        assertThat(world.signIns).isZero();
        type("admin", "x");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void aRefusedPasswordIsEmptiedAndNothingIsTriedByItself() {
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.REFUSED));
        type("admin", "falsch");
        model.main();
        assertThat(world.signIns).isOne();
        assertThat(model.password().length().get()).isZero();
        assertThat(model.ready().get()).isFalse();
        assertThat(model.trouble().get().orElseThrow().action()).isEmpty();
        model.main();
        assertThat(world.signIns).isOne();
    }

    @Test
    void oldEncryptionIsAskedForFirst() {
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.NOT_UNDERSTOOD, "old-algorithms", null));
        type("admin", "anker");
        model.main();
        assertThat(world.events).containsOnlyOnce("sign in REMEMBER");
        model.trouble().get().orElseThrow().action().orElseThrow().press().run();
        assertThat(world.events).contains("sign in REMEMBER old");
        assertThat(world.passwordsSeen.getLast()).isEqualTo("anker".toCharArray());
        assertThat(journey.step().get()).isInstanceOf(Step.Checking.class);
    }

    @Test
    void leavingWipesWhatWasTyped() {
        type("admin", "anker");
        model.leave();
        assertThat(model.password().length().get()).isZero();
    }

    @Test
    void practiceShowsItsPasswordAndRemembersNoIdentity() {
        journey.practise(Scenario.MINER, trouble -> {});
        var practising = new SignInModel(journey, new Step.SignIn(Fakes.nas("Fotos")));
        practising.fillIn(practising.practice().orElseThrow());
        practising.main();
        assertThat(world.passwordsSeen.getLast()).isEqualTo("leuchtturm".toCharArray());
        assertThat(world.events).contains("sign in FORGET");
    }

    @Test
    void theNameIsRememberedOnlyWhereSheWishesItAndOnceItWorked() {
        assertThat(model.remembersName().get()).as("off").isFalse();
        type("anna", "anker");
        model.main();
        assertThat(rememberedName()).isEmpty();

        var asked = new SignInModel(world.journey(), new Step.SignIn(Fakes.nas("Fotos")));
        asked.remembersName().set(true);
        assertThat(rememberedName()).isEmpty();
        asked.user().set("anna");
        asked.password().add('x');
        asked.main();
        assertThat(rememberedName()).contains("anna");
    }

    @Test
    void aNameThatWasRefusedIsNotRemembered() {
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.REFUSED));
        model.remembersName().set(true);
        type("anna", "falsch");
        model.main();
        assertThat(rememberedName()).isEmpty();
    }

    @Test
    void aRememberedNameIsThereAgainAndTakingItBackForgetsItAtOnce() {
        world.past.history().rememberUser(Fakes.nas("Fotos"), Optional.of("anna"));
        var again = new SignInModel(world.journey(), new Step.SignIn(Fakes.nas("Fotos")));
        assertThat(again.user().get()).isEqualTo("anna");
        assertThat(again.remembersName().get()).isTrue();
        assertThat(again.password().length().get()).isZero();

        again.remembersName().set(false);

        assertThat(rememberedName()).isEmpty();
        assertThat(new SignInModel(world.journey(), new Step.SignIn(Fakes.nas("Fotos")))
                        .user()
                        .get())
                .isEmpty();
    }

    @Test
    void aNameThatCannotBeForgottenIsSaid() {
        world.past.history().rememberUser(Fakes.nas("Fotos"), Optional.of("anna"));
        world.diskFull = true;
        var again = new SignInModel(world.journey(), new Step.SignIn(Fakes.nas("Fotos")));

        again.remembersName().set(false);

        assertThat(again.trouble().get()).isPresent();
        assertThat(again.trouble().get().get().what()).isEqualTo("Lotse konnte den Namen nicht vergessen.");
    }

    @Test
    void practiceRemembersNoName() {
        assertThat(model.offersName()).isTrue();
        journey.practise(Scenario.MINER, trouble -> {});
        assertThat(new SignInModel(journey, new Step.SignIn(Fakes.nas("Fotos"))).offersName())
                .isFalse();
    }

    private Optional<String> rememberedName() {
        return world.past.history().user(Fakes.nas("Fotos").key());
    }

    @Test
    void withoutSigningInTheTipsAreThere() {
        model.withoutSigningIn();
        assertThat(journey.step().get()).isInstanceOf(Step.Protect.class);
        assertThat(world.signIns).isZero();
    }

    private void type(String user, String password) {
        model.user().set(user);
        password.chars().forEach(c -> model.password().add((char) c));
    }
}
