package app.lotse.diagnosis;

import java.util.OptionalLong;

/** How far a counter of the kernel went between two looks. */
final class Counter {
    /**
     * Where counters of 32-bit kernels begin anew: 32 bits, or 32 bits of the kernel's own ticks (250 or 1000 a second) told as hundredths of a
     * second (kernel/time.c, jiffies_to_clock_t).
     */
    private static final long[] ENDS = {1L << 32, (1L << 32) * 100 / 250, (1L << 32) / 10};

    private Counter() {}

    /** Empty when it went back and did not just begin anew. @param most that it can have grown */
    static OptionalLong grown(long before, long now, double most) {
        long grown = now - before;
        if (grown >= 0) {
            return OptionalLong.of(grown);
        }
        for (long end : ENDS) {
            if (before <= end && grown + end <= most && grown + end >= 0) {
                return OptionalLong.of(grown + end);
            }
        }
        return OptionalLong.empty();
    }
}
