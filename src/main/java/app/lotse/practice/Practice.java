package app.lotse.practice;

import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import java.net.InetAddress;

/** Starts practice devices. */
public final class Practice {
    private Practice() {}

    /**
     * Switches a NAS on; returns when it can be signed in to and, within a few seconds, found by mDNS on loopback.
     *
     * @param time its clock; the waiting for the first announcement is real time
     * @param port TCP port for its SSH server, 0 for a free one
     * @throws java.io.IOException when the port cannot be had
     */
    public static Running start(Scenario scenario, Timekeeper time, int port) throws java.io.IOException {
        return PracticeNas.start(scenario, time, port, PracticeNas.HEARD_WITHIN);
    }

    /** What the practice NAS may be busy with besides its scenario; a restart ends it. */
    public enum Busy {
        NO,
        /** Somebody copies files by SMB. */
        COPYING,
        /** A new disk is being filled. */
        REBUILDING
    }

    /** A practice NAS that is switched on. */
    public interface Running extends AutoCloseable {
        InetAddress address();

        int port();

        String user();

        String password();

        /** How often it was told to restart: for checks that no second command was sent. */
        int restarts();

        /** Makes it busy from now on, or calm again: for checks of what is said before a restart. */
        default void busy(Busy with) {}

        @Override
        void close();
    }
}
