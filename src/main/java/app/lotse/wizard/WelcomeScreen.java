package app.lotse.wizard;

import app.lotse.model.Scenario;
import app.lotse.wizard.WelcomeModel.Question;
import app.lotse.wizard.look.Drawing;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;

/** The first page. */
final class WelcomeScreen extends Screen<WelcomeModel> {
    @FXML
    private Pane usual;

    @FXML
    private Pane oddFiles;

    @FXML
    private Pane question;

    @FXML
    private Label questionWords;

    @FXML
    private Label questionKept;

    @FXML
    private Button later;

    @FXML
    private Hyperlink never;

    @FXML
    private Label neverMeans;

    @FXML
    private Hyperlink putOff;

    @FXML
    private Label damaged;

    @FXML
    private Label firewall;

    @FXML
    private Pane practiceRow;

    @FXML
    private RadioButton german;

    @FXML
    private RadioButton english;

    @FXML
    private Button practise;

    @FXML
    private Pane more;

    @FXML
    private Hyperlink openFile;

    @FXML
    private Hyperlink history;

    @FXML
    private Pane scenarios;

    @FXML
    private GridPane scenarioButtons;

    WelcomeScreen(WelcomeModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of((model.question().get() == Question.RESTART ? Drawing.STARTING : Drawing.WELCOME).draw());
    }

    @Override
    void fill() {
        german.setSelected(model.speaks(Locale.GERMAN));
        english.setSelected(model.speaks(Locale.ENGLISH));
        german.setOnAction(event -> model.speak(Locale.GERMAN));
        english.setOnAction(event -> model.speak(Locale.ENGLISH));
        later.setOnAction(event -> model.later());
        never.setOnAction(event -> model.never());
        putOff.setOnAction(event -> model.lookNow());
        damaged.setText(model.damaged().orElse(""));
        Lines.show(damaged, model.damaged().isPresent());
        showOddFiles();
        model.oddFiles().addListener((ListChangeListener<String>) change -> showOddFiles());
        firewall.setText(model.firewall().orElse(""));
        Lines.show(firewall, model.firewall().isPresent());
        model.question().subscribe(this::show);
        openFile.setOnAction(event ->
                Dropped.choose(openFile.getScene().getWindow(), model.texts()).ifPresent(model::open));
        history.setOnAction(event -> model.history());
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

    private void showOddFiles() {
        oddFiles.getChildren()
                .setAll(model.oddFiles().stream()
                        .map(one -> Lines.label(one, "body", "note"))
                        .toList());
        Lines.show(oddFiles, !model.oddFiles().isEmpty());
    }

    /** One question at a time: where an earlier start left one open, the rest of the page waits. */
    private void show(Question asked) {
        boolean none = asked == Question.NONE;
        Lines.show(usual, none);
        Lines.show(practiceRow, none);
        Lines.show(more, none);
        Lines.show(question, !none);
        Lines.show(neverMeans, asked == Question.RESTART);
        if (!none) {
            questionWords.setText(model.text("page.welcome.question." + asked));
            never.setText(model.text("page.welcome.never." + asked));
            questionKept.setText(model.text("page.welcome.later." + asked));
        }
        putOff.setText(model.putOff().orElse(""));
        Lines.show(putOff, none && model.putOff().isPresent());
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
