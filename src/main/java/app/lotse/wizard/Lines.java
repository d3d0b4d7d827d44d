package app.lotse.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Puts lists of sentences on a page. */
final class Lines {
    private Lines() {}

    /** One below the other; nothing of the pane is seen when there are none. */
    static void plain(Pane pane, List<String> sentences, String style) {
        fill(pane, sentences.stream().map(one -> (Node) label(one, style)).toList());
    }

    /** With a dot before each. */
    static void dotted(Pane pane, List<String> sentences, String style) {
        fill(pane, sentences.stream().map(one -> row("•", one, style)).toList());
    }

    /** With 1, 2, 3 before them, because their order matters. */
    static void numbered(Pane pane, List<String> sentences, String style) {
        var rows = new ArrayList<Node>();
        for (var one : sentences) {
            rows.add(row(rows.size() + 1 + ".", one, style));
        }
        fill(pane, rows);
    }

    /** Adds a quiet remark below one sentence of a list. */
    static void note(Node row, String remark) {
        var words = (Label) ((HBox) row).getChildren().getLast();
        var both = new VBox(words, label(remark, "small", "muted"));
        HBox.setHgrow(both, Priority.ALWAYS);
        ((HBox) row).getChildren().add(both);
    }

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows or hides a node together with its room. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Node row(String mark, String sentence, String style) {
        var sign = label(mark, style, "mark");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var words = label(sentence, style);
        var row = new HBox(sign, words);
        row.getStyleClass().add("line");
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    private static void fill(Pane pane, List<Node> rows) {
        pane.getChildren().setAll(rows);
        show(pane, !rows.isEmpty());
    }
}
