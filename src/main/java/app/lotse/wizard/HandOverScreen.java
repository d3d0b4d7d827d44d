package app.lotse.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** How she shows it, whom she can ask, and what to take care of. */
final class HandOverScreen extends Screen<HandOverModel> {
    private final List<Button> buttons = new ArrayList<>();

    @FXML
    private Label lead;

    @FXML
    private GridPane ways;

    @FXML
    private Pane care;

    @FXML
    private Pane keyPart;

    @FXML
    private Label keyFile;

    @FXML
    private Hyperlink keyFolder;

    @FXML
    private Pane whom;

    @FXML
    private Pane policePart;

    @FXML
    private TitledPane policeFold;

    @FXML
    private Pane police;

    HandOverScreen(HandOverModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return Optional.of(buttons.getFirst());
    }

    @Override
    void fill() {
        lead.setText(model.lead());
        for (var way : model.ways()) {
            var button = new Button(way.title());
            button.setId("way-" + way.id());
            button.getStyleClass().add("quiet-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setAccessibleHelp(way.words());
            button.setOnAction(event -> model.go(way));
            ways.addRow(buttons.size(), button, Lines.label(way.words(), "small", "muted"));
            buttons.add(button);
        }
        Lines.dotted(care, model.care(), "body");
        keyFile.setText(model.keyFile().map(Object::toString).orElse(""));
        keyFolder.setOnAction(event -> model.openKeyFolder());
        Lines.show(keyPart, model.keyFile().isPresent());
        model.whom().forEach(one -> whom.getChildren().add(row(one)));
        fillPolice();
    }

    /** At once for whom it concerns; folded away, and calm, for everyone else. */
    private void fillPolice() {
        var shown = model.policeAtOnce() ? policePart : police;
        model.police().forEach(one -> shown.getChildren().add(row(one)));
        policeFold.setExpanded(false);
        Lines.show(policePart, model.policeAtOnce());
        Lines.show(policeFold, !model.policeAtOnce());
    }

    private Node row(HandOverModel.Whom one) {
        var row = new VBox(Lines.label(one.title(), "question"), Lines.label(one.words(), "body"));
        row.getStyleClass().add("field");
        one.page().ifPresent(page -> {
            var link = new Hyperlink(page.words());
            link.setId("contact-" + one.id());
            link.setWrapText(true);
            link.setOnAction(event -> model.open(page));
            row.getChildren().addAll(link, Lines.label(page.seen(), "small", "muted"));
        });
        return row;
    }
}
