package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.wizard.look.Drawing;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One found NAS as a card that is pressed like a button; a box, because a button cannot wrap its lines. */
final class NasCard extends HBox {
    /** Narrower than this, in sizes of the font, the answer stands below the facts, so that no address is broken in two. */
    private static final double ROOM_BESIDE = 34;

    private final Nas nas;
    private final Runnable choose;

    /**
     * @param lines name, model, system version, address, open door; an empty one is left out
     * @param mine what pressing it says
     */
    NasCard(Nas nas, List<String> lines, String mine, Runnable choose) {
        this.nas = nas;
        this.choose = choose;
        var words = new VBox(Lines.label(lines.getFirst(), "lead", "nas-name"));
        var facts = lines.subList(1, 4).stream().filter(line -> !line.isEmpty()).toList();
        words.getChildren().add(Lines.label(String.join(" · ", facts), "small", "muted"));
        if (!lines.getLast().isEmpty()) {
            words.getChildren().add(Lines.label(lines.getLast(), "small", "unclear", "door-line"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var answer = Lines.label(mine, "mine");
        answer.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(Drawing.NAS.draw(), words, answer);
        widthProperty().subscribe(width -> {
            var place = width.doubleValue() < ROOM_BESIDE * answer.getFont().getSize() ? words : this;
            if (width.doubleValue() > 0 && answer.getParent() != place) {
                place.getChildren().add(answer);
            }
        });
        getStyleClass().add("nas-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(String.join(", ", lines) + ". " + mine);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            // The pane that scrolls the page would take the keyboard for itself.
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                fire();
            }
        });
    }

    Nas nas() {
        return nas;
    }

    void fire() {
        choose.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
