package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Help when the NAS did not come back. */
final class NotReturnedScreen extends Screen<NotReturnedModel> {
    @FXML
    private Label what;

    @FXML
    private Pane todo;

    @FXML
    private Label kept;

    @FXML
    private Hyperlink goodbye;

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
        kept.setText(model.kept().orElse(""));
        Lines.show(kept, model.kept().isPresent());
        goodbye.setOnAction(event -> model.toGoodbye());
        Lines.show(goodbye, model.looksAgain());
        Lines.numbered(todo, model.todo(), "body");
    }
}
