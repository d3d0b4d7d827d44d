package app.lotse.wizard;

import app.lotse.wizard.look.Look;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window: builds the pages around a set of services. */
public final class Wizard {
    private final Services services;
    private final Background background;

    public Wizard(Services services, Background background) {
        this.services = services;
        this.background = background;
    }

    /** Starts JavaFX and shows the first page; the program ends with its window. */
    public void open() {
        Platform.startup(() -> show(new Stage()));
    }

    /** Shows the first page; on the JavaFX thread. Closing the window wipes what is secret and ends all work. */
    public void show(Stage stage) {
        var journey = new Journey(services, background, stage::close);
        var frame = new Frame(journey);
        var scene = new Scene(frame, 1024, 700);
        Look.style(scene);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(600);
        InvalidationListener title =
                texts -> stage.setTitle(journey.texts().get().get("frame.task"));
        journey.texts().addListener(title);
        title.invalidated(journey.texts());
        stage.setOnHidden(event -> {
            frame.end();
            journey.end();
        });
        stage.show();
    }
}
