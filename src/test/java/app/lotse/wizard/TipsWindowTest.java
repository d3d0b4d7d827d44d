package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.checklist.Tips;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import java.time.Duration;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tips in the real window, reached without signing in, with a make-believe world behind it. */
class TipsWindowTest {
    private final Fakes world = new Fakes();
    private Stage stage;

    @BeforeEach
    void open() {
        Display.need();
        world.tips = Tips.shipped();
        world.seenOfTips.put("system", Outcome.BAD);
        var background = new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
        Display.run(() -> {
            stage = new Stage();
            new Wizard(world.services(), background).show(stage);
        });
        press("#main");
        press(".nas-card");
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void aTipIsOpenedAnsweredAndTheListShowsTheAnswer() {
        toTheList();
        press("#tip-apps");
        until("#page-tip");
        assertThat(shown("#menuSketch")).isTrue();
        assertThat(shown("#askPart")).isFalse();
        press("#answer-DONE");
        await().untilAsserted(() -> assertThat(text("#word")).startsWith("von Ihnen erledigt am"));
        assertThat(world.writers).noneMatch(thread -> thread.getName().contains("JavaFX"));
        press("#main");
        until("#page-protect");
        assertThat(text("#state-apps")).startsWith("von Ihnen erledigt am");
        await().until(() -> Display.on(() -> scene().getFocusOwner() == node("#tip-apps")));
    }

    @Test
    void anAnswerThatCannotBeKeptIsSaidAndTheOldOneIsChosenAgain() {
        toTheList();
        press("#tip-apps");
        press("#answer-LATER");
        await().until(() -> world.answers.containsKey("apps"));
        world.diskFull = true;
        press("#answer-DONE");
        await().until(() -> shown("#trouble"));
        assertThat(Display.on(() -> ((RadioButton) node("#answer-LATER")).isSelected()))
                .isTrue();
        assertThat(world.answers.get("apps").state()).isEqualTo(TipState.LATER);
    }

    @Test
    void theManufacturersButtonNamesItsHostAndNothingIsAskedBefore() {
        toTheList();
        press("#tip-system");
        until("#ask");
        assertThat(text("#ask")).isEqualTo("Bei QNAP nachfragen (update.qnap.com)");
        assertThat(world.events).noneMatch(event -> event.contains("manufacturer"));
        press("#ask");
        await().untilAsserted(() -> assertThat(world.events).anyMatch(event -> event.contains("manufacturer")));
    }

    @Test
    void eachOfTheSevenTipsHasItsLineAndOursAreMarked() {
        toTheList();
        assertThat(Display.on(() -> ((Pane) node("#tips")).getChildren().size()))
                .isEqualTo(7);
        assertThat(Display.on(() -> scene().getRoot().lookupAll(".ours").size()))
                .isEqualTo(2);
        assertThat(shown("#withoutSignIn")).isTrue();
    }

    @Test
    void whatTheNasRefusesIsShownAboveTheListWithTheWayOn() {
        world.tipsTroubles.add(new Trouble(Trouble.Kind.NOT_ADMIN));
        world.before = Level.NOTHING_FOUND;
        until("#password");
        signIn();
        await().until(() -> text("#main").equals("NAS schützen"));
        press("#main");
        await().until(() -> shown("#trouble"));
        assertThat(text("#trouble-button")).isEqualTo("Neu anmelden");
        assertThat(text("#state-system")).isEqualTo("nicht geprüft");
    }

    private void signIn() {
        Display.run(() -> {
            ((TextField) node("#user")).setText("admin");
            var password = node("#password");
            "anker"
                    .chars()
                    .forEach(c -> Event.fireEvent(
                            password,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    String.valueOf((char) c),
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
        });
        press("#main");
    }

    private void toTheList() {
        press("#without");
        until("#page-protect");
        await().until(() -> !text("#seenAt").isEmpty());
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String selector) {
        return scene().lookup(selector);
    }

    private boolean shown(String selector) {
        return Display.on(() -> node(selector) != null && node(selector).isVisible());
    }

    private void until(String selector) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Display.on(() -> node(selector)) != null);
    }

    private String text(String selector) {
        return Display.on(() -> node(selector) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private void press(String selector) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Display.on(
                        () -> node(selector) != null && !node(selector).isDisabled()));
        Display.run(() -> {
            switch (node(selector)) {
                case NasCard card -> card.fire();
                case ButtonBase button -> button.fire();
                default -> throw new AssertionError(selector);
            }
        });
    }
}
