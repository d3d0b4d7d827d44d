package app.lotse.restart;

import app.lotse.model.BootState;

/** Watches a NAS from outside, without signing in. */
public interface Outside {
    /** Whether its SSH port answers with a banner; bounded to a few seconds. */
    boolean answering() throws InterruptedException;

    /** Whether this computer is in the network from which the NAS could be reached; while it is not, silence says nothing. */
    default boolean connected() {
        return true;
    }

    /** What its web page says; bounded to a few seconds. UNKNOWN also where there is no web page. */
    BootState web() throws InterruptedException;
}
