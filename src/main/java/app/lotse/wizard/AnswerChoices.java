package app.lotse.wizard;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** What she says of a tip: one of a few; what is chosen is what is kept. */
final class AnswerChoices {
    private final TipModel model;
    private final ToggleGroup group = new ToggleGroup();

    AnswerChoices(TipModel model, Pane place) {
        this.model = model;
        for (var answer : TipModel.ANSWERS) {
            var button = new RadioButton(model.words(answer));
            button.setId("answer-" + answer);
            button.setUserData(answer);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.answer(answer));
            place.getChildren().add(button);
        }
        show();
    }

    /** Shows what is kept, also when something else was pressed that could not be kept. */
    void show() {
        var said = model.said();
        group.getToggles().stream()
                .filter(one -> said.filter(one.getUserData()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(group::selectToggle, () -> group.selectToggle(null));
    }
}
