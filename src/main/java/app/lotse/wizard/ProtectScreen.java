package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.TipState;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The tips as a checklist. */
final class ProtectScreen extends Screen<ProtectModel> {
    @FXML
    private Pane tips;

    @FXML
    private Label source;

    @FXML
    private Hyperlink link;

    ProtectScreen(ProtectModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return Optional.ofNullable(tips.lookup(".hyperlink"));
    }

    @Override
    void fill() {
        model.manufacturers().forEach(tip -> tips.getChildren().add(row(tip)));
        if (!model.ours().isEmpty()) {
            tips.getChildren().add(Lines.label(model.text("page.protect.ours"), "small", "muted", "ours"));
            model.ours().forEach(tip -> tips.getChildren().add(row(tip)));
        }
        source.setText(model.source());
        link.setText(model.link());
        link.setOnAction(event -> model.openSource());
    }

    private Node row(Tip tip) {
        var title = new Hyperlink(model.title(tip));
        title.setId("tip-" + tip.id());
        title.setWrapText(true);
        title.setOnAction(event -> model.open(tip));
        var words = new VBox(title, Lines.label(model.minutes(tip), "small", "muted", "minutes"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, states(tip));
        row.getStyleClass().add("tip-row");
        return row;
    }

    private ComboBox<TipState> states(Tip tip) {
        var states = new ComboBox<TipState>();
        states.setId("state-" + tip.id());
        states.getItems().setAll(ProtectModel.ANSWERS);
        states.setConverter(new StringConverter<>() {
            @Override
            public String toString(TipState state) {
                return state == null ? "" : model.words(state);
            }

            @Override
            public TipState fromString(String words) {
                throw new IllegalStateException("not editable");
            }
        });
        states.setValue(model.state(tip));
        states.setMinWidth(Region.USE_PREF_SIZE);
        states.setAccessibleText(model.title(tip));
        states.valueProperty().addListener((all, old, now) -> {
            model.answer(tip, now);
            if (model.state(tip) != now) {
                states.setValue(old);
            }
        });
        return states;
    }
}
