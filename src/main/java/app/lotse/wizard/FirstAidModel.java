package app.lotse.wizard;

import app.lotse.model.PreflightLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The restart explained, after the NAS was asked whether it can be restarted now. */
final class FirstAidModel extends PageModel {
    /** A second click in the same place, meant for the page before, must not restart anything. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Step.FirstAid step;
    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private List<PreflightLine> preflight = List.of();
    private boolean refused;

    FirstAidModel(Journey journey, Step.FirstAid step) {
        super(journey, step);
        this.step = step;
        headline(text("page.first-aid.headline"));
        mainWords(text("button.restart"));
        ready().set(false);
    }

    @Override
    String name() {
        return "first-aid";
    }

    @Override
    void enter() {
        ask();
    }

    /** Restarts: the one button that changes anything. When something speaks against it, it looks again instead. */
    @Override
    void main() {
        if (refused) {
            journey().go(step.checkAgain());
        } else if (ready().get()) {
            journey().go(step.waiting(preflight));
        }
    }

    /** What speaks against a restart now, or could not be checked. */
    ObservableList<String> warnings() {
        return warnings;
    }

    private void ask() {
        trouble().set(Optional.empty());
        busy().set(true);
        var visit = step.visit();
        var restart = services().restarts().of(visit.nas(), visit.credentials(), visit.shell());
        var time = services().time();
        Background.Work<List<PreflightLine>> asking = () -> {
            var lines = restart.preflight(step.before());
            time.sleep(PAUSE);
            return lines;
        };
        run(asking, this::answered, happened -> {
            busy().set(false);
            show(happened, Optional.of(new TroubleStrip.Action(text("button.ask-again"), this::ask)));
        });
    }

    private void answered(List<PreflightLine> lines) {
        busy().set(false);
        preflight = lines;
        warnings.setAll(lines.stream()
                .filter(line -> line.state() != PreflightLine.State.OK)
                .map(this::words)
                .toList());
        refused = lines.stream().anyMatch(line -> line.state() == PreflightLine.State.NOT_OK);
        mainWords(text(refused ? "button.check-again" : "button.restart"));
        ready().set(true);
    }

    private String words(PreflightLine line) {
        String key = "preflight." + line.id();
        String finer = key + "." + line.state();
        String known = texts().has(finer) ? finer : key;
        String what = texts().has(known) ? text(known, line.value()) : line.id();
        return text("page.first-aid.preflight." + line.state(), what);
    }
}
