package app.lotse;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the benchmarks say of a row of times in ms. */
public final class Timings {
    private Timings() {}

    /** Runs it. @return how long it took, in ms */
    public static double milliseconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Prints median, least and most. */
    public static void say(String what, List<Double> times) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms (%.0f to %.0f)%n",
                what,
                median(times),
                Collections.min(times),
                Collections.max(times));
    }

    public static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
