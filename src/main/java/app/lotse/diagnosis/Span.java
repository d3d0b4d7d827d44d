package app.lotse.diagnosis;

import app.lotse.model.Sample;
import app.lotse.model.Ticks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the machine did between two looks, or over several.
 *
 * @param seconds by the NAS's own clock
 * @param capacityTicks all that its cores could have done in that time
 * @param programTicks time of programs and kernel threads
 * @param otherTicks time of interrupts, which belongs to no process
 * @param forks processes started
 */
record Span(double seconds, double capacityTicks, double programTicks, double otherTicks, double forks) {
    static final int TICKS_A_SECOND = 100;
    /** Looks that are closer have nothing between them. */
    private static final double SHORTEST_SECONDS = 0.2;
    /** Nobody watches for so long: a clock that says so has jumped. */
    private static final double LONGEST_SECONDS = 7200;
    /** A clock that counts less than the cores did is too slow. */
    private static final double SLOW_CLOCK = 1.5;
    /** The counters are read one after the other, so that one may seem to go back a little: share of the capacity. */
    private static final double SLIP = 0.02;

    /** Empty when the clock or a counter went back: so when the NAS restarted in between. */
    static Optional<Span> of(Sample first, Sample last) {
        Ticks a = first.ticks();
        Ticks b = last.ticks();
        double seconds = (last.uptimeMillis() - first.uptimeMillis()) / 1000.0;
        int cores = Math.max(a.cores(), b.cores());
        if (seconds <= SHORTEST_SECONDS || seconds > LONGEST_SECONDS || cores < 1) {
            return Optional.empty();
        }
        double byClock = seconds * TICKS_A_SECOND * cores;
        double counted = (double) b.all() - a.all();
        double capacity = counted > SLOW_CLOCK * byClock ? counted : byClock;
        OptionalLong programs = grown(programs(a), programs(b), capacity);
        OptionalLong others = grown(a.busy() - programs(a), b.busy() - programs(b), capacity);
        if (programs.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        long forks = Counter.grown(a.forks(), b.forks(), capacity * 100).orElse(-1);
        return forks < 0
                ? Optional.empty()
                : Optional.of(new Span(seconds, capacity, programs.getAsLong(), others.getAsLong(), forks));
    }

    /** All of them together; empty for none. */
    static Optional<Span> sum(List<Span> spans) {
        return spans.stream()
                .reduce((a, b) -> new Span(
                        a.seconds + b.seconds,
                        a.capacityTicks + b.capacityTicks,
                        a.programTicks + b.programTicks,
                        a.otherTicks + b.otherTicks,
                        a.forks + b.forks));
    }

    /** % of the whole machine. */
    double percent(double ticks) {
        return Math.clamp(100 * ticks / capacityTicks, 0, 100);
    }

    double busyPercent() {
        return percent(programTicks + otherTicks);
    }

    private static long programs(Ticks t) {
        return t.user() + t.nice() + t.system();
    }

    private static OptionalLong grown(long before, long now, double capacity) {
        boolean slipped = now < before && before - now <= SLIP * capacity;
        return slipped ? OptionalLong.of(0) : Counter.grown(before, now, capacity * SLOW_CLOCK);
    }
}
