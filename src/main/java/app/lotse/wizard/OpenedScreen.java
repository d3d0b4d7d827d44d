package app.lotse.wizard;

import app.lotse.wizard.look.LoadBars;
import app.lotse.wizard.look.Look;
import app.lotse.wizard.look.StatusPicture;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Pane;

/** What is in a file from somebody. */
final class OpenedScreen extends Screen<OpenedModel> {
    @FXML
    private Label banner;

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Pane status;

    @FXML
    private Pane statusPicture;

    @FXML
    private Label statusWord;

    @FXML
    private Pane barsPlace;

    @FXML
    private Pane rowsPart;

    @FXML
    private ListView<String> rows;

    OpenedScreen(OpenedModel model) {
        super(model);
    }

    @Override
    void fill() {
        model.busy().subscribe(busy -> Lines.show(turning, busy));
        rows.setCellFactory(list -> new ReportRow());
        rows.setAccessibleText(model.text("opened.rows"));
        model.inside().subscribe(inside -> {
            Lines.show(banner, inside.isPresent());
            Lines.show(rowsPart, inside.isPresent());
            Lines.show(statusPicture, false);
            Lines.show(statusWord, false);
            inside.ifPresent(this::show);
        });
    }

    private void show(OpenedModel.Inside inside) {
        var handover = inside.handover();
        banner.setText(model.banner(handover));
        model.level(handover).ifPresent(level -> {
            String word = model.text("page.status." + level);
            status.getStyleClass().add(Look.levelClass(level));
            statusPicture.getChildren().setAll(new StatusPicture(level, word));
            statusWord.setText(word);
            Lines.show(statusPicture, true);
            Lines.show(statusWord, true);
        });
        var bars = new LoadBars(model.texts());
        bars.setBars(model.bars(handover));
        barsPlace.getChildren().setAll(bars);
        rows.getItems().setAll(inside.rows());
    }
}
