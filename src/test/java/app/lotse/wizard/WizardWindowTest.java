package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Level;
import app.lotse.model.Plain;
import app.lotse.model.PreflightCheck;
import app.lotse.model.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real window from the first page to the last, with a make-believe world behind it. */
class WizardWindowTest {
    private final Fakes world = new Fakes();
    private Stage stage;

    @BeforeEach
    void open() {
        Display.need();
        show();
    }

    private void show() {
        var background = new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
        Display.run(() -> {
            stage = new Stage();
            new Wizard(world.services(), background).show(stage);
        });
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void threeClicksAndTypingLeadToTheAnswerAndTwoMoreToTheRestart() {
        assertThat(text("#changed")).isEqualTo("Bisher geändert: nichts");
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        type("admin", "anker");
        press("#main");
        until("#statusWord");
        assertThat(text("#statusWord")).isEqualTo("Miner");

        press("#main");
        await().until(() -> enabled("#main") && text("#main").equals("NAS jetzt neu starten"));
        press("#main");
        until("#barsPlace");
        assertThat(text("#headline")).contains("läuft gerade nicht");
        assertThat(text("#changed")).startsWith("Bisher geändert: ein Neustart um");
        assertThat(world.restarts).isOne();
        assertThat(world.signIns).isOne();
        press("#main");
        until(".tip-row");
        press("#main");
        until("#again");
        assertThat(text("#main")).isEqualTo("Lotse schließen");
    }

    @Test
    void aHostileNameIsShownAsPlainTextAndBreaksNothing() {
        var bytes = new byte[] {'N', (byte) 0xff, (byte) 0xfe, 0, 7, 27, '[', '3', '1', 'm'};
        String hostile = Plain.utf8(bytes) + "\u202e\u2066<b>fett</b>{0}''\r\n" + "x".repeat(65_536);
        world.found = List.of(Fakes.nas(hostile), Fakes.nas("Fotos"));
        press("#main");
        await().until(() ->
                Display.on(() -> scene().getRoot().lookupAll(".nas-card").size()) == 2);

        String shown = text(".nas-name");
        assertThat(shown).contains("<b>fett</b>{0}''").hasSizeLessThanOrEqualTo(61);
        assertThat(shown.codePoints()
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
        assertThat(Display.on(() -> node(".nas-card").getBoundsInParent().getHeight()))
                .isLessThan(200);
        press(".nas-card");
        until("#password");
        assertThat(text("#headline")).contains("<b>fett</b>{0}''");
    }

    @Test
    void aHardStopShowsWhyAndNoButtonThatRestarts() {
        world.preflight = List.of(PreflightCheck.RAID.notOk("md1, 37 %"), PreflightCheck.UPDATE.ok());
        toTheRestartPage();
        await().until(() -> text("#main").equals("Sagen, wenn es fertig ist"));
        assertThat(text("#headline")).isEqualTo("Bitte jetzt nicht neu starten");
        assertThat(visible(".button")).noneMatch(words -> words.contains("neu starten"));
        assertThat(visible(".against .label")).anyMatch(words -> words.contains("md1, 37 %"));
        assertThat(Display.on(() -> node("#main").getStyleClass())).doesNotContain("danger-button");
        assertThat(world.restarts).isZero();
    }

    @Test
    void whileSheWaitsTheRestartComesBackAsAButtonAndNotByItself() {
        world.preflight = List.of(PreflightCheck.COPYING.notOk("192.168.178.40"));
        world.preflightLater.addAll(
                List.of(world.preflight, List.of(PreflightCheck.COPYING.ok(), PreflightCheck.UPDATE.ok())));
        toTheRestartPage();
        await().until(() -> enabled("#main") && text("#main").equals("Sagen, wenn es fertig ist"));
        press("#main");
        await().until(() -> text("#news").startsWith("Fertig"));
        await().until(() -> enabled("#main") && text("#main").equals("NAS jetzt neu starten"));
        assertThat(world.restarts).isZero();
    }

    @Test
    void theTextForTheOthersIsCopied() {
        toTheRestartPage();
        press("#copy");
        await().until(() -> text("#copied").startsWith("Kopiert"));
        assertThat(Display.on(
                        () -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains("Foto-Archiv");
    }

    @Test
    void aRestartOfAnEarlierStartIsTheFirstQuestionAndIsSeenToItsEnd() {
        Display.run(stage::close);
        world.underWay = Optional.of(ResumeTest.underWay());
        show();
        until("#later");
        assertThat(text("#headline")).contains("neu gestartet");
        assertThat(text("#changed")).startsWith("Bisher geändert: vielleicht ein Neustart");
        assertThat(Display.on(() -> node("#practise").localToScene(0, 0) != null
                        && node("#practiceRow").isVisible()))
                .as("one question at a time")
                .isFalse();
        press("#main");
        until("#password");
        assertThat(Display.on(() -> ((TextField) node("#user")).getText())).isEqualTo("anna");
        type("anna", "anker");
        press("#main");
        until("#barsPlace");
        assertThat(world.resumes).isOne();
        assertThat(world.restarts).isZero();
        assertThat(text("#changed")).startsWith("Bisher geändert: ein Neustart");
    }

    @Test
    void theWindowAsksOnceBeforeItClosesWhileARestartRuns() {
        world.restartGate = Optional.of(new CountDownLatch(1));
        try {
            toTheRestartPage();
            await().until(() -> enabled("#main") && text("#main").equals("NAS jetzt neu starten"));
            press("#main");
            until("#stages");
            Display.run(this::askToClose);
            assertThat(Display.on(() -> stage.isShowing())).isTrue();
            await().until(() ->
                    Display.on(() -> node("#closing").isVisible() && scene().getFocusOwner() == node("#stay")));
            press("#stay");
            assertThat(Display.on(() -> node("#closing").isVisible())).isFalse();
            Display.run(this::askToClose);
            press("#closeNow");
            await().until(() -> Display.on(() -> !stage.isShowing()));
        } finally {
            world.restartGate.get().countDown();
        }
    }

    /** What a window's own cross does. */
    private void askToClose() {
        var request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        Event.fireEvent(stage, request);
    }

    private void toTheRestartPage() {
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        type("admin", "anker");
        press("#main");
        until("#statusWord");
        press("#main");
        until("#page-first-aid");
    }

    private List<String> visible(String selector) {
        return Display.on(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(WizardWindowTest::shown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean shown(Node node) {
        return Stream.iterate(node, one -> one != null, one -> (Node) one.getParent())
                .allMatch(Node::isVisible);
    }

    @Test
    void withSignsOfEncryptionNoButtonNamesARestart() {
        world.before = Level.STOP;
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        type("admin", "anker");
        press("#main");
        until("#statusWord");
        assertThat(Display.on(() -> scene().getRoot().lookupAll(".button").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .noneMatch(words -> words.contains("neu starten") || words.contains("Neustart"));
        assertThat(Display.on(() -> scene().lookup("#restart").isVisible())).isFalse();
    }

    @Test
    void enterPressesTheMainButtonAndEscGoesBack() {
        key(KeyCode.ENTER);
        until("#typed");
        key(KeyCode.ESCAPE);
        until("#practise");
    }

    @Test
    void holdingEnterDownPressesOnlyOneButton() {
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        type("admin", "anker");
        Display.run(() -> node("#password").requestFocus());
        Display.run(() -> fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER));
        until("#statusWord");
        await().until(() -> Display.on(() -> scene().getFocusOwner() == node("#main")));
        for (int i = 0; i < 3; i++) {
            Display.run(() -> fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER));
        }
        Display.run(() -> fire(KeyEvent.KEY_RELEASED, KeyCode.ENTER));
        assertThat(text("#main")).isEqualTo("Zum Neustart");
        key(KeyCode.ENTER);
        await().until(() -> text("#main").equals("NAS jetzt neu starten"));
    }

    @Test
    void enterOnACardChoosesThatNas() {
        press("#main");
        until(".nas-card");
        Display.run(() -> node(".nas-card").requestFocus());
        key(KeyCode.ENTER);
        until("#password");
    }

    @Test
    void aRefusedPasswordIsEmptiedAndTheKeyboardWaitsThere() {
        world.signInTrouble = Optional.of(new Trouble(Trouble.Kind.REFUSED));
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        type("admin", "falsch");
        press("#main");
        await().until(() -> Display.on(() -> node("#trouble").isVisible()));
        await().until(() -> Display.on(() -> scene().getFocusOwner() == node("#password")));
        assertThat(enabled("#main")).isFalse();
        assertThat(world.signIns).isOne();
    }

    @Test
    void aRememberedNameIsFilledInAndTheKeyboardIsAtThePassword() {
        world.past.history().rememberUser(Fakes.nas("Fotos"), Optional.of("anna"));
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        await().until(() -> Display.on(() -> scene().getFocusOwner() == node("#password")));
        assertThat(Display.on(() -> ((TextField) node("#user")).getText())).isEqualTo("anna");
        assertThat(Display.on(() -> ((CheckBox) node("#rememberName")).isSelected()))
                .isTrue();
        assertThat(text("#rememberName")).isEqualTo("Diesen Namen für das nächste Mal merken");

        press("#rememberName");

        await().until(() -> world.past.history().user(Fakes.nas("Fotos").key()).isEmpty());
    }

    @Test
    void whatCouldNotBeRememberedIsALineBesideTheResult() {
        world.diskFull = true;
        press("#main");
        until(".nas-card");
        press(".nas-card");
        until("#password");
        assertThat(Display.on(() -> ((CheckBox) node("#rememberName")).isSelected()))
                .isFalse();
        type("admin", "anker");
        press("#main");
        until("#statusWord");
        await().until(() -> Display.on(() -> node("#notKept").isVisible()));
        assertThat(text("#notKept")).startsWith("Lotse konnte dieses Ergebnis nicht speichern.");
    }

    @Test
    void theLanguageChangesOnTheFirstPage() {
        press("#english");
        await().until(() -> text("#main").equals("Look for the NAS"));
        assertThat(text("#changed")).isEqualTo("Changed so far: nothing");
    }

    @Test
    void practiceIsLabelledOnEveryPageUntilItEnds() {
        press("#practise");
        press("#practice-miner");
        until(".nas-card");
        assertThat(node("#practice-band")).isNotNull();
        press("#end-practice");
        until("#practise");
        assertThat(Display.on(() -> scene().lookup("#practice-band"))).isNull();
        await().untilAsserted(() -> assertThat(world.practiceClosed).isTrue());
    }

    @Test
    void everyPageHasAPlaceForHelp() {
        Display.run(() -> ((Hyperlink) node("#help")).fire());
        until("#help-card");
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String selector) {
        return scene().lookup(selector);
    }

    private void until(String selector) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Display.on(() -> node(selector)) != null);
    }

    private String text(String selector) {
        return Display.on(() -> node(selector) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private boolean enabled(String selector) {
        return Display.on(() -> node(selector) instanceof Button button && !button.isDisabled());
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

    private void type(String user, String password) {
        Display.run(() -> {
            ((TextField) node("#user")).setText(user);
            password.chars().forEach(c -> key(node("#password"), KeyEvent.KEY_TYPED, String.valueOf((char) c)));
        });
    }

    private static void key(Node target, EventType<KeyEvent> type, String character) {
        Event.fireEvent(target, new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void key(KeyCode code) {
        await().until(() -> Display.on(() -> scene().getFocusOwner()) != null);
        Display.run(() -> {
            fire(KeyEvent.KEY_PRESSED, code);
            fire(KeyEvent.KEY_RELEASED, code);
        });
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(
                scene().getFocusOwner(),
                new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }
}
