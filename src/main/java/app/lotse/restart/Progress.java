package app.lotse.restart;

import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;
import app.lotse.restart.Course.Event;
import app.lotse.restart.Course.State;
import java.util.Optional;

/** Where on its course one restart is; each change of the stage that the owner sees is told. */
final class Progress {
    private final Restart.Watcher watcher;
    private final Timekeeper time;
    private State state = State.SENDING;
    private Optional<RestartStage> told = Optional.empty();

    Progress(Restart.Watcher watcher, Timekeeper time) {
        this.watcher = watcher;
        this.time = time;
    }

    State state() {
        return state;
    }

    /** Begins at SENDING, which the owner is told. */
    void begin() {
        tell();
    }

    /** @throws IllegalStateException when that cannot happen now */
    void happens(Event event) {
        state = Course.after(state, event);
        tell();
    }

    private void tell() {
        var stage = state.stage();
        if (stage.isPresent() && !stage.equals(told)) {
            told = stage;
            watcher.stage(stage.get(), time.now());
        }
    }
}
