package app.lotse.wizard;

import app.lotse.diagnosis.OwnersLook.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done and what comes next, where she looked herself. SSH was not used, so nothing has to be switched off. */
final class GoodbyeTogetherModel extends PageModel {
    private final Step.GoodbyeTogether step;

    GoodbyeTogetherModel(Journey journey, Step.GoodbyeTogether step) {
        super(journey, step);
        this.step = step;
        headline(text("page.goodbye.headline"));
        mainWords(text("button.close"));
    }

    @Override
    String name() {
        return "goodbye-together";
    }

    @Override
    void main() {
        journey().close();
    }

    /** What was done, and by whom. */
    List<String> done() {
        var lines = new ArrayList<String>();
        lines.add(text("page.goodbye-together.looked", step.nas().name()));
        step.restart()
                .filter(report -> report.times() > 0)
                .ifPresent(report -> lines.add(report.back()
                        .map(back -> text("page.goodbye-together.restarted", away(report.wentAway())))
                        .orElseGet(() -> text("page.watch-together.not-back", away(report.wentAway())))));
        lines.add(text("page.goodbye.nothing-changed"));
        return lines;
    }

    private String away(Optional<Instant> at) {
        return at.map(texts()::time).orElse("");
    }

    /** What to do next, first things first. */
    List<String> next() {
        String first = step.outcome().map(Outcome::name).orElse("not-returned");
        boolean stop = step.outcome().filter(Outcome.STOP::equals).isPresent();
        String words = text("page.goodbye-together.next." + first);
        return stop ? List.of(words) : List.of(words, text("page.goodbye-together.again"));
    }

    /** Looks for another NAS, or for the same one again. */
    void startAgain() {
        journey().go(step.find());
    }
}
