package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password box in a real window. */
class PasswordBoxTest {
    private final PasswordText text = new PasswordText();
    private PasswordBox box;
    private Stage stage;

    @BeforeEach
    void show() {
        Display.need();
        Display.run(() -> {
            box = new PasswordBox();
            box.setContent(text);
            stage = new Stage();
            stage.setScene(new Scene(box, 300, 60));
            stage.show();
            box.requestFocus();
        });
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void showsADotForEachCharacterAndTheCharactersOnlyWhenAsked() {
        type("anker");
        assertThat(shown()).isEqualTo("•••••");
        Display.run(() -> box.revealedProperty().set(true));
        assertThat(shown()).isEqualTo("anker");
        Display.run(() -> box.revealedProperty().set(false));
        assertThat(shown()).isEqualTo("•••••");
    }

    @Test
    void backspaceAndDeleteTakeTheLastCharacterAway() {
        type("anker");
        press(KeyCode.BACK_SPACE, false);
        press(KeyCode.DELETE, false);
        assertThat(text.copy()).isEqualTo("ank".toCharArray());
    }

    @Test
    void typingReplacesWhatIsSelected() {
        type("anker");
        press(KeyCode.A, true);
        type("x");
        assertThat(text.copy()).isEqualTo("x".toCharArray());
    }

    @Test
    void deletingRemovesWhatIsSelectedAndAnArrowGivesItUp() {
        type("anker");
        press(KeyCode.A, true);
        press(KeyCode.RIGHT, false);
        press(KeyCode.BACK_SPACE, false);
        assertThat(text.length().get()).isEqualTo(4);
        press(KeyCode.A, true);
        press(KeyCode.BACK_SPACE, false);
        assertThat(text.length().get()).isZero();
    }

    @Test
    void takesAPasswordFromAPasswordManager() {
        Display.run(() -> {
            var content = new ClipboardContent();
            content.putString("aus der Ablage\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.V, true);
        assertThat(text.copy()).isEqualTo("aus der Ablage".toCharArray());
    }

    @Test
    void tellsAScreenReaderThatItIsAPasswordFieldAndNeverWhatIsInIt() {
        Display.run(() -> box.setSpoken((key, values) -> values[0] + " Zeichen"));
        type("anker");
        assertThat(box.getAccessibleRole()).isEqualTo(AccessibleRole.PASSWORD_FIELD);
        assertThat(Display.<Object>on(() -> box.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("5 Zeichen");
    }

    @Test
    void afterWipingTheMemoryHoldsNoPassword(@TempDir Path folder) throws IOException {
        char[] planted = planted();
        Display.run(() -> {
            for (char c : planted) {
                key(KeyEvent.KEY_TYPED, String.valueOf(c), KeyCode.UNDEFINED, false);
            }
        });
        assertThat(inHeap(folder.resolve("typed.hprof"), planted)).isTrue();
        Display.run(text::wipe);
        Arrays.fill(planted, '\0');
        assertThat(inHeap(folder.resolve("wiped.hprof"), planted())).isFalse();
    }

    /** Made anew each time, so that the test itself keeps no copy. */
    private static char[] planted() {
        char[] password = new char[24];
        for (int i = 0; i < password.length; i++) {
            password[i] = (char) ('a' + (i * 7 + 11) % 26);
        }
        return password;
    }

    /** As bytes of a compact String or as two-byte characters in either order; the needles are wiped before the heap is written. */
    private static boolean inHeap(Path file, char[] password) throws IOException {
        byte[] key = new byte[password.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (password[i] ^ 0x55);
        }
        Arrays.fill(password, '\0');
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        byte[] heap = Files.readAllBytes(file);
        return contains(heap, key, 1, 0) || contains(heap, key, 2, 0) || contains(heap, key, 2, 1);
    }

    private static boolean contains(byte[] heap, byte[] masked, int width, int offset) {
        for (int at = 0; at + masked.length * width <= heap.length; at++) {
            int i = 0;
            while (i < masked.length && (heap[at + i * width + offset] ^ 0x55) == masked[i]) {
                i++;
            }
            if (i == masked.length) {
                return true;
            }
        }
        return false;
    }

    private String shown() {
        return Display.on(() -> {
            var all = new StringBuilder();
            box.lookupAll("Text").forEach(node -> all.append(((Text) node).getText()));
            return all.toString();
        });
    }

    private void type(String characters) {
        Display.run(() -> characters
                .chars()
                .forEach(c -> key(KeyEvent.KEY_TYPED, String.valueOf((char) c), KeyCode.UNDEFINED, false)));
    }

    private void press(KeyCode code, boolean shortcut) {
        Display.run(() -> key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shortcut));
    }

    private void key(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        Event.fireEvent(box, new KeyEvent(type, character, "", code, false, control, false, false));
    }
}
