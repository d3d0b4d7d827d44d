package app.lotse.wizard;

import app.lotse.restart.OutsideWatch.State;
import app.lotse.wizard.look.Drawing;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** She presses the NAS's own restart button, and Lotse watches from outside. */
final class WatchTogetherScreen extends Screen<WatchTogetherModel> {
    @FXML
    private Pane drawing;

    @FXML
    private Label meaning;

    @FXML
    private Label elapsed;

    @FXML
    private Pane clicksPart;

    @FXML
    private Pane clicks;

    @FXML
    private Pane practicePart;

    @FXML
    private Button press;

    @FXML
    private Pane notices;

    @FXML
    private Pane proof;

    @FXML
    private Label eyes;

    private State drawn;

    WatchTogetherScreen(WatchTogetherModel model) {
        super(model);
    }

    @Override
    void tick() {
        model.tick();
        refresh();
    }

    @Override
    void fill() {
        Clicks.show(clicks, model.clicks());
        press.setOnAction(event -> {
            model.press();
            refresh();
        });
        elapsed.textProperty().bind(model.elapsed());
        model.elapsed().subscribe(words -> Lines.show(elapsed, !words.isEmpty()));
        model.notices().subscribe(words -> Lines.plain(notices, words, "body"));
        model.report().subscribe(seen -> refresh());
    }

    private void refresh() {
        var state = model.report().get().state();
        if (state != drawn) {
            drawn = state;
            drawing.getChildren().clear();
            // The way to the button needs the room.
            if (state != State.STILL_THERE) {
                drawing.getChildren().add(drawing(state).draw());
            }
        }
        meaning.setText(model.meaning());
        Lines.show(meaning, !meaning.getText().isEmpty());
        eyes.setText(model.eyes());
        Lines.show(clicksPart, model.notYet() && !model.clicks().isEmpty());
        Lines.show(practicePart, model.canPress());
        Lines.plain(proof, model.proof(), "body");
    }

    private static Drawing drawing(State state) {
        return switch (state) {
            case NOT_SEEN, STILL_THERE -> Drawing.FOG;
            case WENT_AWAY -> Drawing.AWAY;
            case STARTING -> Drawing.STARTING;
            case BACK -> Drawing.BACK;
        };
    }
}
