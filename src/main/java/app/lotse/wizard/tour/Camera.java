package app.lotse.wizard.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** Looks at the window at the right moment, keeps what it sees in the album, and shows each kept sight to a critic. */
final class Camera {
    private static final Duration STEADY = Duration.ofMillis(250);
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(70);

    private final Stage stage;
    private final Eyes eyes;
    private final Album album;
    private final BiConsumer<String, Sight> critic;
    private final boolean pictures;

    /** @param pictures whether real ones are taken; else each is a single dot */
    Camera(Stage stage, Album album, BiConsumer<String, Sight> critic, boolean pictures) {
        this.stage = stage;
        this.eyes = new Eyes(stage.getScene());
        this.album = album;
        this.critic = critic;
        this.pictures = pictures;
    }

    Sight look() throws InterruptedException {
        return Stagehand.call(eyes::read);
    }

    /** Whether there is still a window to look at. */
    boolean open() throws InterruptedException {
        return Stagehand.call(stage::isShowing);
    }

    /** Waits until the page stands still, and keeps it; a second picture shows the end of a page that is longer than the window. */
    Sight keep(String name, Duration limit) throws InterruptedException, IOException {
        var steady = Stagehand.await(name + " standing still", limit, () -> {
            var one = look();
            Thread.sleep(STEADY);
            return one.equals(look()) ? Optional.of(one) : Optional.empty();
        });
        keep(name, steady, Stagehand.call(this::picture));
        if (Stagehand.call(() -> scrollTo(1))) {
            keep(name + "-end", steady, Stagehand.call(this::picture));
            Stagehand.call(() -> scrollTo(0));
        }
        return steady;
    }

    /**
     * Keeps the last sight of each moment of a page that goes on by itself, until another page comes.
     *
     * @param namesOf what a moment is called in the album
     */
    Sight follow(java.util.function.Function<Sight, String> namesOf, Duration limit)
            throws InterruptedException, IOException {
        long end = System.nanoTime() + limit.toNanos();
        Frame last = Stagehand.call(this::frame);
        String page = last.sight().page();
        while (System.nanoTime() < end) {
            Thread.sleep(BETWEEN_PICTURES);
            Frame now = Stagehand.call(this::frame);
            if (!now.sight().moment().equals(last.sight().moment())) {
                keep(namesOf.apply(last.sight()), last.sight(), last.picture());
            }
            if (!now.sight().page().equals(page)) {
                return now.sight();
            }
            last = now;
            if (!now.sight().trouble().isEmpty()) {
                keep("trouble", now.sight(), now.picture());
                throw new TourFailed("on page " + page + ": " + now.sight().trouble());
            }
        }
        keep("too-long", last.sight(), last.picture());
        throw new TourFailed("page " + page + " did not go on within " + limit.toSeconds() + " s");
    }

    /** Keeps what is there at this moment, for whoever looks for the reason of a failure. */
    void keepNow(String name) throws InterruptedException, IOException {
        var now = Stagehand.call(this::frame);
        album.keep(name, now.sight(), now.picture());
    }

    private void keep(String name, Sight sight, WritableImage picture) throws IOException {
        album.keep(name, sight, picture);
        critic.accept(name, sight);
    }

    private Frame frame() {
        return new Frame(eyes.read(), picture());
    }

    private WritableImage picture() {
        return pictures ? eyes.picture() : new WritableImage(1, 1);
    }

    /** @return whether the page is longer than the window */
    private boolean scrollTo(double place) {
        if (!(stage.getScene().lookup(".scroll-pane") instanceof ScrollPane pane)) {
            return false;
        }
        pane.setVvalue(place);
        double hidden = pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
        return hidden > 1;
    }

    private record Frame(Sight sight, WritableImage picture) {}
}
