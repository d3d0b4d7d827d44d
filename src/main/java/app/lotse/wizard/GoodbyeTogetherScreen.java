package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;

/** The last page, where she looked herself. */
final class GoodbyeTogetherScreen extends Screen<GoodbyeTogetherModel> {
    @FXML
    private Pane done;

    @FXML
    private Pane next;

    @FXML
    private Hyperlink again;

    GoodbyeTogetherScreen(GoodbyeTogetherModel model) {
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
