package app.lotse.wizard;

import app.lotse.wizard.look.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A small window about Lotse itself: the page behind it, and what runs there, goes on untouched. */
final class AboutWindow {
    private final AboutModel model;

    @FXML
    private Label version;

    @FXML
    private Label knowledge;

    @FXML
    private Button ask;

    @FXML
    private Label answer;

    @FXML
    private Hyperlink own;

    @FXML
    private Pane facts;

    @FXML
    private Pane parts;

    @FXML
    private Pane licencePart;

    @FXML
    private Label licenceName;

    @FXML
    private TextArea licenceText;

    @FXML
    private Button licenceBack;

    @FXML
    private Button close;

    AboutWindow(AboutModel model) {
        this.model = model;
    }

    /** Shows it above the window that it was opened from, in that window's look. Esc closes it. */
    void show(Window above) {
        var stage = new Stage();
        stage.initOwner(above);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(model.texts().get("page.about.headline"));
        var scroll = new ScrollPane(load());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("about");
        // A scroll pane as the root would leave what is below the card white.
        var scene = new Scene(new StackPane(scroll), above.getWidth() * 0.8, above.getHeight() * 0.9);
        Look.style(scene);
        scene.getStylesheets().setAll(above.getScene().getStylesheets());
        scene.getPreferences().setColorScheme(above.getScene().getPreferences().getColorScheme());
        stage.setScene(scene);
        stage.setOnHidden(event -> model.close());
        close.setOnAction(event -> stage.close());
        stage.show();
        close.requestFocus();
    }

    private Parent load() {
        var loader = new FXMLLoader(
                AboutWindow.class.getResource("/app/lotse/wizard/about.fxml"), new Screen.Bundle(model.texts()));
        loader.setController(this);
        try {
            Parent root = loader.load();
            fill();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        version.setText(model.version());
        knowledge.setText(model.knowledge());
        ask.setText(model.askWords().orElse(""));
        Lines.show(ask, model.askWords().isPresent());
        ask.disableProperty().bind(model.asking());
        ask.setOnAction(event -> model.ask());
        model.answer().subscribe(words -> {
            answer.setText(words);
            Lines.show(answer, !words.isEmpty());
        });
        own.setOnAction(event -> showLicence(own, "Lotse", "Apache-2.0"));
        model.about().parts().forEach(part -> parts.getChildren().add(row(part)));
        Lines.show(licencePart, false);
    }

    private HBox row(AboutPart part) {
        var name = Lines.label(part.name() + " " + part.version(), "body");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var licence = new Hyperlink(part.licence());
        licence.setAccessibleText(model.texts().get("page.about.licence-of", part.name(), part.licence()));
        licence.setOnAction(event -> showLicence(licence, part.name(), part.licence()));
        licence.setMinWidth(Hyperlink.USE_PREF_SIZE);
        var row = new HBox(name, licence);
        row.getStyleClass().add("choices");
        part.website().ifPresent(page -> {
            var website = new Hyperlink(model.texts().get("page.about.website"));
            website.setAccessibleText(model.texts().get("page.about.website-of", part.name()));
            website.setMinWidth(Hyperlink.USE_PREF_SIZE);
            website.setOnAction(event -> model.open(page));
            row.getChildren().add(website);
        });
        return row;
    }

    /** The text takes the place of the list; on the way back the keyboard is where it was. */
    private void showLicence(Hyperlink from, String name, String licence) {
        licenceName.setText(model.texts().get("page.about.licence-of", name, licence));
        licenceText.setText(AboutPart.text(licence));
        licenceText.positionCaret(0);
        Lines.show(facts, false);
        Lines.show(licencePart, true);
        licenceText.requestFocus();
        licenceBack.setOnAction((ActionEvent event) -> {
            Lines.show(licencePart, false);
            Lines.show(facts, true);
            from.requestFocus();
        });
    }
}
