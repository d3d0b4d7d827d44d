package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import app.lotse.practice.PracticeStory;
import app.lotse.texts.Texts;
import app.lotse.wizard.look.Look;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page there is, found by walking all steps, in a real window: nothing is cut off, nothing lies on something else, and the keyboard reaches all of it. */
class EveryPageTest {
    /** Smallest height of what is pressed, px at ordinary text. */
    private static final double TARGET = 40;
    /** Rounding to whole px. */
    private static final double SLACK = 1.5;

    private static final int ROUNDS = 3;
    /** More keys than any page has places to stop. */
    private static final int MOST_STOPS = 150;

    private final Fakes world = new Fakes();
    private final List<Throwable> crashes = new CopyOnWriteArrayList<>();
    private Stage stage;
    private Journey journey;
    private Frame frame;

    /** Whether what a page begins has come to its end. */
    private enum Work {
        UNDER_WAY(work -> {}),
        DONE(Runnable::run);

        private final Executor worker;

        Work(Executor worker) {
            this.worker = worker;
        }
    }

    @BeforeEach
    void needDisplay() throws Exception {
        Display.need();
        world.telling.files.put(StepTest.FILE, PracticeStory.of(Scenario.MINER));
        Display.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> crashes.add(cause)));
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Display.run(stage::close);
        }
        assertThat(crashes).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} % {2}x{3}")
    @CsvSource({"de, 100, 1024, 700", "de, 200, 800, 600", "de, 200, 1920, 1080", "en, 200, 1024, 700"})
    void nothingIsCutOffAndNothingLiesOnSomethingElse(String language, int percent, double width, double height) {
        var faults = new ArrayList<String>();
        eachPage(language, percent, width, height, (name, work) -> {
            faults.addAll(at(name, cut()));
            faults.addAll(at(name, outside()));
            faults.addAll(at(name, overlapping()));
            faults.addAll(at(name, presentStageOutOfSight()));
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void theKeyboardReachesEverythingThatTheMouseReaches(Work work) {
        var faults = new ArrayList<String>();
        var pages = new TreeSet<String>();
        eachPage("de", 100, 800, 600, (name, state) -> {
            if (state == work) {
                pages.add(name);
                var stops = stops(faults, name);
                pressable()
                        .filter(node -> !stops.contains(node))
                        .forEach(node -> faults.add(name + ": not reached: " + named(node)));
            }
        });

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de", "en"})
    void everyControlHasANameAndRoomForAFinger(String language) {
        var faults = new ArrayList<String>();
        eachPage(
                language,
                100,
                1024,
                700,
                (name, work) -> pressable().forEach(node -> {
                    if (named(node).isBlank()) {
                        faults.add(name + ": without a name: " + node);
                    }
                    if (node.getLayoutBounds().getHeight() < TARGET - SLACK) {
                        faults.add(name + ": only " + node.getLayoutBounds().getHeight() + " px high: " + named(node));
                    }
                }));

        assertThat(new LinkedHashSet<>(faults)).isEmpty();
    }

    /** Shows one page after the other, each before and after its work. */
    private void eachPage(String language, int percent, double width, double height, BiConsumer<String, Work> look) {
        for (var work : Work.values()) {
            open(language, percent, width, height, work);
            for (Map.Entry<String, Step> one : StepTest.everyStep().entrySet()) {
                if (work == Work.DONE && waitsForever(one.getValue())) {
                    continue;
                }
                Display.run(() -> journey.go(one.getValue()));
                settle();
                Display.run(() -> look.accept(one.getKey() + " " + work, work));
                if (one.getValue() instanceof Step.Opened) {
                    eachPartOfAFile(part -> look.accept(one.getKey() + " " + part + " " + work, work));
                }
            }
            Display.run(stage::close);
        }
    }

    /** The pages within the page of a file. */
    private void eachPartOfAFile(Consumer<OpenedModel.Page> look) {
        for (var part : OpenedModel.Page.values()) {
            Display.run(() -> {
                if (frame.lookup("#opened-" + part) instanceof RadioButton button) {
                    button.fire();
                }
            });
            settle();
            Display.run(() -> {
                if (frame.lookup("#opened-" + part) != null) {
                    look.accept(part);
                }
            });
        }
    }

    /** More than once, because what has the keyboard and what makes room settle after a page is shown, as it does from one picture to the next. */
    private void settle() {
        for (int i = 0; i < ROUNDS; i++) {
            Display.run(() -> {
                frame.applyCss();
                frame.layout();
            });
        }
    }

    private static boolean waitsForever(Step step) {
        return step instanceof Step.Watching || step instanceof Step.WatchTogether;
    }

    private void open(String language, int percent, double width, double height, Work work) {
        Display.run(() -> {
            journey = new Journey(world.services(), new Background(work.worker, Runnable::run), () -> {});
            journey.speak(Texts.in(Locale.of(language)).locale());
            frame = new Frame(journey, About::asShipped);
            var scene = new Scene(frame, width, height);
            Look.style(scene);
            Look.textSize(scene, percent);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    private static List<String> at(String page, Collection<String> faults) {
        return faults.stream().map(fault -> page + ": " + fault).toList();
    }

    private List<String> cut() {
        return visible(frame)
                .filter(node -> node instanceof Labeled words && words.isTextTruncated())
                .map(node -> "does not fit: " + ((Labeled) node).getText())
                .toList();
    }

    /** While a restart goes on, she sees what it is at without scrolling. */
    private List<String> presentStageOutOfSight() {
        return visible(frame)
                .filter(node -> node.getStyleClass().containsAll(List.of("stage-row", "present")))
                .filter(node -> !inSight(node))
                .map(node -> "out of sight: " + node.getAccessibleText())
                .toList();
    }

    /** The page scrolls up and down, never sideways. */
    private List<String> outside() {
        double width = frame.getWidth();
        return visible(frame)
                .filter(EveryPageTest::isWords)
                .filter(node -> bounds(node).getMinX() < -SLACK || bounds(node).getMaxX() > width + SLACK)
                .map(node -> "reaches beyond the window: " + words(node))
                .toList();
    }

    private List<String> overlapping() {
        var words = visible(frame).filter(EveryPageTest::isWords).toList();
        var faults = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                var one = words.get(i);
                var other = words.get(j);
                if (inScroll(one) == inScroll(other) && overlap(bounds(one), bounds(other))) {
                    faults.add("lies on each other: " + words(one) + " | " + words(other));
                }
            }
        }
        return faults;
    }

    /** What scrolls slides below what stays. */
    private boolean inScroll(Node node) {
        return Stream.iterate(node, one -> one != null, one -> (Node) one.getParent())
                .anyMatch(one -> "page".equals(one.getId()));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width > SLACK && height > SLACK;
    }

    /** Every place where the Tab key stops, until it comes round; each must be in sight then. */
    private Set<Node> stops(List<String> faults, String page) {
        var stops = new LinkedHashSet<Node>();
        var scene = frame.getScene();
        for (int i = 0; i < MOST_STOPS; i++) {
            var owner = scene.getFocusOwner();
            if (owner == null) {
                faults.add(page + ": nothing has the keyboard");
                return stops;
            }
            if (!stops.add(owner)) {
                return stops;
            }
            if (isControl(owner) && !inSight(owner)) {
                faults.add(page + ": has the keyboard out of sight: " + named(owner));
            }
            Event.fireEvent(
                    owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
            frame.layout();
        }
        faults.add(page + ": the Tab key never comes round");
        return stops;
    }

    /** At least its beginning. */
    private boolean inSight(Node node) {
        var at = bounds(node);
        var window = new Rectangle2D(0, 0, frame.getWidth(), frame.getHeight());
        return window.contains(at.getMinX() + 1, at.getMinY() + 1);
    }

    private Stream<Node> pressable() {
        return visible(frame)
                .filter(EveryPageTest::isControl)
                .filter(node -> !node.isDisabled())
                // Of several choices one has the keyboard; the arrow keys change between them.
                .filter(node -> !(node instanceof RadioButton choice)
                        || choice.getToggleGroup() == null
                        || choice.isSelected());
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof PasswordBox;
    }

    private static boolean isWords(Node node) {
        return node instanceof Text text && !text.getText().isBlank();
    }

    private static String words(Node node) {
        return ((Text) node).getText();
    }

    private static String named(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled words && words.getText() != null) {
            return words.getText();
        }
        return node.getScene().getRoot().lookupAll(".label").stream()
                .filter(label -> label instanceof Label words && words.getLabelFor() == node)
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse("");
    }

    /** As far as it can be seen: of a list that scrolls by itself only what lies in its frame. */
    private static Bounds bounds(Node node) {
        var at = node.localToScene(node.getLayoutBounds());
        var list = Stream.iterate((Node) node.getParent(), one -> one != null, one -> (Node) one.getParent())
                .filter(one -> one.getStyleClass().contains("virtual-flow"))
                .findFirst();
        return list.map(flow -> within(at, flow.localToScene(flow.getLayoutBounds())))
                .orElse(at);
    }

    private static Bounds within(Bounds one, Bounds frame) {
        double left = Math.max(one.getMinX(), frame.getMinX());
        double top = Math.max(one.getMinY(), frame.getMinY());
        double width = Math.min(one.getMaxX(), frame.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), frame.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(EveryPageTest::visible)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), inside);
    }
}
