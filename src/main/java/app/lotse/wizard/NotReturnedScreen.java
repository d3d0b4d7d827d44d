package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Help when the NAS did not come back. */
final class NotReturnedScreen extends Screen<NotReturnedModel> {
    @FXML
    private Label what;

    @FXML
    private Pane todo;

    NotReturnedScreen(NotReturnedModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.HELP.draw());
    }

    @Override
    void fill() {
        what.setText(model.what());
        Lines.numbered(todo, model.todo(), "body");
    }
}
