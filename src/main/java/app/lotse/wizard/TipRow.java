package app.lotse.wizard;

import app.lotse.wizard.look.TipPicture;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One line of the list of tips; only its words change, so that the keyboard stays where it is. */
final class TipRow extends HBox {
    private static final List<String> COLOURS = List.of("calm", "alarm", "busy", "unclear", "resting");

    private final Hyperlink title;
    private final StackPane picture = new StackPane();
    private final Label word = Lines.label("", "status-word", "small");
    private final Label saw = Lines.label("", "body");

    TipRow(ProtectModel.Row line, Runnable open) {
        title = new Hyperlink(line.title());
        title.setId("tip-" + line.tip().id());
        title.getStyleClass().add("tip-title");
        title.setWrapText(true);
        title.setOnAction(event -> open.run());
        word.setId("state-" + line.tip().id());
        saw.setId("saw-" + line.tip().id());
        var facts = new FlowPane(word, Lines.label(line.minutes(), "small", "muted"));
        if (!line.ours().isEmpty()) {
            facts.getChildren().add(Lines.label(line.ours(), "small", "muted", "ours"));
        }
        facts.getStyleClass().add("tip-facts");
        var words = new VBox(title, facts, saw);
        words.getStyleClass().add("tip-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        picture.getStyleClass().add("tip-mark");
        picture.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(picture, words);
        getStyleClass().add("tip-row");
        show(line);
    }

    void show(ProtectModel.Row line) {
        getStyleClass().removeAll(COLOURS);
        getStyleClass().add(TipPicture.colour(line.state()));
        picture.getChildren().setAll(TipPicture.of(line.state(), line.word()));
        word.setText(line.word());
        saw.setText(line.saw());
        Lines.show(saw, !line.saw().isEmpty());
        title.setAccessibleText(line.title() + ": " + line.word());
    }

    Hyperlink title() {
        return title;
    }
}
