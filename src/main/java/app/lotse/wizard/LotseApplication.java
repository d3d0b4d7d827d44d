package app.lotse.wizard;

import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/** What JavaFX starts: desktops know the window by the name of this class, as {@code StartupWMClass} in the menu entry. */
public final class LotseApplication extends Application {
    /** JavaFX makes the object by itself and lets nothing be handed in; set once, before it starts. */
    private static Consumer<Stage> toShow;

    /** Lets the window be filled and shown; returns when it was closed. */
    static void open(Consumer<Stage> show) {
        toShow = show;
        launch(LotseApplication.class);
    }

    @Override
    public void start(Stage stage) {
        toShow.accept(stage);
    }
}
