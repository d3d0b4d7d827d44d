package app.lotse.wizard;

import app.lotse.model.Reminder;
import app.lotse.wizard.look.Drawing;
import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;

/** The last page. */
final class GoodbyeScreen extends Screen<GoodbyeModel> {
    @FXML
    private Pane done;

    @FXML
    private Pane photosPart;

    @FXML
    private Button photos;

    @FXML
    private Pane next;

    @FXML
    private Pane remindersPart;

    @FXML
    private CheckBox tomorrow;

    @FXML
    private CheckBox monthly;

    @FXML
    private Button calendar;

    @FXML
    private Label saved;

    @FXML
    private TitledPane sshOff;

    @FXML
    private Pane clicks;

    @FXML
    private Hyperlink history;

    @FXML
    private Hyperlink again;

    GoodbyeScreen(GoodbyeModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.DONE.draw());
    }

    @Override
    void fill() {
        Lines.dotted(done, model.done(), "body");
        Lines.show(photosPart, model.photos().isPresent());
        photos.setOnAction(event -> model.openPhotos());
        Lines.numbered(next, model.next(), "body");
        fillReminders();
        fillSshOff();
        history.setOnAction(event -> model.history());
        Lines.show(history, model.remembers());
        again.setOnAction(event -> model.startAgain());
    }

    private void fillReminders() {
        Lines.show(remindersPart, model.offersReminders());
        tomorrow.selectedProperty().bindBidirectional(model.wished(Reminder.Kind.SECOND_LOOK));
        monthly.selectedProperty().bindBidirectional(model.wished(Reminder.Kind.MONTHLY));
        tomorrow.setDisable(!model.keeps());
        monthly.setDisable(!model.keeps());
        calendar.disableProperty()
                .bind(tomorrow.selectedProperty().or(monthly.selectedProperty()).not());
        calendar.setOnAction(event -> save());
        if (!model.keeps()) {
            model.saved().set(model.text("page.goodbye.reminders.practice"));
        }
        model.saved().subscribe(words -> {
            saved.setText(words);
            Lines.show(saved, !words.isEmpty());
        });
    }

    private void fillSshOff() {
        var lines = model.sshOff();
        Clicks.show(clicks, lines);
        sshOff.setExpanded(false);
        Lines.show(sshOff, !lines.isEmpty());
    }

    /** She chooses the place; her documents are where the choice starts, by the names that they have in both languages. */
    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(model.text("page.goodbye.calendar.choose"));
        chooser.setInitialFileName(model.calendarName());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(model.text("page.goodbye.calendar.kind"), "*.ics"));
        var home = new File(System.getProperty("user.home"));
        Stream.of(new File(home, "Documents"), new File(home, "Dokumente"), home)
                .filter(File::isDirectory)
                .findFirst()
                .ifPresent(chooser::setInitialDirectory);
        var chosen = chooser.showSaveDialog(calendar.getScene().getWindow());
        if (chosen != null) {
            model.saveCalendar(chosen.toPath());
        }
    }
}
