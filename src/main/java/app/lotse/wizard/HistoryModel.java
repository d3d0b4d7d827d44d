package app.lotse.wizard;

import app.lotse.logbook.Forgetting;
import app.lotse.model.KnownNas;
import app.lotse.model.PastCheck;
import app.lotse.wizard.look.LoadBars;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What came of the check-ups so far, one NAS after the other; and the way to have Lotse forget it. */
final class HistoryModel extends PageModel {
    /** More looks than this no one compares. */
    private static final int SHOWN = 8;

    private final Step.History step;
    private final ObservableList<Past> past = FXCollections.observableArrayList();
    private final StringProperty said = new SimpleStringProperty("");
    private final BooleanProperty evidenceToo = new SimpleBooleanProperty(false);

    HistoryModel(Journey journey, Step.History step) {
        super(journey, step);
        this.step = step;
        headline(text("history.headline"));
        mainWords(text("button.to-start"));
    }

    /** One NAS with its last check-ups, the newest first. */
    record Past(KnownNas nas, List<PastCheck> checks) {}

    @Override
    String name() {
        return "history";
    }

    @Override
    void enter() {
        read();
    }

    @Override
    void main() {
        journey().go(step.start());
    }

    private void read() {
        busy().set(true);
        var history = services().logbook().history();
        run(
                () -> history.devices().stream()
                        .map(nas -> new Past(
                                nas,
                                history.checks(nas.key()).reversed().stream()
                                        .limit(SHOWN)
                                        .toList()))
                        .toList(),
                all -> {
                    busy().set(false);
                    past.setAll(all);
                });
    }

    ObservableList<Past> past() {
        return past;
    }

    /** What came of forgetting; empty before. */
    StringProperty said() {
        return said;
    }

    /** Whether what was kept of encryption goes too. */
    BooleanProperty evidenceToo() {
        return evidenceToo;
    }

    /** The name, and the model where it is known. */
    String title(Past one) {
        return one.nas()
                .model()
                .value()
                .map(model -> text("history.nas", one.nas().name(), model))
                .orElse(one.nas().name());
    }

    /** Load and answer of each look that measured a load. */
    List<LoadBars.Bar> bars(Past one) {
        return one.checks().stream()
                .flatMap(check -> check.cpuPercent().value().stream()
                        .map(percent -> new LoadBars.Bar(label(check), percent, 0, 0)))
                .toList();
    }

    /** Looks whose load could not be read: a missing bar is no calm. */
    List<String> withoutLoad(Past one) {
        return one.checks().stream()
                .filter(check -> !check.cpuPercent().isKnown())
                .map(check -> text("history.no-load", label(check)))
                .toList();
    }

    /** Since the look before the last one; empty where there is none. */
    List<String> changes(Past one) {
        return one.checks().size() < 2
                ? List.of()
                : new Changes(texts()).between(one.checks().get(1), one.checks().getFirst());
    }

    private String label(PastCheck check) {
        return text(
                check.restartedAt().isPresent() ? "history.look.restarted" : "history.look",
                texts().date(check.takenAt()),
                texts().time(check.takenAt()),
                text("page.status." + check.level()));
    }

    void forget(Past one) {
        forget(
                () -> services().forgetting().forget(one.nas().key()),
                text("history.forgotten", one.nas().name()));
    }

    void forgetEverything() {
        boolean evidence = evidenceToo.get();
        forget(() -> services().forgetting().forgetEverything(evidence), text("history.forgotten.everything"));
    }

    private void forget(Background.Work<Forgetting.Outcome> work, String done) {
        run(
                () -> {
                    try {
                        return Optional.of(work.call());
                    } catch (UncheckedIOException notRemoved) {
                        return Optional.<Forgetting.Outcome>empty();
                    }
                },
                outcome -> {
                    said.set(outcome.map(how -> how == Forgetting.Outcome.DONE ? done : text("history.forget.restart"))
                            .orElseGet(() -> text("history.forget.failed")));
                    read();
                });
    }
}
