package app.lotse.wizard;

import app.lotse.texts.Glossary;
import app.lotse.texts.Texts;
import app.lotse.wizard.look.HousePicture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Explains the words of a page that not everyone knows. */
final class GlossaryCard extends VBox {
    GlossaryCard(List<Glossary.Entry> words, Texts texts) {
        setId("glossary-card");
        getStyleClass().add("card");
        getChildren().add(Lines.label(texts.get("glossary.headline"), "lead"));
        words.forEach(word -> getChildren().add(row(word)));
    }

    /** All words that stand in these nodes and are to be seen. */
    static Collection<String> textsOn(Node... nodes) {
        var found = new ArrayList<String>();
        Stream.of(nodes).forEach(node -> collect(node, found));
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled words && words.getText() != null) {
            found.add(words.getText());
        } else if (node instanceof Text words) {
            found.add(words.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static HBox row(Glossary.Entry entry) {
        var words = new VBox(Lines.label(entry.word(), "glossary-word"), Lines.label(entry.meaning(), "body"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words);
        row.getStyleClass().add("line");
        if (entry.door()) {
            row.getChildren().addFirst(HousePicture.withDoor());
        }
        return row;
    }
}
