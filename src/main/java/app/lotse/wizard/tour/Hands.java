package app.lotse.wizard.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/** Moves the mouse and presses keys as a person does: only on what is visible and can be pressed. From the tour's own thread. */
final class Hands {
    /** Between what is pressed and the edge of the page, px. */
    private static final double ROOM = 12;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration ARRIVAL = Duration.ofSeconds(3);

    private static final KeyCode SHORTCUT =
            System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private final Scene scene;
    private final Robot robot;

    Hands(Scene scene) throws InterruptedException {
        this.scene = scene;
        this.robot = Stagehand.call(Robot::new);
    }

    void await(String selector, Duration limit) throws InterruptedException {
        Stagehand.awaitTrue(selector, limit, () -> find(selector).isPresent());
    }

    /** Waits until it can be pressed. */
    void awaitReady(String selector, Duration limit) throws InterruptedException {
        Stagehand.awaitTrue(
                "something to press: " + selector,
                limit,
                () -> find(selector).filter(node -> !node.isDisabled()).isPresent());
    }

    /** Brings it into sight with the wheel, moves there and clicks. */
    void press(String selector) throws InterruptedException {
        awaitReady(selector, LIMIT);
        for (int turn = 0; turn < 3; turn++) {
            bringIntoSight(selector);
            if (click(selector)) {
                return;
            }
        }
        throw new TourFailed("the mouse does not reach: " + selector);
    }

    /** @return whether the press arrived there; when it did not, nothing was pressed, and it may be tried again */
    private boolean click(String selector) throws InterruptedException {
        var arrived = new AtomicBoolean();
        EventHandler<MouseEvent> watch = event -> arrived.set(true);
        var node = Stagehand.call(() -> {
            var target = find(selector).orElseThrow(() -> new TourFailed("gone: " + selector));
            target.addEventFilter(MouseEvent.MOUSE_PRESSED, watch);
            var at = onScreen(target);
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return target;
        });
        long end = System.nanoTime() + ARRIVAL.toNanos();
        while (!arrived.get() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        Stagehand.run(() -> node.removeEventFilter(MouseEvent.MOUSE_PRESSED, watch));
        return arrived.get();
    }

    void key(KeyCode code) throws InterruptedException {
        Stagehand.run(() -> robot.keyType(code));
    }

    /** Clicks into a field and types over what it holds; ends when the field holds as many characters. */
    void type(String selector, char[] characters) throws InterruptedException {
        press(selector);
        Stagehand.awaitTrue(
                "the keyboard in " + selector,
                LIMIT,
                () -> find(selector).filter(Node::isFocused).isPresent());
        // What stands there already is replaced.
        Stagehand.run(() -> {
            robot.keyPress(SHORTCUT);
            robot.keyType(KeyCode.A);
            robot.keyRelease(SHORTCUT);
        });
        for (char one : characters) {
            Stagehand.run(() -> strike(one));
        }
        Stagehand.awaitTrue(
                characters.length + " characters in " + selector,
                LIMIT,
                () -> find(selector).map(Hands::characters).orElse(-1) == characters.length);
    }

    /** Letters and digits by their keys; others lie elsewhere on every keyboard, so the field is given what such a key would give. */
    private void strike(char one) {
        boolean plain = one < 128 && Character.isLetterOrDigit(one);
        if (!plain) {
            var typed = new KeyEvent(
                    KeyEvent.KEY_TYPED, String.valueOf(one), "", KeyCode.UNDEFINED, false, false, false, false);
            Event.fireEvent(scene.getFocusOwner(), typed);
            return;
        }
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(one)));
        if (Character.isUpperCase(one)) {
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(code);
            robot.keyRelease(KeyCode.SHIFT);
        } else {
            robot.keyType(code);
        }
    }

    private void bringIntoSight(String selector) throws InterruptedException {
        for (int turn = 0; turn < 200; turn++) {
            int direction =
                    Stagehand.call(() -> find(selector).map(this::hidden).orElse(0));
            if (direction == 0) {
                return;
            }
            double before =
                    Stagehand.call(() -> pane().map(ScrollPane::getVvalue).orElse(0.0));
            Stagehand.run(() -> {
                var view = onScreen(pane().orElseThrow());
                robot.mouseMove(view.getCenterX(), view.getCenterY());
                robot.mouseWheel(direction);
            });
            Stagehand.awaitTrue(
                    "the page moves towards " + selector,
                    LIMIT,
                    () -> pane().map(ScrollPane::getVvalue).orElse(0.0) != before);
        }
        throw new TourFailed("cannot be brought into sight: " + selector);
    }

    /** 1 when it is hidden below, -1 when above, 0 when it is in sight with some room around, or outside of the page. */
    private int hidden(Node node) {
        var pane = pane().orElse(null);
        if (pane == null || !inside(node, pane)) {
            return 0;
        }
        var view = onScreen(pane);
        var at = onScreen(node);
        // Of what is as high as the page, the middle is enough: that is where the mouse goes.
        double around = Math.min(at.getHeight() / 2 + ROOM, view.getHeight() / 4);
        if (at.getCenterY() + around > view.getMaxY() && pane.getVvalue() < pane.getVmax()) {
            return 1;
        }
        return at.getCenterY() - around < view.getMinY() && pane.getVvalue() > pane.getVmin() ? -1 : 0;
    }

    private Optional<ScrollPane> pane() {
        return scene.lookup(".scroll-pane") instanceof ScrollPane pane ? Optional.of(pane) : Optional.empty();
    }

    private Optional<Node> find(String selector) {
        return scene.getRoot().lookupAll(selector).stream().filter(Hands::shown).findFirst();
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean inside(Node node, Node outer) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == outer) {
                return true;
            }
        }
        return false;
    }

    /** After what the wheel moved is in its place. */
    private Bounds onScreen(Node node) {
        scene.getRoot().layout();
        return node.localToScreen(node.getLayoutBounds());
    }

    private static int characters(Node field) {
        if (field instanceof TextField text) {
            return text.getLength();
        }
        int sum = field instanceof Text ? 1 : 0;
        if (field instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                sum += characters(child);
            }
        }
        return sum;
    }
}
