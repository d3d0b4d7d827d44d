package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The restart explained. */
final class FirstAidScreen extends Screen<FirstAidModel> {
    @FXML
    private Label asking;

    @FXML
    private Pane warnings;

    @FXML
    private Pane warningsPart;

    FirstAidScreen(FirstAidModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.FIRST_AID.draw());
    }

    @Override
    void fill() {
        model.busy().subscribe(busy -> Lines.show(asking, busy));
        model.warnings().addListener((InvalidationListener) list -> refresh());
        refresh();
    }

    private void refresh() {
        Lines.dotted(warnings, model.warnings(), "body");
        Lines.show(warningsPart, !model.warnings().isEmpty());
    }
}
