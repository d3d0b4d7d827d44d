package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;

/** The last page. */
final class GoodbyeScreen extends Screen<GoodbyeModel> {
    @FXML
    private Pane done;

    @FXML
    private Pane next;

    @FXML
    private Hyperlink again;

    GoodbyeScreen(GoodbyeModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.DONE.draw());
    }

    @Override
    void fill() {
        Lines.dotted(done, model.done(), "body");
        Lines.numbered(next, model.next(), "body");
        again.setOnAction(event -> model.startAgain());
    }
}
