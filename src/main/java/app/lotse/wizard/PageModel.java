package app.lotse.wizard;

import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What every page has, without a screen: a headline, one main button, a way back, trouble, and work that ends when the page is left. */
abstract class PageModel {
    private final Journey journey;
    private final Step step;
    private final StringProperty headline = new SimpleStringProperty("");
    private final StringProperty mainWords = new SimpleStringProperty("");
    private final StringProperty backWords = new SimpleStringProperty("");
    private final BooleanProperty ready = new SimpleBooleanProperty(true);
    private final BooleanProperty dangerous = new SimpleBooleanProperty(false);
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<TroubleStrip>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final List<Background.Running> work = new ArrayList<>();

    PageModel(Journey journey, Step step) {
        this.journey = journey;
        this.step = step;
        backWords.set(step.back().isPresent() ? text("button.back") : "");
    }

    /** Key part of this page's texts, such as {@code find} in {@code page.find.headline}. */
    abstract String name();

    /** The page is shown. */
    void enter() {}

    /** The page is left: its work ends. */
    void leave() {
        stopWork();
    }

    /** The main button was pressed, or Enter. */
    abstract void main();

    /** Back or Esc. */
    void back() {
        step.back().ifPresent(journey::go);
    }

    /** Whether someone else can be shown what is known here. */
    final boolean offersToAsk() {
        return step instanceof Step.Tellable;
    }

    /** She wants to show it to someone who knows. */
    final void askSomeone() {
        if (step instanceof Step.Tellable known) {
            journey.go(known.askSomeone());
        }
    }

    final boolean canGoBack() {
        return step.back().isPresent();
    }

    /** The question, or the answer: one sentence. */
    final ReadOnlyStringProperty headline() {
        return headline;
    }

    /** What the main button does, in words; empty where there is none. */
    final ReadOnlyStringProperty mainWords() {
        return mainWords;
    }

    final ReadOnlyStringProperty backWords() {
        return backWords;
    }

    /** Whether the main button can be pressed. */
    final BooleanProperty ready() {
        return ready;
    }

    /** Whether the main button changes the NAS. */
    final BooleanProperty dangerous() {
        return dangerous;
    }

    /** She wants the window closed. @return whether it may close at once; otherwise the page asks her first */
    boolean mayClose() {
        return true;
    }

    /** Whether something runs that she waits for. */
    final BooleanProperty busy() {
        return busy;
    }

    final ObjectProperty<Optional<TroubleStrip>> trouble() {
        return trouble;
    }

    final Journey journey() {
        return journey;
    }

    final Services services() {
        return journey.services().get();
    }

    final String text(String key, Object... values) {
        return texts().get(key, values);
    }

    final Texts texts() {
        return journey.texts().get();
    }

    final void headline(String sentence) {
        headline.set(sentence);
    }

    final void mainWords(String words) {
        mainWords.set(words);
    }

    final void backWords(String words) {
        backWords.set(words);
    }

    final void show(Trouble happened, Optional<TroubleStrip.Action> action) {
        trouble.set(Optional.of(TroubleStrip.of(happened, texts(), action)));
    }

    /** Runs beside the screens until done or until the page is left; a trouble is shown in the strip. */
    final <T> void run(Background.Work<T> what, Consumer<T> done) {
        run(what, done, happened -> show(happened, Optional.empty()));
    }

    final <T> void run(Background.Work<T> what, Consumer<T> done, Consumer<Trouble> failed) {
        work.add(journey.background().run(what, done, failed));
    }

    final void stopWork() {
        work.forEach(Background.Running::cancel);
        work.clear();
    }
}
