package app.lotse.wizard;

import app.lotse.model.Scenario;
import app.lotse.wizard.look.Drawing;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;

/** The first page. */
final class WelcomeScreen extends Screen<WelcomeModel> {
    @FXML
    private RadioButton german;

    @FXML
    private RadioButton english;

    @FXML
    private Button practise;

    @FXML
    private Pane scenarios;

    @FXML
    private GridPane scenarioButtons;

    WelcomeScreen(WelcomeModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.WELCOME.draw());
    }

    @Override
    void fill() {
        german.setSelected(model.speaks(Locale.GERMAN));
        english.setSelected(model.speaks(Locale.ENGLISH));
        german.setOnAction(event -> model.speak(Locale.GERMAN));
        english.setOnAction(event -> model.speak(Locale.ENGLISH));
        practise.disableProperty().bind(model.busy());
        practise.setOnAction(event -> {
            Lines.show(scenarios, !scenarios.isVisible());
            showPicture(!scenarios.isVisible());
            if (scenarios.isVisible()) {
                scenarioButtons.getChildren().getFirst().requestFocus();
            }
        });
        Lines.show(scenarios, false);
        for (var scenario : model.scenarios()) {
            scenarioButtons.add(button(scenario), scenario.ordinal() % 2, scenario.ordinal() / 2);
        }
    }

    private Node button(Scenario scenario) {
        var button = new Button(model.words(scenario));
        button.setId("practice-" + scenario.id());
        button.getStyleClass().add("quiet-button");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setWrapText(true);
        button.disableProperty().bind(model.busy());
        button.setOnAction(event -> model.practise(scenario));
        return button;
    }
}
