package app.lotse.wizard;

import app.lotse.model.Handover;
import app.lotse.wizard.look.TipPicture;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is in a file from somebody: the pages as they were, to be read, and all of it for a technician. */
final class OpenedScreen extends Screen<OpenedModel> {
    @FXML
    private Label banner;

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Pane choice;

    @FXML
    private Pane shown;

    OpenedScreen(OpenedModel model) {
        super(model);
    }

    @Override
    void fill() {
        model.busy().subscribe(busy -> Lines.show(turning, busy));
        model.inside().subscribe(inside -> {
            Lines.show(banner, inside.isPresent());
            Lines.show(choice, inside.isPresent());
            Lines.show(shown, inside.isPresent());
            inside.ifPresent(this::show);
        });
    }

    private void show(OpenedModel.Inside inside) {
        banner.setText(model.banner(inside.handover()));
        choice.getChildren().clear();
        var group = new ToggleGroup();
        for (var page : model.pages(inside.handover())) {
            var button = new RadioButton(model.text("opened.page." + page));
            button.setId("opened-" + page);
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    shown.getChildren().setAll(page(page, inside));
                }
            });
            choice.getChildren().add(button);
            button.setSelected(page == model.first(inside.handover()));
        }
    }

    private Node page(OpenedModel.Page page, OpenedModel.Inside inside) {
        return switch (page) {
            case RESULT -> loaded(new ResultScreen(model.result(inside.handover())));
            case AFTER -> loaded(new AfterScreen(model.after(inside.handover())));
            case TIPS -> tips(inside.handover());
            case TECHNICIAN -> technician(inside);
        };
    }

    private static Node loaded(Screen<?> screen) {
        screen.load();
        return screen.root();
    }

    private Node tips(Handover handover) {
        var card = card();
        model.tips(handover).forEach(tip -> {
            var saw = new VBox();
            saw.getStyleClass().add("lines");
            Lines.dotted(saw, tip.saw(), "body");
            var words = new VBox(
                    Lines.label(tip.title(), "part-title"),
                    new FlowPane(Lines.label(tip.word(), "status-word", "small")),
                    saw);
            words.getStyleClass().add("tip-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            var picture = TipPicture.of(tip.state(), tip.word());
            var row = new HBox(picture, words);
            row.getStyleClass().addAll("tip-row", TipPicture.colour(tip.state()));
            card.getChildren().add(row);
        });
        return card;
    }

    private Node technician(OpenedModel.Inside inside) {
        var card = card();
        card.getStyleClass().add("wide");
        inside.processes().ifPresent(all -> {
            String at = model.texts().time(all.look().snapshot().takenAt());
            card.getChildren()
                    .addAll(
                            Lines.label(model.text("opened.processes", at), "small", "muted"),
                            new ProcessTable(all, model.texts()));
        });
        var rows = new ListView<String>();
        rows.setId("rows");
        rows.getStyleClass().add("report-lines");
        rows.setPrefHeight(420);
        rows.setCellFactory(list -> new ReportRow());
        rows.setAccessibleText(model.text("opened.rows"));
        rows.getItems().setAll(inside.rows());
        card.getChildren().addAll(Lines.label(model.text("opened.rows"), "small", "muted"), rows);
        return card;
    }

    private static VBox card() {
        var card = new VBox();
        card.getStyleClass().add("card");
        return card;
    }
}
