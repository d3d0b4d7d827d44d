package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way without signing in, in the real window, with a make-believe world behind it. */
class TogetherWindowTest {
    private final Fakes world = new Fakes();
    private Stage stage;

    @BeforeEach
    void open() {
        Display.need();
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
    void fromAMinerThatSheSawThroughHerOwnRestartToASecondLook() {
        press("#together");
        press("#open");
        assertThat(world.events).contains("open http://192.168.178.20:8080/");
        look("ABOUT_HALF", "28311", "49,5");
        assertThat(text("#statusWord")).isEqualTo("Vielleicht ein Miner");
        assertThat(text("#seenBy")).startsWith("Von Ihnen gesehen, nicht von Lotse.");

        press("#main");
        until("#answer-NOT_SURE");
        assertThat(node("#main").isDisabled()).isTrue();
        press("#answer-YES");
        assertThat(node("#main").isDisabled()).isTrue();
        press("#answer-NO");
        press("#main");
        until("#clicksPart");
        world.doors.addAll(List.of(true, false, false));
        await().until(() -> text("#headline").equals("Das NAS ist weg, und das soll so sein"));
        assertThat(shown("#back")).isFalse();
        assertThat(text("#changed")).isEqualTo("Bisher geändert: nichts");
        world.doors.addAll(List.of(true, true));
        await().until(() -> text("#headline").equals("Das NAS ist wieder da"));
        assertThat(text("#changed"))
                .startsWith("Von Lotse geändert: nichts. Sie haben Ihr NAS um")
                .endsWith("(von außen gesehen).");

        press("#main");
        press("#main");
        answer("ABOUT_NOTHING");
        answer("NO");
        answer("NO");
        until("#compared");
        assertThat(text("#statusWord")).isEqualTo("Nichts Ungewöhnliches gesehen");
        assertThat(shown("#restart")).isFalse();
        press("#main");
        until(".tip-row");
        press("#main");
        until("#page-goodbye-together");
        assertThat(world.signIns).isZero();
        assertThat(world.restarts).isZero();
    }

    @Test
    void signsOfLockedFilesLeadToNoRestart() {
        press("#together");
        press("#main");
        answer("ABOUT_HALF");
        answer("NO");
        answer("YES");
        until("#statusWord");
        assertThat(text("#statusWord")).isEqualTo("Halt");
        assertThat(Display.on(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                        .filter(Node::isVisible)
                        .map(Node::getId)
                        .toList()))
                .doesNotContain("restart", "again", "tips");
        assertThat(text("#main")).isEqualTo("Jemandem zeigen");
        assertThat(text("#toGoodbye")).isEqualTo("Weiter zum Abschluss");
    }

    @Test
    void whereSshIsOffTheTroubleItselfShowsTheWay() {
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.SSH_OFF));
        until("#password");
        Display.run(() -> {
            ((TextField) node("#user")).setText("admin");
            Event.fireEvent(
                    node("#password"),
                    new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        press("#main");
        press("#trouble-button");
        until("#page-look-together");
    }

    private void look(String load, String number, String percent) {
        press("#main");
        answer(load);
        answer("YES");
        until("#percent");
        Display.run(() -> {
            ((TextField) node("#number")).setText(number);
            ((TextField) node("#percent")).setText(percent);
        });
        press("#main");
        answer("NO");
    }

    private void answer(String id) {
        press("#answer-" + id);
        press("#main");
    }

    private Node node(String selector) {
        return stage.getScene().lookup(selector);
    }

    private void until(String selector) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Display.on(() -> node(selector)) != null);
    }

    private boolean shown(String selector) {
        return Display.on(() -> node(selector) != null && node(selector).isVisible());
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
