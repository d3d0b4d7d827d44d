package app.lotse.wizard;

import app.lotse.texts.Glossary;
import app.lotse.texts.Texts;
import app.lotse.wizard.look.StepRail;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** What stays around every page: the steps, the practice band, trouble, help, the buttons, and what was changed so far. */
final class Frame extends BorderPane {
    /** Room above and below what has the keyboard, px. */
    private static final double MARGIN = 16;
    /** Height of the window's middle, in em, from which a drawing has its place. */
    private static final double ROOM_FOR_DRAWING = 20;
    /** Narrower than this, in sizes of the font, the button of help takes one word, so that its row stays one line high. */
    private static final double ROOM_FOR_LONG_WORDS = 50;

    /** Height of the window, in em, below which what stays around the page makes room for it. */
    private static final double ROOM_FOR_ALL = 36;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Journey journey;
    private final Supplier<About> about;
    private final Screens screens;
    private final Timeline clock;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private Optional<Screen<?>> shown = Optional.empty();
    private boolean enterHeld;
    private boolean pressing;

    Frame(Journey journey, Supplier<About> about) {
        this.journey = journey;
        this.about = about;
        this.screens = new Screens(journey);
        page.getStyleClass().add("page");
        page.setId("page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> shown.ifPresent(Screen::tick)));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        journey.step().addListener((InvalidationListener) step -> show());
        journey.texts().addListener((InvalidationListener) texts -> show());
        getStyleClass().add("frame");
        addEventFilter(KeyEvent.KEY_PRESSED, this::once);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> enterHeld &= event.getCode() != KeyCode.ENTER);
        scroll.heightProperty().addListener((all, old, now) -> fit());
        widthProperty().addListener((all, old, now) -> fit());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressing = true);
                scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressing = false);
                scene.focusOwnerProperty().subscribe(this::reveal);
            }
        });
        show();
    }

    /** @return whether the window may close at once */
    boolean mayClose() {
        return shown.map(screen -> screen.model().mayClose()).orElse(true);
    }

    /** The window closes. */
    void end() {
        clock.stop();
        shown.ifPresent(screen -> screen.model().leave());
        shown = Optional.empty();
    }

    private void show() {
        var step = journey.step().get();
        var texts = journey.texts().get();
        shown.ifPresent(screen -> screen.model().leave());
        var screen = screens.of(step);
        shown = Optional.of(screen);
        var strip = new TroubleBox(screen.model());
        page.getChildren().setAll(strip, screen.root());
        var buttons = footer(screen.model(), texts);
        setTop(top(step, texts));
        setBottom(new VBox(buttons, last(texts)));
        scroll.setVvalue(0);
        screen.present().subscribe(node -> Platform.runLater(() -> reveal(node)));
        screen.model().enter();
        if (shown.filter(screen::equals).isPresent()) {
            focus(screen, buttons);
        }
    }

    /** One press of Enter presses one button, however long it is held: the next page may be the one that restarts. */
    private void once(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (enterHeld) {
                event.consume();
            }
            enterHeld = true;
        }
    }

    /** Large text in a low window needs the room of the drawing and of the task's line, which nobody needs to understand the page. */
    private void fit() {
        if (!(getBottom().lookup("#help") instanceof Labeled help)) {
            return;
        }
        double em = help.getFont().getSize();
        boolean all = getHeight() >= ROOM_FOR_ALL * em;
        pseudoClassStateChanged(COMPACT, !all);
        Lines.show(getTop().lookup("#task"), all);
        help.setText(
                journey.texts().get().get(getWidth() < ROOM_FOR_LONG_WORDS * em ? "frame.help.short" : "frame.help"));
        if (page.lookup(".picture") instanceof Node picture) {
            Lines.show(picture, scroll.getHeight() > ROOM_FOR_DRAWING * em);
        }
    }

    /** After the page is laid out, because a node that is not shown yet cannot have the keyboard. */
    private void focus(Screen<?> screen, Node buttons) {
        Platform.runLater(() -> {
            fit();
            var first = screen.firstFocus().orElseGet(() -> buttons.lookup("#main"));
            // Never the left button: who still holds Enter down would cancel what has just begun.
            var wanted = first != null && first.isVisible() && !first.isDisabled() ? first : scroll;
            wanted.setAccessibleHelp(screen.model().headline().get());
            wanted.requestFocus();
        });
    }

    /** What has the keyboard is in sight; but nothing moves away from under a pressed mouse, because the click would be lost. */
    private void reveal(Node node) {
        if (pressing || node == null || !inPage(node)) {
            return;
        }
        // Words that have just become bold or more are measured before anything is moved.
        scroll.applyCss();
        scroll.layout();
        var at = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = page.getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && (at.getMinY() - MARGIN < top || at.getMaxY() + MARGIN > top + seen)) {
            double wanted = at.getMinY() - MARGIN < top ? at.getMinY() - MARGIN : at.getMaxY() + MARGIN - seen;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private boolean inPage(Node node) {
        return Stream.iterate(node, one -> one != null, one -> (Node) one.getParent())
                .anyMatch(page::equals);
    }

    private VBox top(Step step, Texts texts) {
        var task = Lines.label(texts.get("frame.task"), "small", "muted");
        task.setId("task");
        var rail = new StepRail(texts);
        rail.setSteps(List.of(
                texts.get("frame.step.find"),
                texts.get("frame.step.sign-in"),
                texts.get("frame.step.check-up"),
                texts.get("frame.step.result"),
                texts.get("frame.step.protect")));
        rail.currentProperty().set(Screens.buoy(step));
        var steps = new VBox(task, rail);
        steps.getStyleClass().add("rail");
        return journey.practising() ? new VBox(practiceBand(texts), steps) : new VBox(steps);
    }

    private HBox practiceBand(Texts texts) {
        var end = new Hyperlink(texts.get("frame.practice.end"));
        end.setId("end-practice");
        end.setOnAction(event -> journey.go(new Step.Welcome()));
        var band = new HBox(Lines.label(texts.get("frame.practice")), end);
        band.setId("practice-band");
        band.getStyleClass().add("practice-band");
        return band;
    }

    private GridPane footer(PageModel model, Texts texts) {
        var back = new Button();
        back.setId("back");
        back.getStyleClass().add("quiet-button");
        back.textProperty().bind(model.backWords());
        back.setCancelButton(model.canGoBack());
        back.setOnAction(event -> model.back());
        model.backWords().subscribe(words -> Lines.show(back, !words.isEmpty()));
        var main = new Button();
        main.setId("main");
        model.dangerous().subscribe(dangerous -> {
            main.getStyleClass().removeAll("danger-button", "main-button");
            main.getStyleClass().add(dangerous ? "danger-button" : "main-button");
        });
        main.setDefaultButton(true);
        main.textProperty().bind(model.mainWords());
        main.disableProperty().bind(model.ready().not());
        main.setOnAction(event -> model.main());
        model.mainWords().subscribe(words -> Lines.show(main, !words.isEmpty()));
        var help = new Hyperlink(texts.get("frame.help"));
        help.setId("help");
        help.setAccessibleText(texts.get("frame.help"));
        help.setOnAction(event -> toggleHelp(model, texts));
        var footer = new GridPane();
        footer.getColumnConstraints().setAll(column(36, HPos.LEFT), column(28, HPos.CENTER), column(36, HPos.RIGHT));
        for (Labeled one : List.of(back, help, main)) {
            one.setWrapText(true);
            one.setTextAlignment(TextAlignment.CENTER);
        }
        footer.addRow(0, back, help, main);
        footer.getStyleClass().add("footer");
        footer.setMinHeight(Region.USE_PREF_SIZE);
        return footer;
    }

    /** Help is always in the same place: right below the page. */
    private void toggleHelp(PageModel model, Texts texts) {
        if (page.getChildren().removeIf(node -> "help-card".equals(node.getId()) || node instanceof GlossaryCard)) {
            return;
        }
        var card = new VBox(
                Lines.label(texts.get("frame.help.headline"), "lead"),
                Lines.label(texts.get("page." + model.name() + ".help"), "body"),
                Lines.label(texts.get("frame.help.ask"), "body"));
        var words = new Glossary(texts).in(GlossaryCard.textsOn(page, card));
        if (model.offersToAsk()) {
            var ask = new Hyperlink(texts.get("handover.link"));
            ask.setId("help-hand-over");
            ask.setWrapText(true);
            ask.setOnAction(event -> model.askSomeone());
            card.getChildren().add(ask);
        }
        card.setId("help-card");
        card.getStyleClass().add("card");
        page.getChildren().add(card);
        if (!words.isEmpty()) {
            page.getChildren().add(new GlossaryCard(words, texts));
        }
        page.applyCss();
        scroll.layout();
        Platform.runLater(() -> scroll.setVvalue(1));
    }

    /** The lowest line: what was changed so far, and the quiet way to the window about Lotse. */
    private HBox last(Texts texts) {
        var link = new Hyperlink(texts.get("frame.about"));
        link.setId("about-link");
        link.setOnAction(event -> new AboutWindow(new AboutModel(
                        about.get(),
                        texts,
                        journey.background(),
                        journey.services().get().links()))
                .show(getScene().getWindow()));
        link.setMinWidth(USE_PREF_SIZE);
        var changed = changed(texts);
        HBox.setHgrow(changed, Priority.ALWAYS);
        var line = new HBox(changed, link);
        line.getStyleClass().add("last-line");
        return line;
    }

    private Label changed(Texts texts) {
        var line = new Label();
        line.setId("changed");
        line.getStyleClass().add("changed-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setWrapText(true);
        line.setTextAlignment(TextAlignment.CENTER);
        line.setMinHeight(Region.USE_PREF_SIZE);
        journey.changed().subscribe(restart -> line.setText(changed()));
        journey.ownersRestart().subscribe(at -> line.setText(changed()));
        return line;
    }

    /** What she did herself is never said to be Lotse's doing. */
    private String changed() {
        var texts = journey.texts().get();
        var byLotse = journey.changed().get();
        var byOwner = journey.ownersRestart().get();
        if (byLotse.isPresent()) {
            String key = byLotse.get().sure() ? "frame.changed.restart" : "frame.changed.maybe";
            return texts.get(key, new Wording(texts).when(byLotse.get().at(), journey.now()));
        }
        return byOwner.map(at -> texts.get("frame.changed.by-owner", texts.time(at)))
                .orElseGet(() -> texts.get("frame.changed.nothing"));
    }

    /** Both sides are as wide, so that help stays in the middle of every page. */
    private static ColumnConstraints column(double percent, HPos place) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(place);
        return column;
    }
}
