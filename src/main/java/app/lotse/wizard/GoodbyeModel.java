package app.lotse.wizard;

import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done, what comes next, and when to look again. */
final class GoodbyeModel extends PageModel {
    private final Step.Goodbye step;

    GoodbyeModel(Journey journey, Step.Goodbye step) {
        super(journey, step);
        this.step = step;
        headline(text("page.goodbye.headline"));
        mainWords(text("button.close"));
    }

    @Override
    String name() {
        return "goodbye";
    }

    @Override
    void main() {
        journey().close();
    }

    /** What was done. */
    List<String> done() {
        var lines = new ArrayList<String>();
        lines.add(
                looked()
                        ? text("page.goodbye.looked", step.nas().name())
                        : text("page.goodbye.not-looked", step.nas().name()));
        lines.add(step.restartedAt()
                .map(at -> text("page.goodbye.restarted", texts().time(at)))
                .orElse(text("page.goodbye.nothing-changed")));
        lines.add(text("page.goodbye.password"));
        return lines;
    }

    /** What to do next, first things first. */
    List<String> next() {
        var lines = new ArrayList<String>();
        lines.add(text("page.goodbye.next." + next(step.level().orElse(null))));
        if (step.level().equals(Optional.of(Level.STOP))) {
            // Whoever comes to help may need the way in, and nothing on the NAS is to be changed before.
            return lines;
        }
        if (looked()) {
            lines.add(text("page.goodbye.ssh-off"));
        }
        lines.add(text("page.goodbye.again"));
        return lines;
    }

    /** Looks for another NAS, or for the same one again. */
    void startAgain() {
        journey().go(step.find());
    }

    /** A restart follows only on a check-up, also where none could follow on the restart. */
    private boolean looked() {
        return step.level().isPresent() || step.restartedAt().isPresent();
    }

    private String next(Level level) {
        if (level == null) {
            return step.restartedAt().isPresent() ? "not-returned" : "tips";
        }
        return switch (level) {
            case STOP -> "stop";
            case MINER -> step.restartedAt().isPresent() ? "miner" : "miner-found";
            case UNCLEAR -> "unclear";
            case BUSY, NOTHING_FOUND -> "tips";
        };
    }
}
