package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lotse.model.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages for someone who knows in the real window, by mouse and by keyboard. */
class HandOverWindowTest {
    private final Fakes world = new Fakes();
    private final ToldReports reports = new ToldReports();
    private Stage stage;

    @BeforeEach
    void open() {
        Display.need();
        world.told = reports.telling();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
    }

    @Test
    void twentyThousandLinesAreReadWithoutWaitingForThemAll() {
        reports.more = 20_000;
        toTheReport("file");
        assertThat(list().getItems()).hasSize(20_003).contains("host-1").doesNotContain("Fotos");
        assertThat(Display.on(
                        () -> scene().getRoot().lookupAll("#rows .list-cell").size()))
                .as("only what is in sight has a node")
                .isLessThan(100);
        assertThat(Display.on(() -> scene().getFocusOwner())).isSameAs(list());
        Display.run(() -> key(list(), KeyCode.END));
        await().until(() -> Display.on(() -> list().getFocusModel().getFocusedIndex()) == 20_002);
    }

    @Test
    void theTickChangesWhatIsReadAtOnceAndSaysSo() {
        toTheReport("file");
        String before = text("#namesNote");
        Display.run(() -> {
            node("#names").requestFocus();
            key(node("#names"), KeyCode.SPACE);
        });
        await().until(() -> Display.on(() -> list().getItems().contains("Fotos")));
        assertThat(Display.on(() -> ((CheckBox) node("#names")).isSelected())).isTrue();
        assertThat(text("#namesNote")).isNotEqualTo(before).contains("echten Namen");
    }

    @Test
    void everyControlIsReachedByTheKeyboardAndHasAName() {
        toTheHandOver();
        assertThat(byKeyboard()).contains("way-phone", "way-file", "way-mail", "way-paper", "contact-qnap", "back");
        press("#way-file");
        until("#page-preview");
        await().until(() -> enabled("#main"));
        assertThat(byKeyboard()).contains("form-pdf", "names", "rows", "main", "back");
        press("#back");
        press("#way-phone");
        until("#page-read-aloud");
        await().until(() -> enabled("#main"));
        assertThat(byKeyboard()).contains("words", "report", "main", "back");
    }

    @Test
    void whatCanBeSaidIsCopied() {
        toTheHandOver();
        press("#way-phone");
        until("#page-read-aloud");
        await().until(() -> enabled("#main"));
        press("#main");
        await().until(() -> text("#copied").startsWith("Kopiert"));
        assertThat(Display.on(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Miner")
                .doesNotContain("Fotos");
    }

    @Test
    void aComputerWithoutAPrinterSaysSo() {
        toTheReport("paper");
        press("#main");
        await().atMost(java.time.Duration.ofSeconds(60))
                .until(() -> visible("#said .label").stream().anyMatch(words -> words.contains("keinen Drucker")));
        assertThat(enabled("#main")).isTrue();
    }

    @Test
    void withSignsOfEncryptionThePoliceAreThereAtOnceAndElseFoldedAway() {
        world.before = Level.STOP;
        toTheResult();
        assertThat(text("#main")).isEqualTo("Jemandem zeigen");
        press("#main");
        until("#page-hand-over");
        assertThat(visible("#contact-police-de")).hasSize(1);
        assertThat(visible("#keyFile")).containsExactly("/home/anna/lotse/signs.json");
        press("#back");
        until("#statusWord");
        press("#toGoodbye");
        until("#page-goodbye");
    }

    @Test
    void theHelpOfAPageLeadsThereToo() {
        toTheResult();
        press("#help");
        press("#help-hand-over");
        until("#page-hand-over");
        assertThat(visible("#contact-police-de")).isEmpty();
    }

    private void toTheReport(String way) {
        toTheHandOver();
        press("#way-" + way);
        until("#page-preview");
        await().until(() -> enabled("#main"));
        await().until(() -> Display.on(() -> scene().getFocusOwner() == list()));
    }

    private void toTheHandOver() {
        toTheResult();
        press("#handOver");
        until("#page-hand-over");
    }

    private void toTheResult() {
        var background = new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
        Display.run(() -> {
            stage = new Stage();
            new Wizard(world.services(), background).show(stage);
        });
        press("#main");
        until(".nas-card");
        Display.run(() -> ((NasCard) node(".nas-card")).fire());
        until("#password");
        Display.run(() -> {
            ((javafx.scene.control.TextField) node("#user")).setText("admin");
            "anker"
                    .chars()
                    .forEach(c -> Event.fireEvent(
                            node("#password"),
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    String.valueOf((char) c),
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
        });
        press("#main");
        until("#statusWord");
    }

    /** Ids of all that Tab leads to until it is where it began; each must have words for whoever cannot see it. */
    private Set<String> byKeyboard() {
        var reached = new LinkedHashSet<Node>();
        Display.run(() -> node("#back").requestFocus());
        for (int i = 0; i < 40; i++) {
            var owner = Display.on(() -> scene().getFocusOwner());
            if (!reached.add(owner)) {
                break;
            }
            Display.run(() -> key(owner, KeyCode.TAB));
        }
        var unnamed = Display.on(() -> reached.stream()
                .filter(node -> name(node).isBlank())
                .map(Node::toString)
                .toList());
        assertThat(unnamed).isEmpty();
        return reached.stream().map(Node::getId).filter(id -> id != null).collect(java.util.stream.Collectors.toSet());
    }

    private static String name(Node node) {
        String own = node.getAccessibleText();
        String words = node instanceof Labeled labeled ? labeled.getText() : "";
        return own != null && !own.isBlank() ? own : words == null ? "" : words;
    }

    @SuppressWarnings("unchecked")
    private ListView<String> list() {
        return (ListView<String>) node("#rows");
    }

    private List<String> visible(String selector) {
        return Display.on(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(node -> Stream.iterate(node, one -> one != null, one -> (Node) one.getParent())
                        .allMatch(Node::isVisible))
                .filter(node -> !folded(node))
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean folded(Node node) {
        return Stream.iterate(node, one -> one != null, one -> (Node) one.getParent())
                .anyMatch(one -> one instanceof javafx.scene.control.TitledPane pane && !pane.isExpanded());
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String selector) {
        return scene().lookup(selector);
    }

    private String text(String selector) {
        return Display.on(() -> ((Labeled) node(selector)).getText());
    }

    private boolean enabled(String selector) {
        return Display.on(() -> node(selector) != null && !node(selector).isDisabled());
    }

    private void until(String selector) {
        await().until(() -> Display.on(() -> node(selector) != null));
    }

    private void press(String selector) {
        await().until(() -> enabled(selector));
        Display.run(() -> ((ButtonBase) node(selector)).fire());
    }

    private static void key(Node target, KeyCode code) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }
}
