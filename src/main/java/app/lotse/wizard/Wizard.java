package app.lotse.wizard;

import app.lotse.wizard.look.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window: builds the pages around a set of services. */
public final class Wizard {
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    private static final Duration MOMENT = Duration.millis(500);

    private final Supplier<Services> services;
    private final Background background;
    private final Supplier<About> about;
    private final Optional<Path> file;

    /** A wizard that asks nobody for a newer Lotse. */
    public Wizard(Services services, Background background) {
        this(() -> services, background, About::asShipped);
    }

    /**
     * @param services asked for when JavaFX has started
     * @param about called only when she opens that window
     */
    public Wizard(Supplier<Services> services, Background background, Supplier<About> about) {
        this(services, background, about, Optional.empty());
    }

    /** @param file one of Lotse's own that was double-clicked */
    public Wizard(Supplier<Services> services, Background background, Supplier<About> about, Optional<Path> file) {
        this.file = file;
        this.services = services;
        this.background = background;
        this.about = about;
    }

    /**
     * Starts JavaFX and shows the first page; returns when the window was closed. Meanwhile the reader of pages is made ready: it looks through all jars for
     * a web view that is not there.
     *
     * @param afterwards run once, beside the screens, when the first page has been painted; what fails in it is dropped
     */
    public void open(Runnable afterwards) {
        background.ahead(FXMLLoader::getDefaultClassLoader);
        LotseApplication.open(stage -> {
            show(stage);
            // It begins with the next picture and so lies behind the first.
            var painted = new PauseTransition(MOMENT);
            painted.setOnFinished(event -> beside(afterwards));
            painted.play();
        });
    }

    private void beside(Runnable work) {
        background.run(
                () -> {
                    work.run();
                    return work;
                },
                done -> {},
                failed -> {});
    }

    /** Shows the first page; on the JavaFX thread. Closing the window wipes what is secret and ends all work. */
    public void show(Stage stage) {
        var journey = new Journey(services.get(), background, stage::close);
        var frame = new Frame(journey, about);
        var scene = new Scene(frame, 1024, 700);
        Dropped.on(scene, journey);
        Look.style(scene);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(600);
        InvalidationListener title =
                texts -> stage.setTitle(journey.texts().get().get("frame.task"));
        journey.texts().addListener(title);
        title.invalidated(journey.texts());
        stage.setOnCloseRequest(event -> {
            if (!frame.mayClose()) {
                event.consume();
            }
        });
        stage.setOnHidden(event -> {
            frame.end();
            journey.end();
        });
        stage.show();
        file.ifPresent(path -> journey.go(new Step.Welcome().open(path)));
        afterLayout(scene, () -> ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size))));
    }

    /** While the first page is being drawn, and so not before it: five pictures are to be read. */
    private static void afterLayout(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(work);
            }
        });
    }

    private static Image icon(int size) {
        return new Image(Wizard.class.getResource("icon-" + size + ".png").toExternalForm());
    }
}
