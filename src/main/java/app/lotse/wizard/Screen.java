package app.lotse.wizard;

import app.lotse.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** A page on the screen: ties the nodes of its {@code name.fxml} to its model. */
abstract class Screen<M extends PageModel> {
    final M model;
    private final ObjectProperty<Node> present = new SimpleObjectProperty<>();
    private Parent root;

    @FXML
    private Label headline;

    @FXML
    private Pane picture;

    @FXML
    private Hyperlink handOver;

    Screen(M model) {
        this.model = model;
    }

    /** Fills the nodes, once they are there. */
    abstract void fill();

    /** The picture at the top, if there is one. */
    Optional<Node> picture() {
        return Optional.empty();
    }

    /** Where the keyboard is when the page appears; empty = the main button. */
    Optional<Node> firstFocus() {
        return Optional.empty();
    }

    /** Takes the picture away where its room is needed. */
    final void showPicture(boolean shown) {
        Lines.show(picture, shown);
    }

    /** Takes the quiet way to someone who knows away, where the main button leads there. */
    final void showHandOver(boolean shown) {
        Lines.show(handOver, shown);
    }

    /** What the page is at just now; it is kept in sight. Empty where the page stands still. */
    final ObjectProperty<Node> present() {
        return present;
    }

    /** A second went by. */
    void tick() {}

    final Parent root() {
        return root;
    }

    final PageModel model() {
        return model;
    }

    /** Builds the nodes. */
    final void load() {
        var loader = new FXMLLoader(
                Screen.class.getResource("/app/lotse/wizard/" + model.name() + ".fxml"), new Bundle(model.texts()));
        loader.setController(this);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        root.setId("page-" + model.name());
        root.lookupAll(".field").forEach(Screen::nameByItsLabel);
        headline.textProperty().bind(model.headline());
        if (handOver != null) {
            handOver.setOnAction(event -> model.askSomeone());
        }
        picture().ifPresent(drawing -> picture.getChildren().setAll(drawing));
        fill();
    }

    /** A screen reader says the words above a field; FXML cannot name a node that comes later in its file. */
    private static void nameByItsLabel(Node field) {
        var parts = ((Parent) field).getChildrenUnmodifiable();
        if (parts.getFirst() instanceof Label words) {
            words.setLabelFor(parts.get(1));
        }
    }

    /** Lends the texts to {@code %key} in the pages' files. */
    static final class Bundle extends ResourceBundle {
        private final Texts texts;

        Bundle(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.has(key) ? texts.get(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keys());
        }
    }
}
