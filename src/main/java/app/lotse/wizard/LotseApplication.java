package app.lotse.wizard;

import javafx.application.Application;
import javafx.stage.Stage;

/** What JavaFX starts: desktops know the window by the name of this class, as {@code StartupWMClass} in the menu entry. */
public final class LotseApplication extends Application {
    /** JavaFX makes the object by itself and lets nothing be handed in; set once, before it starts. */
    private static Wizard toOpen;

    /** Shows the wizard; returns when its window was closed. */
    static void open(Wizard wizard) {
        toOpen = wizard;
        launch(LotseApplication.class);
    }

    @Override
    public void start(Stage stage) {
        toOpen.show(stage);
    }
}
