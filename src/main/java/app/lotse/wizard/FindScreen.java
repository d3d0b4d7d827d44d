package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.wizard.look.Motion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The cards of what was found, and the field for an address. */
final class FindScreen extends Screen<FindModel> {
    private final Map<String, NasCard> cards = new HashMap<>();

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Label progress;

    @FXML
    private Pane found;

    @FXML
    private Hyperlink more;

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
        more.textProperty().bind(model.more());
        more.setOnAction(event -> model.showMore());
        model.more().subscribe(words -> Lines.show(more, !words.isEmpty()));
        model.shown().addListener((InvalidationListener) list -> refresh());
        refresh();
    }

    private void refresh() {
        var shown = new ArrayList<Node>();
        for (var nas : model.shown()) {
            var old = cards.get(nas.key());
            var card = old != null && old.nas().equals(nas) ? old : card(nas);
            cards.put(nas.key(), card);
            shown.add(card);
            if (old == null) {
                Motion.arrive(card);
            }
        }
        cards.values().retainAll(shown);
        if (!found.getChildren().equals(shown)) {
            found.getChildren().setAll(shown);
        }
        Lines.show(found, !shown.isEmpty());
        Lines.show(turning, shown.isEmpty());
    }

    private NasCard card(Nas nas) {
        return new NasCard(nas, model.card(nas), model.text("page.find.mine"), () -> model.choose(nas));
    }
}
