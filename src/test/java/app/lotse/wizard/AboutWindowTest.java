package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window about Lotse opens from every page, by keyboard too, and leaves the page as it was. */
class AboutWindowTest {
    private final Fakes world = new Fakes();
    private Stage stage;

    @BeforeEach
    void open() {
        Display.need();
        var background = new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
        Display.run(() -> {
            stage = new Stage();
            new Wizard(world.services(), background).show(stage);
        });
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void showsALicenceAndGoesAwayWithEscape() {
        var link = (Hyperlink) stage.getScene().lookup("#about-link");
        assertThat(link.isFocusTraversable()).isTrue();
        Display.run(link::fire);

        var about = about();
        assertThat(label(about, "#version")).isEqualTo("Fassung: 0.1.0");
        assertThat(label(about, "#knowledge")).matches("Stand des Wissens: \\p{L}+ 20\\d\\d");
        Display.run(() -> {
            ((TitledPane) about.getScene().lookup(".titled-pane")).setExpanded(true);
            about.getScene().getRoot().applyCss();
            about.getScene().getRoot().layout();
            ((Hyperlink) about.getScene().lookup("#parts").lookup(".hyperlink")).fire();
        });
        var text = (TextArea) about.getScene().lookup("#licenceText");
        assertThat(text.getText()).contains("GNU General Public License").contains("CLASSPATH");
        assertThat(about.getScene().lookup("#facts").isVisible()).isFalse();
        Display.run(() -> ((ButtonBase) about.getScene().lookup("#licenceBack")).fire());
        assertThat(about.getScene().lookup("#facts").isVisible()).isTrue();

        Display.run(() -> {
            Node from = about.getScene().getFocusOwner();
            Event.fireEvent(
                    from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        await().until(() -> !about.isShowing());
        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getScene().lookup("#page-welcome")).isNotNull();
    }

    private Stage about() {
        var found = new AtomicReference<Stage>();
        await().until(() -> {
            Display.run(() -> Window.getWindows().stream()
                    .filter(window -> window instanceof Stage one && one.getOwner() == stage)
                    .forEach(window -> found.set((Stage) window)));
            return found.get() != null;
        });
        return found.get();
    }

    private static String label(Stage about, String id) {
        return ((Label) about.getScene().lookup(id)).getText();
    }
}
