package app.lotse.diagnosis;

import app.lotse.model.Sample;
import app.lotse.model.Ticks;
import java.util.Optional;

/**
 * What the machine did between two looks.
 *
 * @param seconds by the NAS's own clock
 * @param capacityTicks all that its cores could have done in that time
 * @param programTicks time of programs and kernel threads
 * @param otherTicks time of interrupts, which belongs to no process
 * @param forks processes started
 */
record Span(double seconds, double capacityTicks, long programTicks, long otherTicks, long forks) {
    private static final int TICKS_A_SECOND = 100;

    /** Empty when the clock or a counter went back: so when the NAS restarted in between. */
    static Optional<Span> of(Sample first, Sample last) {
        Ticks a = first.ticks();
        Ticks b = last.ticks();
        double seconds = (last.uptimeMillis() - first.uptimeMillis()) / 1000.0;
        long programs = b.user() + b.nice() + b.system() - a.user() - a.nice() - a.system();
        long others = b.busy() - a.busy() - programs;
        if (seconds <= 0.2 || programs < 0 || others < 0 || b.cores() < 1 || b.forks() < a.forks()) {
            return Optional.empty();
        }
        double capacity = seconds * TICKS_A_SECOND * b.cores();
        return Optional.of(new Span(seconds, capacity, programs, others, b.forks() - a.forks()));
    }

    /** % of the whole machine. */
    double percent(double ticks) {
        return 100 * ticks / capacityTicks;
    }

    double busyPercent() {
        return Math.min(100, percent(programTicks + otherTicks));
    }
}
