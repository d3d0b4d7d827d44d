package app.lotse.restart;

import app.lotse.model.BootState;
import java.time.Instant;

/**
 * One look at a NAS from outside, without signing in.
 *
 * @param online whether the owner's own computer is in a network: without one, silence says nothing
 * @param any whether anything of the NAS answers that answered at first
 * @param whole whether that answers by which the NAS is used, such as its web page
 * @param web what the web page says about its start
 */
public record Glance(Instant at, boolean online, boolean any, boolean whole, BootState web) {
    /** Services come one after the other: only then is it back. */
    boolean ready() {
        return any && whole && web != BootState.BOOTING;
    }
}
