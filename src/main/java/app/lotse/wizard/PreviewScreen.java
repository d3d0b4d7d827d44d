package app.lotse.wizard;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;

/** Every line of what she hands over. */
final class PreviewScreen extends Screen<PreviewModel> {
    /** What stands around the list, and what is left to it in any case, in em: it is seen whole without scrolling the page. */
    private static final double AROUND = 33;

    private static final double LEAST = 11;

    @FXML
    private Pane formPart;

    @FXML
    private Pane forms;

    @FXML
    private Label formNote;

    @FXML
    private CheckBox names;

    @FXML
    private Label namesNote;

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Label state;

    @FXML
    private Hyperlink cancel;

    @FXML
    private Hyperlink again;

    @FXML
    private ListView<String> rows;

    @FXML
    private Pane savedPart;

    @FXML
    private Pane said;

    @FXML
    private Hyperlink openFile;

    @FXML
    private Hyperlink openFolder;

    PreviewScreen(PreviewModel model) {
        super(model);
    }

    /** She is to read: there the keyboard begins. */
    @Override
    Optional<Node> firstFocus() {
        return Optional.of(rows);
    }

    @Override
    void fill() {
        fillForms();
        names.selectedProperty().bindBidirectional(model.names());
        names.disableProperty().bind(model.delivery().handing());
        forms.disableProperty().bind(model.delivery().handing());
        model.names().subscribe(shown -> {
            namesNote.setText(model.namesNote());
            namesNote.getStyleClass().removeAll("note", "muted");
            namesNote.getStyleClass().add(shown ? "note" : "muted");
        });
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new ReportRow());
        rows.sceneProperty().subscribe(scene -> {
            rows.prefHeightProperty().unbind();
            if (scene != null) {
                rows.prefHeightProperty()
                        .bind(Bindings.createDoubleBinding(
                                () -> height(scene.getHeight()), scene.heightProperty(), names.fontProperty()));
            }
        });
        rows.setAccessibleText(model.text("handover.preview.list"));
        state.textProperty().bind(model.state());
        model.busy().subscribe(busy -> {
            Lines.show(turning, busy);
            Lines.show(cancel, busy);
            showAgain();
        });
        model.ready().subscribe(this::showAgain);
        cancel.setOnAction(event -> model.cancel());
        again.setOnAction(event -> model.make());
        model.delivery().said().subscribe(words -> {
            Lines.plain(said, words, "body");
            said.setAccessibleText(String.join(" ", words));
            Lines.show(savedPart, !words.isEmpty());
            showLinks();
            if (!words.isEmpty()) {
                // The keyboard leads the eye: the page may be scrolled elsewhere.
                Platform.runLater(said::requestFocus);
            }
        });
        said.setFocusTraversable(true);
        model.delivery().saved().subscribe(this::showLinks);
        openFile.setOnAction(event -> model.delivery().openFile());
        openFolder.setOnAction(event -> model.delivery().openFolder());
        model.window(new ThisWindow());
    }

    private double height(double window) {
        double em = names.getFont().getSize();
        return Math.max(LEAST * em, window - AROUND * em);
    }

    private void fillForms() {
        var group = new ToggleGroup();
        for (var form : model.forms()) {
            var choice = new RadioButton(model.text("handover.form." + form));
            choice.setId("form-" + form.ending());
            choice.setWrapText(true);
            choice.setToggleGroup(group);
            choice.setSelected(form == model.form().get());
            choice.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    model.form().set(form);
                }
            });
            forms.getChildren().add(choice);
        }
        model.form().subscribe(() -> {
            formNote.setText(model.formNote());
            Lines.show(formNote, !model.formNote().isEmpty());
        });
        Lines.show(formNote, false);
        Lines.show(formPart, !model.forms().isEmpty());
    }

    private void showAgain() {
        Lines.show(again, !model.busy().get() && model.rows().isEmpty());
    }

    private void showLinks() {
        Lines.show(openFile, model.opensFile());
        Lines.show(openFolder, model.delivery().saved().get().isPresent());
    }

    private final class ThisWindow implements PreviewModel.Window {
        @Override
        public Optional<Path> place(String name, Form form) {
            var chooser = new FileChooser();
            chooser.setTitle(model.text("button.save-report"));
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(model.text("handover.form." + form), "*." + form.ending()));
            var home = new File(System.getProperty("user.home"));
            Stream.of(new File(home, "Documents"), new File(home, "Dokumente"), home)
                    .filter(File::isDirectory)
                    .findFirst()
                    .ifPresent(chooser::setInitialDirectory);
            return Optional.ofNullable(chooser.showSaveDialog(rows.getScene().getWindow()))
                    .map(File::toPath);
        }

        @Override
        public Printing printing() {
            return new PaperPrinting(() -> rows.getScene().getWindow());
        }
    }
}
