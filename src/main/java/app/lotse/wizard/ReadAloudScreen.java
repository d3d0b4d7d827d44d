package app.lotse.wizard;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;

/** What she can say on the phone. */
final class ReadAloudScreen extends Screen<ReadAloudModel> {
    @FXML
    private Pane words;

    @FXML
    private Label copied;

    @FXML
    private Hyperlink report;

    ReadAloudScreen(ReadAloudModel model) {
        super(model);
    }

    /** The text itself, so that a screen reader reads it. */
    @Override
    Optional<Node> firstFocus() {
        return Optional.of(words);
    }

    @Override
    void fill() {
        model.lines().addListener((InvalidationListener) lines -> show());
        show();
        words.setFocusTraversable(true);
        Lines.show(copied, false);
        report.setOnAction(event -> model.toReport());
        model.onCopy(() -> {
            var content = new ClipboardContent();
            content.putString(model.words());
            boolean done = Clipboard.getSystemClipboard().setContent(content);
            copied.setText(model.text(done ? "page.first-aid.others.copied" : "page.first-aid.others.not-copied"));
            Lines.show(copied, true);
        });
    }

    private void show() {
        words.getChildren()
                .setAll(model.lines().stream()
                        .map(line -> (Node) Lines.label(line, "body"))
                        .toList());
        words.setAccessibleText(model.words());
    }
}
