package app.lotse.restart;

import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;

/** The stage that a restart is in, told on each change. */
final class Progress {
    private final Restart.Watcher watcher;
    private final Timekeeper time;
    private RestartStage now;

    Progress(Restart.Watcher watcher, Timekeeper time) {
        this.watcher = watcher;
        this.time = time;
    }

    void enter(RestartStage stage) {
        if (stage != now) {
            now = stage;
            watcher.stage(stage, time.now());
        }
    }
}
