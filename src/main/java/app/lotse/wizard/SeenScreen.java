package app.lotse.wizard;

import app.lotse.model.Level;
import app.lotse.wizard.look.Drawing;
import app.lotse.wizard.look.Look;
import app.lotse.wizard.look.StatusPicture;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;

/** What came of her own look. */
final class SeenScreen extends Screen<SeenModel> {
    @FXML
    private Pane status;

    @FXML
    private Label statusWord;

    @FXML
    private Label seenBy;

    @FXML
    private Label change;

    @FXML
    private Label why;

    @FXML
    private Pane todo;

    @FXML
    private Pane restartPart;

    @FXML
    private Pane restarted;

    @FXML
    private GridPane compared;

    @FXML
    private FlowPane ways;

    SeenScreen(SeenModel model) {
        super(model);
    }

    /** The quiet best gets no status picture: those are for what Lotse saw. A drawing makes room where there is little. */
    @Override
    Optional<Node> picture() {
        return Optional.of(level().map(level -> (Node) new StatusPicture(level, model.status()))
                .orElseGet(SeenScreen::drawing));
    }

    private static Node drawing() {
        var drawing = Drawing.CHECK_UP.draw();
        drawing.getStyleClass().add("picture");
        return drawing;
    }

    @Override
    void fill() {
        level().ifPresent(level -> status.getStyleClass().add(Look.levelClass(level)));
        statusWord.setText(model.status());
        seenBy.setText(model.seenBy());
        change.setText(model.change());
        Lines.show(change, !model.change().isEmpty());
        why.setText(model.why());
        Lines.numbered(todo, model.todo(), "body");
        Lines.show(restartPart, !model.restarted().isEmpty());
        Lines.plain(restarted, model.restarted(), "body");
        fillCompared();
        for (var way : model.ways()) {
            var link = new Hyperlink(way.words());
            link.setId(way.id());
            link.setOnAction(event -> model.go(way));
            ways.getChildren().add(link);
        }
        showHandOver(!model.asksFirst());
    }

    private void fillCompared() {
        var rows = model.compared();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            String style = i == 0 ? "sketch-head" : "sketch-row";
            compared.addRow(
                    i,
                    Lines.label(row.what(), "muted", "small"),
                    Lines.label(row.before(), style),
                    Lines.label(row.now(), style));
        }
        Lines.show(compared, !rows.isEmpty());
    }

    private Optional<Level> level() {
        return switch (model.outcome()) {
            case STOP -> Optional.of(Level.STOP);
            case MINER -> Optional.of(Level.MINER);
            case UNCLEAR -> Optional.of(Level.UNCLEAR);
            case NOTHING_SEEN -> Optional.empty();
        };
    }
}
