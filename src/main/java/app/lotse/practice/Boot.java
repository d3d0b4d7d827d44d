package app.lotse.practice;

import java.time.Instant;
import java.util.List;

/**
 * One time between two restarts.
 *
 * @param number 1 for the first
 * @param id what the kernel shows as its boot id
 * @param start when the kernel started
 * @param programs all that run at some time of this boot
 */
record Boot(int number, String id, Instant start, List<Program> programs) {
    /** From the start of the kernel until the NAS can be reached, in ms. */
    static final long READY = 25_000;
    /** From then on until its start script has ended, in ms. */
    static final long BOOTING = 20_000;

    Boot {
        programs = List.copyOf(programs);
    }
}
