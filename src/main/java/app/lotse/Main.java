package app.lotse;

import app.lotse.model.Timekeeper;
import app.lotse.wizard.Background;
import app.lotse.wizard.Wizard;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts Lotse: the wizard without arguments, the terminal front end with them. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var wiring = new Wiring(Locale.getDefault(), Browser::open);
        Platform.startup(() -> new Wizard(wiring.home(Timekeeper.real()), Background.threads()).show(new Stage()));
    }
}
