package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.PassphraseMaker;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proposal of a password in a real window, with the real clipboard. */
class PassphraseBoxTest {
    private PassphraseBox box;
    private StackPane page;
    private Stage stage;

    @BeforeEach
    void show() {
        Display.need();
        Display.run(() -> {
            box = new PassphraseBox(new PassphraseMaker(), Texts.in(Locale.GERMAN));
            page = new StackPane(box);
            stage = new Stage();
            stage.setScene(new Scene(page, 500, 400));
            stage.getScene().getStylesheets().add("/app/lotse/wizard/lotse.css");
            stage.show();
        });
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void theWholeProposalCanBeReadAndAnotherOneIsAPressAway() {
        String first = words();
        assertThat(first).matches("([a-z]+-){5}[a-z]+");
        Display.run(() -> {
            var line = (Label) find("passphraseWords");
            assertThat(line.getHeight()).isGreaterThanOrEqualTo(line.prefHeight(line.getWidth()) - 1);
        });
        press("anotherPassphrase");
        assertThat(words()).isNotEqualTo(first);
    }

    @Test
    void allOfItIsReachedByKeyboardAndHasAName() {
        Display.run(() -> {
            for (String id : List.of("passphraseWords", "anotherPassphrase", "copyPassphrase")) {
                assertThat(find(id).isFocusTraversable()).as(id).isTrue();
                assertThat(((javafx.scene.control.Labeled) find(id)).getText())
                        .as(id)
                        .isNotBlank();
            }
        });
    }

    @Test
    void leavingThePageEmptiesTheClipboardAndThePage() {
        press("copyPassphrase");
        assertThat(clipboard()).isEqualTo(words());
        Display.run(() -> page.getChildren().clear());
        assertThat(clipboard()).isNullOrEmpty();
        assertThat(words()).isEmpty();
    }

    @Test
    void whoComesBackGetsANewProposal() {
        String first = words();
        Display.run(() -> {
            page.getChildren().clear();
            page.getChildren().add(box);
        });
        assertThat(words()).isNotEmpty().isNotEqualTo(first);
    }

    private String words() {
        return Display.on(() -> ((Label) find("passphraseWords")).getText());
    }

    private void press(String id) {
        Display.run(() -> ((Button) find(id)).fire());
    }

    private Node find(String id) {
        return box.lookup("#" + id);
    }

    private static String clipboard() {
        return Display.on(() -> Clipboard.getSystemClipboard().getString());
    }
}
