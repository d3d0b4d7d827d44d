package app.lotse.wizard;

import app.lotse.wizard.look.LoadBars;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The check-ups so far. */
final class HistoryScreen extends Screen<HistoryModel> {
    @FXML
    private Label said;

    @FXML
    private Label none;

    @FXML
    private Pane devices;

    @FXML
    private Pane everything;

    @FXML
    private CheckBox evidenceToo;

    @FXML
    private Pane everythingAsk;

    HistoryScreen(HistoryModel model) {
        super(model);
    }

    @Override
    void fill() {
        said.textProperty().bind(model.said());
        model.said().subscribe(words -> Lines.show(said, !words.isEmpty()));
        evidenceToo.selectedProperty().bindBidirectional(model.evidenceToo());
        everythingAsk
                .getChildren()
                .setAll(asked(
                        "forget-everything",
                        model.text("history.forget.everything"),
                        model.text("history.forget.everything.sure"),
                        model::forgetEverything));
        model.past().addListener((ListChangeListener<HistoryModel.Past>) change -> show());
        model.busy().subscribe(busy -> show());
    }

    private void show() {
        boolean empty = model.past().isEmpty();
        Lines.show(none, empty && !model.busy().get());
        Lines.show(everything, !empty);
        devices.getChildren().setAll(model.past().stream().map(this::part).toList());
    }

    private Node part(HistoryModel.Past one) {
        var bars = new LoadBars(model.texts());
        bars.setBars(model.bars(one));
        var changes = new VBox();
        changes.getStyleClass().add("lines");
        Lines.dotted(changes, model.changes(one), "body");
        var unread = new VBox();
        Lines.plain(unread, model.withoutLoad(one), "body");
        var part = new VBox(Lines.label(model.title(one), "lead"));
        if (!model.changes(one).isEmpty()) {
            part.getChildren().addAll(Lines.label(model.text("history.changes"), "small", "muted"), changes);
        }
        part.getChildren()
                .addAll(
                        bars,
                        unread,
                        asked(
                                "forget-" + model.past().indexOf(one),
                                model.text("history.forget", one.nas().name()),
                                model.text("history.forget.sure"),
                                () -> model.forget(one)));
        part.getStyleClass().add("cards");
        return part;
    }

    /** A button that asks once more, in the same place, before it does anything. */
    private Node asked(String id, String words, String sure, Runnable does) {
        var first = new Button(words);
        first.setId(id);
        first.setWrapText(true);
        first.getStyleClass().add("quiet-button");
        var yes = new Button(model.text("history.forget.yes"));
        yes.setId(id + "-yes");
        yes.getStyleClass().add("danger-button");
        yes.setOnAction(event -> does.run());
        var no = new Button(model.text("history.forget.no"));
        no.getStyleClass().add("quiet-button");
        var buttons = new javafx.scene.layout.FlowPane(yes, no);
        buttons.getStyleClass().add("ways");
        var question = new VBox(Lines.label(sure, "body"), buttons);
        question.getStyleClass().add("lines");
        Lines.show(question, false);
        first.setOnAction(event -> {
            Lines.show(question, true);
            no.requestFocus();
        });
        no.setOnAction(event -> {
            Lines.show(question, false);
            first.requestFocus();
        });
        return new VBox(first, question);
    }
}
