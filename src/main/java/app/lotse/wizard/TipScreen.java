package app.lotse.wizard;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** One tip. */
final class TipScreen extends Screen<TipModel> {
    @FXML
    private Label why;

    @FXML
    private Label minutes;

    @FXML
    private Label before;

    @FXML
    private Pane beforePart;

    @FXML
    private Pane clicks;

    @FXML
    private Label see;

    @FXML
    private Label source;

    @FXML
    private Hyperlink link;

    TipScreen(TipModel model) {
        super(model);
    }

    @Override
    void fill() {
        why.setText(model.why());
        minutes.setText(model.minutes());
        before.setText(model.before().orElse(""));
        Lines.show(beforePart, model.before().isPresent());
        Lines.numbered(clicks, model.clicks().stream().map(TipModel.Line::words).toList(), "body");
        for (int i = 0; i < model.clicks().size(); i++) {
            var line = model.clicks().get(i);
            if (!line.doubt().isEmpty()) {
                Lines.note(clicks.getChildren().get(i), line.doubt());
            }
        }
        optional(see, model.see());
        source.setText(model.source());
        link.setText(model.link());
        link.setOnAction(event -> model.openSource());
    }

    private static void optional(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        Lines.show(label, words.isPresent());
    }
}
