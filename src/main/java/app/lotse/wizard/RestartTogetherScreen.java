package app.lotse.wizard;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** Before she restarts the NAS by its own button. */
final class RestartTogetherScreen extends Screen<RestartTogetherModel> {
    @FXML
    private Pane things;

    @FXML
    private Pane answers;

    @FXML
    private Label means;

    RestartTogetherScreen(RestartTogetherModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return Optional.of(answers.getChildren().getFirst());
    }

    @Override
    void fill() {
        Lines.dotted(things, model.things(), "body");
        var group = new ToggleGroup();
        for (var answer : RestartTogetherModel.Busy.values()) {
            var button = new RadioButton(model.words(answer));
            button.setId("answer-" + answer);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.busyWith().set(Optional.of(answer)));
            answers.getChildren().add(button);
        }
        model.busyWith().subscribe(said -> {
            means.setText(said.map(model::meaning).orElse(""));
            Lines.show(means, said.isPresent());
        });
    }
}
