package app.lotse.wizard.look;

import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The steps of the wizard as buoys along a channel: passed ones filled, the present one lit, later ones outlined, each with its name beside it.
 * Where the names do not fit, one line says which step it is.
 */
public final class StepRail extends HBox {
    private final Texts texts;
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
    private final List<String> steps = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> stretches = new ArrayList<>();
    private final Label line = new Label();

    public StepRail(Texts texts) {
        this.texts = texts;
        getStyleClass().add("step-rail");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        line.getStyleClass().add("rail-line");
        line.setMinWidth(USE_PREF_SIZE);
        current.addListener((_, _, _) -> mark());
        widthProperty().addListener((_, _, _) -> fold());
        fontWatch();
    }

    /** The names in their order; the present one becomes the first. */
    public void setSteps(List<String> wanted) {
        steps.clear();
        steps.addAll(wanted);
        names.clear();
        stretches.clear();
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                var stretch = new Region();
                stretch.getStyleClass().add("rail-channel");
                HBox.setHgrow(stretch, Priority.ALWAYS);
                stretches.add(stretch);
                getChildren().add(stretch);
            }
            var name = new Label(steps.get(i), buoy());
            name.getStyleClass().add("rail-step");
            name.setMinWidth(USE_PREF_SIZE);
            names.add(name);
            getChildren().add(name);
        }
        getChildren().add(line);
        current.set(0);
        mark();
        fold();
    }

    /** Index of the present step, from 0; as many as there are steps when all are passed. */
    public IntegerProperty currentProperty() {
        return current;
    }

    private static Picture buoy() {
        var buoy = new Picture(24, 24, "buoy");
        buoy.path("buoy-light", 0, 0, "M12 1A11 11 0 1 1 11.99 1z");
        buoy.path("buoy-body", 0, 0, "M10 4h4v3l3.5 9h-11l3.5-9z");
        buoy.path(
                "buoy-water",
                0,
                0,
                "M3 19.500c2.250 0 2.250-1.500 4.500-1.500s2.250 1.500 4.500 1.500 2.250-1.500 4.500-1.500 2.250 1.500 4.500 1.500");
        return buoy;
    }

    private void mark() {
        int present = current.get();
        for (int i = 0; i < names.size(); i++) {
            var state = i < present ? "passed" : i == present ? "present" : "later";
            swap(names.get(i), state);
            if (i > 0) {
                swap(stretches.get(i - 1), i <= present ? "passed" : "later");
            }
        }
        if (!steps.isEmpty()) {
            int shown = Math.clamp(present, 0, steps.size() - 1);
            line.setText(texts.get("look.rail.step", shown + 1, steps.size(), steps.get(shown)));
            setAccessibleText(line.getText());
        }
        fold();
    }

    private static void swap(Region node, String state) {
        node.getStyleClass().removeAll("passed", "present", "later");
        node.getStyleClass().add(state);
    }

    /** Measures anew when the text grows or shrinks. */
    private void fontWatch() {
        line.fontProperty().addListener((_, _, _) -> fold());
        line.layoutBoundsProperty().addListener((_, _, _) -> fold());
    }

    /** As much as fits: all names; else all buoys and the line; else the present buoy and the line. */
    private void fold() {
        if (names.isEmpty() || getWidth() <= 0) {
            return;
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double channel = 0;
        for (var stretch : stretches) {
            channel += stretch.minWidth(-1) + 2 * getSpacing();
        }
        boolean wide = channel + widthOf(ContentDisplay.LEFT) <= room;
        boolean buoys =
                wide || channel + widthOf(ContentDisplay.GRAPHIC_ONLY) + getSpacing() + line.prefWidth(-1) <= room;
        widthOf(wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        for (int i = 0; i < names.size(); i++) {
            show(names.get(i), buoys || i == current.get());
        }
        stretches.forEach(stretch -> show(stretch, buoys));
        show(line, !wide);
    }

    /** Shows the steps in this way and adds up their widths. */
    private double widthOf(ContentDisplay display) {
        double sum = 0;
        for (var name : names) {
            name.setContentDisplay(display);
            sum += name.prefWidth(-1);
        }
        return sum;
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
