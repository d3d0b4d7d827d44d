package app.lotse.wizard;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** One question about what she sees on the NAS's own page. */
final class LookTogetherScreen extends Screen<LookTogetherModel> {
    private Optional<Node> first = Optional.empty();

    @FXML
    private Label lead;

    @FXML
    private Pane openPart;

    @FXML
    private Button open;

    @FXML
    private Label address;

    @FXML
    private Pane clicks;

    @FXML
    private Pane sketchPlace;

    @FXML
    private Pane choices;

    @FXML
    private Pane numbers;

    @FXML
    private TextField number;

    @FXML
    private TextField percent;

    @FXML
    private Label remark;

    LookTogetherScreen(LookTogetherModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return first;
    }

    @Override
    void fill() {
        lead.setText(model.lead());
        Lines.show(openPart, model.page().isPresent());
        model.page().ifPresent(page -> {
            address.setText(page.toString());
            open.setOnAction(event -> model.openPage());
            first = Optional.of(open);
        });
        Clicks.show(clicks, model.clicks());
        Lines.show(sketchPlace, model.sketch().isPresent());
        model.sketch().ifPresent(drawn -> sketchPlace.getChildren().setAll(new MonitorSketch(drawn)));
        fillChoices();
        fillNumbers();
    }

    private void fillChoices() {
        var group = new ToggleGroup();
        for (var choice : model.choices()) {
            var button = new RadioButton(choice.words());
            button.setId("answer-" + choice.id());
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(model.chosen().get().filter(choice::equals).isPresent());
            button.setOnAction(event -> model.chosen().set(Optional.of(choice)));
            choices.getChildren().add(button);
            if (first.isEmpty() || button.isSelected()) {
                first = Optional.of(button);
            }
        }
        Lines.show(choices, !model.choices().isEmpty());
    }

    private void fillNumbers() {
        boolean asked = model.question() == Step.LookTogether.Question.NUMBERS;
        Lines.show(numbers, asked);
        number.textProperty().bindBidirectional(model.number());
        percent.textProperty().bindBidirectional(model.percent());
        remark.textProperty().bind(model.remark());
        model.remark().subscribe(words -> Lines.show(remark, !words.isEmpty()));
        if (asked) {
            first = Optional.of(number);
        }
    }
}
