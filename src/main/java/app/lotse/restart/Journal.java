package app.lotse.restart;

import java.io.IOException;
import java.time.Instant;

/** Remembers that a restart is under way, so that it can be picked up when the program was closed meanwhile. */
public interface Journal {
    /** Told right before the command is written. @throws IOException when it cannot be remembered: then no restart is sent */
    void sending(Instant at) throws IOException;

    /** The restart came to an end, good or bad. Not told when the program was closed in the middle. */
    void over();

    /** Remembers nothing: for practice, which leaves no trace. */
    static Journal forgetful() {
        return new Journal() {
            @Override
            public void sending(Instant at) {}

            @Override
            public void over() {}
        };
    }
}
