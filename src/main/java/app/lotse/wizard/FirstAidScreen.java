package app.lotse.wizard;

import app.lotse.wizard.FirstAidModel.Mode;
import app.lotse.wizard.look.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;

/** The restart explained, with what the NAS answered. */
final class FirstAidScreen extends Screen<FirstAidModel> {
    @FXML
    private Pane explained;

    @FXML
    private Pane promises;

    @FXML
    private Label asking;

    @FXML
    private Label news;

    @FXML
    private Pane against;

    @FXML
    private Pane anywayPart;

    @FXML
    private Pane anywayWords;

    @FXML
    private Button anyway;

    @FXML
    private Pane openPart;

    @FXML
    private Label openTitle;

    @FXML
    private Pane open;

    @FXML
    private Label openQuestion;

    @FXML
    private Hyperlink unsure;

    @FXML
    private Label unsureWords;

    @FXML
    private Pane copyPart;

    @FXML
    private Hyperlink noCopy;

    @FXML
    private Label noCopyWords;

    @FXML
    private TitledPane fine;

    @FXML
    private Pane fineLines;

    @FXML
    private TitledPane others;

    @FXML
    private Label evidence;

    @FXML
    private Label othersText;

    @FXML
    private Button copy;

    @FXML
    private Label copied;

    FirstAidScreen(FirstAidModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.FIRST_AID.draw());
    }

    @Override
    void fill() {
        fine.setExpanded(false);
        others.setExpanded(false);
        othersText.setText(model.forOthers());
        evidence.setText(model.evidence());
        Lines.show(copied, false);
        copy.setOnAction(event -> copy());
        anyway.setOnAction(event -> model.anyway());
        anyway.disableProperty().bind(model.ready().not());
        unsure.setOnAction(event -> model.unsure());
        noCopy.setOnAction(event -> model.noCopy());
        news.textProperty().bind(model.news());
        model.news().subscribe(words -> Lines.show(news, !words.isEmpty()));
        model.mode().subscribe(this::show);
    }

    private void show(Mode mode) {
        var objections = model.objections();
        boolean may = model.restarts();
        Lines.show(asking, mode == Mode.ASKING);
        Lines.show(explained, may);
        Lines.show(promises, may || mode == Mode.BETTER_WAIT);
        Lines.show(others, mode != Mode.REFUSED);
        boolean speaks = mode == Mode.BETTER_WAIT || mode == Mode.REFUSED || mode == Mode.WATCHING;
        against.getChildren()
                .setAll(objections.against().stream()
                        .map(one -> box(one.what(), objections.instead(one)))
                        .toList());
        Lines.show(against, speaks && !objections.against().isEmpty());
        Lines.plain(anywayWords, anywayWords(objections), "body");
        Lines.show(anywayPart, model.offersAnyway());
        boolean asked = mode == Mode.READY || mode == Mode.BETTER_WAIT;
        objections
                .lone()
                .ifPresentOrElse(
                        one -> Lines.plain(open, List.of(one.what()), "body"),
                        () -> Lines.dotted(open, objections.open(), "body"));
        Lines.show(openTitle, objections.lone().isEmpty());
        openQuestion.setText(objections
                .lone()
                .map(Objections.Lone::question)
                .orElseGet(() -> model.text("page.first-aid.open.question")));
        Lines.show(openPart, !objections.open().isEmpty() && (asked || mode == Mode.UNSURE));
        Lines.show(unsure, asked);
        Lines.show(unsureWords, mode == Mode.UNSURE);
        Lines.show(copyPart, objections.asksForCopy() && (asked || mode == Mode.NO_COPY));
        Lines.show(noCopy, asked);
        Lines.show(noCopyWords, mode == Mode.NO_COPY);
        fine.setText(model.fineWords());
        Lines.dotted(fineLines, objections.fine(), "body");
        Lines.show(fine, mode != Mode.ASKING && !objections.fine().isEmpty());
    }

    private static List<String> anywayWords(Objections objections) {
        return objections.against().stream()
                .flatMap(one -> one.anyway().stream())
                .distinct()
                .toList();
    }

    private static Node box(String what, Optional<String> instead) {
        var box = new javafx.scene.layout.VBox(Stream.concat(
                        Stream.of(Lines.label(what, "body", "against-what")),
                        instead.stream().map(words -> Lines.label(words, "body")))
                .toArray(Node[]::new));
        box.getStyleClass().addAll("todo", "against");
        return box;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.forOthers());
        boolean done = Clipboard.getSystemClipboard().setContent(content);
        copied.setText(model.text(done ? "page.first-aid.others.copied" : "page.first-aid.others.not-copied"));
        Lines.show(copied, true);
    }
}
