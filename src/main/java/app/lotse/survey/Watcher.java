package app.lotse.survey;

import app.lotse.model.Sample;
import java.time.Duration;

/** Is told how a check-up goes on, from the thread that takes it; while there is one, the NAS is looked at more often. */
public interface Watcher {
    /** What is done from now on. @param left how long it takes still, about; zero where nobody can know */
    void stage(Stage stage, Duration left);

    /** One look was made. */
    void seen(Sample sample);

    /** The parts of a check-up, in their order; the last three come only where a first judgement leaves doubts. */
    enum Stage {
        FIRST,
        BETWEEN,
        /** Load that nothing explains is watched for a minute. */
        LONGER,
        /** What is suspicious is looked at a second time. */
        AGAIN,
        /** What is still suspicious is looked at closely. */
        CLOSER
    }
}
