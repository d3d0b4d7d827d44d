package app.lotse.wizard;

import app.lotse.model.Nas;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What she can say on the phone. */
final class ReadAloudModel extends PageModel {
    private final Nas nas;
    private final Step.ReadAloud step;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private Runnable copying = () -> {};

    ReadAloudModel(Journey journey, Step.ReadAloud step) {
        super(journey, step);
        this.step = step;
        this.nas = step.visited().orElseThrow();
        headline(text("handover.say.headline"));
        mainWords(text("button.copy-text"));
        ready().set(false);
    }

    @Override
    String name() {
        return "read-aloud";
    }

    @Override
    void enter() {
        var gathering = Gathering.of(journey(), nas);
        var now = journey().now();
        run(() -> gathering.gather(now), handover -> {
            lines.setAll(new PhoneScript(texts())
                    .lines(handover, journey().restartOf(nas), journey().ownersRestartOf(nas)));
            ready().set(true);
        });
    }

    /** The screen puts {@link #words} on the clipboard. */
    @Override
    void main() {
        copying.run();
    }

    void onCopy(Runnable copy) {
        copying = copy;
    }

    /** One or two sentences each. */
    ObservableList<String> lines() {
        return lines;
    }

    /** All of it, to be copied. */
    String words() {
        return String.join("\n", lines);
    }

    /** Someone wants to see all of it. */
    void toReport() {
        journey().go(step.report());
    }
}
