package app.lotse.wizard.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/** Reads a window as a person does: only what is visible. On the screens' thread. */
final class Eyes {
    private static final String PAGE = "page-";

    private final Scene scene;

    Eyes(Scene scene) {
        this.scene = scene;
    }

    Sight read() {
        var reading = new Reading();
        reading.of(scene.getRoot());
        return new Sight(
                page(),
                stage(),
                text("#soFar"),
                text("#headline"),
                text("#statusWord"),
                trouble(),
                reading.texts,
                reading.buttons,
                reading.ids,
                reading.cut);
    }

    WritableImage picture() {
        return scene.snapshot(null);
    }

    private String page() {
        return scene.lookup("#page") instanceof Pane pages
                ? pages.getChildren().stream()
                        .map(Node::getId)
                        .filter(id -> id != null && id.startsWith(PAGE))
                        .map(id -> id.substring(PAGE.length()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private int stage() {
        if (!(scene.lookup("#stages") instanceof Pane stages)) {
            return -1;
        }
        var rows = stages.getChildren();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getStyleClass().contains("present")) {
                return i;
            }
        }
        return -1;
    }

    private String trouble() {
        var strip = scene.lookup("#trouble");
        if (strip == null || !strip.isVisible()) {
            return "";
        }
        var reading = new Reading();
        reading.of(strip);
        return String.join(" ", reading.texts);
    }

    private String text(String selector) {
        return scene.lookup(selector) instanceof Label label && label.isVisible() ? label.getText() : "";
    }

    private static final class Reading {
        private final List<String> texts = new ArrayList<>();
        private final List<String> buttons = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> cut = new ArrayList<>();

        void of(Node node) {
            if (!node.isVisible()) {
                return;
            }
            if (node instanceof Labeled words) {
                note(words);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(this::of);
            }
        }

        private void note(Labeled words) {
            String text = words.getText() == null ? "" : words.getText();
            if (words.isTextTruncated()) {
                cut.add(text);
            }
            if (words instanceof ButtonBase) {
                buttons.add(text.isBlank() && words.getAccessibleText() != null ? words.getAccessibleText() : text);
                if (words.getId() != null) {
                    ids.add(words.getId());
                }
            } else if (!text.isBlank()) {
                texts.add(text);
            }
        }
    }
}
