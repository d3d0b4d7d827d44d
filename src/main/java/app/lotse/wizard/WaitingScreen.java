package app.lotse.wizard;

import app.lotse.model.RestartStage;
import app.lotse.wizard.look.Drawing;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The stages of the restart as stations on a line, and the time that went by. */
final class WaitingScreen extends Screen<WaitingModel> {
    private final Map<RestartStage, HBox> rows = new EnumMap<>(RestartStage.class);

    @FXML
    private Pane closing;

    @FXML
    private Label closingWords;

    @FXML
    private Button closeNow;

    @FXML
    private Button stay;

    @FXML
    private Pane drawing;

    @FXML
    private Pane stages;

    @FXML
    private Label meaning;

    @FXML
    private Label elapsed;

    @FXML
    private Label lead;

    @FXML
    private Pane soFarPart;

    @FXML
    private Label soFar;

    @FXML
    private Label countdown;

    @FXML
    private Label evidence;

    @FXML
    private Label takesLong;

    WaitingScreen(WaitingModel model) {
        super(model);
    }

    @Override
    void tick() {
        model.tick();
    }

    @Override
    void fill() {
        for (var one : model.stages()) {
            var row = new HBox(station(), Lines.label(model.words(one)));
            row.getStyleClass().add("stage-row");
            rows.put(one, row);
            stages.getChildren().add(row);
        }
        elapsed.textProperty().bind(model.elapsed());
        soFar.textProperty().bind(model.soFar());
        countdown.textProperty().bind(model.countdown());
        model.soFar().subscribe(words -> Lines.show(soFarPart, !words.isEmpty()));
        evidence.textProperty().bind(model.evidence());
        model.evidence().subscribe(words -> Lines.show(evidence, !words.isEmpty()));
        model.takesLong().subscribe(longer -> Lines.show(takesLong, longer));
        stages.getChildren().getFirst().getStyleClass().add("first");
        stages.getChildren().getLast().getStyleClass().add("last");
        model.stage().subscribe(this::mark);
        closeNow.setOnAction(event -> model.close());
        stay.setOnAction(event -> model.stay());
        model.closing().subscribe(this::ask);
    }

    /** The line that leads from station to station, and on it the station with its sign. */
    private static StackPane station() {
        var line = new Region();
        line.getStyleClass().add("stage-line");
        var light = new Label();
        light.getStyleClass().add("stage-light");
        light.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var station = new StackPane(line, light);
        station.getStyleClass().add("stage-station");
        return station;
    }

    private void ask(boolean asked) {
        closingWords.setText(model.closingWords());
        Lines.show(closing, asked);
        if (asked) {
            stay.requestFocus();
        }
    }

    /** Passed, present or to come: by sign and weight, not by colour alone. */
    private void mark(RestartStage present) {
        drawing.getChildren().setAll(drawing(present).draw());
        present().set(rows.get(present));
        meaning.setText(model.meaning(present));
        Lines.show(meaning, !meaning.getText().isEmpty());
        Lines.show(lead, present.compareTo(RestartStage.FIRST_LOOK) < 0);
        rows.forEach((one, row) -> {
            int order = one.compareTo(present);
            row.getStyleClass().removeAll("present", "passed");
            if (order <= 0) {
                row.getStyleClass().add(order == 0 ? "present" : "passed");
            }
            ((Label) row.lookup(".stage-light")).setText(order == 0 ? "▸" : order < 0 ? "✓" : "");
            row.setAccessibleText(model.words(one) + ", "
                    + model.text("page.waiting.stage." + (order == 0 ? "present" : order < 0 ? "passed" : "later")));
        });
    }

    private static Drawing drawing(RestartStage stage) {
        return switch (stage) {
            case SENDING, SHUTTING_DOWN -> Drawing.SHUTTING_DOWN;
            case AWAY -> Drawing.AWAY;
            case STARTING, SIGNING_IN -> Drawing.STARTING;
            case FIRST_LOOK, SETTLING, SECOND_LOOK -> Drawing.BACK;
        };
    }
}
