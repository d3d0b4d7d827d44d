package app.lotse.wizard;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** Name and password. */
final class SignInScreen extends Screen<SignInModel> {
    @FXML
    private TextField user;

    @FXML
    private PasswordBox password;

    @FXML
    private CheckBox showPassword;

    @FXML
    private CheckBox rememberName;

    @FXML
    private Label progress;

    @FXML
    private Hyperlink without;

    @FXML
    private Hyperlink together;

    @FXML
    private Pane practice;

    @FXML
    private Label practiceWords;

    @FXML
    private Button practiceFill;

    SignInScreen(SignInModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return Optional.of(model.user().get().isBlank() ? user : password);
    }

    @Override
    void fill() {
        user.textProperty().bindBidirectional(model.user());
        user.disableProperty().bind(model.busy());
        password.setContent(model.password());
        password.setSpoken(model::text);
        password.disableProperty().bind(model.busy());
        password.revealedProperty().bind(showPassword.selectedProperty());
        rememberName.selectedProperty().bindBidirectional(model.remembersName());
        rememberName.disableProperty().bind(model.busy());
        Lines.show(rememberName, model.offersName());
        progress.textProperty().bind(model.progress());
        model.progress().subscribe(words -> Lines.show(progress, !words.isEmpty()));
        // A refused password is typed again by hand: the keyboard is there already.
        model.busy().subscribe(busy -> {
            if (!busy && model.trouble().get().isPresent()) {
                password.requestFocus();
            }
        });
        model.trouble().subscribe(strip -> {
            if (strip.isPresent()) {
                password.requestFocus();
            }
        });
        Lines.show(without, !model.resumes());
        without.setOnAction(event -> model.withoutSigningIn());
        together.setOnAction(event -> model.lookTogether());
        Lines.show(together, model.together().isPresent());
        Lines.show(practice, model.practice().isPresent());
        model.practice().ifPresent(running -> {
            practiceWords.setText(model.text("page.sign-in.practice", running.user(), running.password()));
            practiceFill.setOnAction(event -> {
                model.fillIn(running);
                password.requestFocus();
            });
        });
    }
}
