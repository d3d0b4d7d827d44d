package app.lotse.survey;

import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one check-up's readings: two looks at the processes, and who the NAS is. */
public final class Survey {
    private final Timekeeper time;

    public Survey(Timekeeper time) {
        this.time = time;
    }

    /**
     * @param interval time between the two looks
     * @param live if present, gets the first look and one more about every second, for the picture while it runs; without it only the two looks are made
     */
    public Snapshot take(Shell shell, Duration interval, Optional<Consumer<Sample>> live)
            throws Trouble, InterruptedException {
        throw new IllegalStateException("comes with its package " + time);
    }
}
