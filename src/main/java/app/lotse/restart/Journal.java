package app.lotse.restart;

import app.lotse.model.RestartUnderWay;
import java.io.IOException;

/** Remembers that a restart is under way, so that it can be picked up when the program was closed meanwhile. */
public interface Journal {
    /** What is noted already of a restart of this NAS; unless it is nothing, none is sent. */
    Noted noted();

    /** What a look into the journal shows. */
    enum Noted {
        NOTHING,
        /** A restart of this NAS has not come to its end. */
        UNDER_WAY,
        /** A note of a short while ago that cannot be read: it may be of this NAS. */
        UNREADABLE
    }

    /** Told right before the command is written. @throws IOException when it cannot be remembered, FileAlreadyExistsException when another program was faster: then no restart is sent */
    void sending(RestartUnderWay restart) throws IOException;

    /** It is known how this restart ended. Not told when the program was closed in the middle, nor while the NAS may still come back. */
    void over(RestartUnderWay restart);

    /** Remembers nothing: for practice, which leaves no trace. */
    static Journal forgetful() {
        return new Journal() {
            @Override
            public Noted noted() {
                return Noted.NOTHING;
            }

            @Override
            public void sending(RestartUnderWay restart) {}

            @Override
            public void over(RestartUnderWay restart) {}
        };
    }
}
