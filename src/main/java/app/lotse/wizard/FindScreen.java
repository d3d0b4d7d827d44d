package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.wizard.look.Drawing;
import app.lotse.wizard.look.Motion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The cards of what was found, and the field for an address. */
final class FindScreen extends Screen<FindModel> {
    private final Map<String, Card> cards = new HashMap<>();

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Label progress;

    @FXML
    private Pane found;

    @FXML
    private Label hint;

    @FXML
    private Label networks;

    @FXML
    private TextField typed;

    FindScreen(FindModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return Optional.of(typed);
    }

    @Override
    void fill() {
        progress.textProperty().bind(model.progress());
        networks.textProperty().bind(model.networks());
        hint.textProperty().bind(model.hint());
        model.hint().subscribe(words -> Lines.show(hint, !words.isEmpty()));
        typed.textProperty().bindBidirectional(model.typed());
        typed.disableProperty().bind(model.busy());
        model.found().addListener((InvalidationListener) list -> refresh());
        refresh();
    }

    private void refresh() {
        var shown = new ArrayList<Node>();
        for (var nas : model.found()) {
            var old = cards.get(nas.key());
            var card = old != null && old.nas().equals(nas) ? old : new Card(nas, button(nas));
            cards.put(nas.key(), card);
            shown.add(card.node());
            if (old == null) {
                Motion.arrive(card.node());
            }
        }
        cards.keySet()
                .removeIf(
                        key -> model.found().stream().noneMatch(nas -> nas.key().equals(key)));
        if (!found.getChildren().equals(shown)) {
            found.getChildren().setAll(shown);
        }
        Lines.show(found, !shown.isEmpty());
        Lines.show(turning, shown.isEmpty());
    }

    private Button button(Nas nas) {
        var lines = model.card(nas);
        var words = new VBox(Lines.label(lines.getFirst(), "lead"));
        var facts = String.join(
                " · ",
                lines.subList(1, 4).stream().filter(line -> !line.isEmpty()).toList());
        words.getChildren().add(Lines.label(facts, "small", "muted"));
        if (!lines.getLast().isEmpty()) {
            words.getChildren().add(Lines.label(lines.getLast(), "small", "unclear", "door-line"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var mine = Lines.label(model.text("page.find.mine"), "mine");
        mine.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var content = new Content(Drawing.NAS.draw(), words, mine);
        content.getStyleClass().add("nas-card-content");
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("", content);
        button.getStyleClass().setAll("nas-card");
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> button.getWidth() - button.snappedLeftInset() - button.snappedRightInset(),
                        button.widthProperty(),
                        button.insetsProperty()));
        button.setAccessibleText(String.join(", ", lines) + ". " + model.text("page.find.mine"));
        button.setOnAction(event -> model.choose(nas));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                button.fire();
            }
        });
        return button;
    }

    /** As high as its words need at its width: a button asks its content for the height without telling it the width. */
    private static final class Content extends HBox {
        private static final double BEFORE_LAYOUT = 600;

        Content(Node... parts) {
            super(parts);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(atWidth(width));
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computePrefHeight(atWidth(width));
        }

        private double atWidth(double told) {
            return told >= 0 ? told : getPrefWidth() > 0 ? getPrefWidth() : BEFORE_LAYOUT;
        }
    }

    private record Card(Nas nas, Button node) {}
}
