package app.lotse.wizard;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.texts.Texts;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The window about Lotse itself, without a screen. */
final class AboutModel {
    private final About about;
    private final Texts texts;
    private final Background background;
    private final Consumer<URI> links;
    private final StringProperty answer = new SimpleStringProperty("");
    private final BooleanProperty asking = new SimpleBooleanProperty(false);
    private Optional<Background.Running> work = Optional.empty();

    AboutModel(About about, Texts texts, Background background, Consumer<URI> links) {
        this.about = about;
        this.texts = texts;
        this.background = background;
        this.links = links;
        if (about.newer().isEmpty()) {
            answer.set(texts.get("page.about.newer.nowhere"));
        }
    }

    About about() {
        return about;
    }

    Texts texts() {
        return texts;
    }

    String version() {
        return texts.get("page.about.version", about.version());
    }

    String knowledge() {
        return texts.get(
                "page.about.knowledge",
                about.knowledge().format(java.time.format.DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale())));
    }

    /** What the button does, with the name of the computer that it asks; empty = no button. */
    Optional<String> askWords() {
        return about.newer().map(newer -> texts.get("page.about.newer.ask", newer.host()));
    }

    /** What came of asking, or where to look instead. */
    ReadOnlyStringProperty answer() {
        return answer;
    }

    BooleanProperty asking() {
        return asking;
    }

    /** The button was pressed: the only moment in which Lotse asks anybody in the internet about itself. */
    void ask() {
        about.newer().filter(newer -> !asking.get()).ifPresent(newer -> {
            asking.set(true);
            answer.set(texts.get("page.about.newer.asking"));
            work = Optional.of(background.run(
                    newer::ask,
                    this::told,
                    trouble -> told(Reading.unread(Reading.Reason.NO_ANSWER, String.valueOf(trouble.kind())))));
        });
    }

    private void told(Reading<Optional<String>> told) {
        asking.set(false);
        answer.set(
                switch (told) {
                    case Reading.Known<Optional<String>>(var newer) ->
                        newer.map(number -> texts.get("page.about.newer.yes", Plain.line(number, 30), about.version()))
                                .orElseGet(() -> texts.get("page.about.newer.no"));
                    case Reading.Unread<Optional<String>> unread -> texts.get("page.about.newer.unread");
                });
    }

    void open(URI page) {
        links.accept(page);
    }

    /** The window closes: nobody waits for an answer any more. */
    void close() {
        work.ifPresent(Background.Running::cancel);
    }
}
