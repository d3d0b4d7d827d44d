package app.lotse.practice;

import java.util.List;
import java.util.stream.Stream;

/** How much of the whole machine a program uses in the course of a boot, so that its CPU time at any moment can be worked out exactly. */
record Load(List<Stretch> stretches) {
    /** Units of {@link #work} in one clock tick (100 a second) of a machine with two cores. */
    static final long UNITS_PER_TICK = 50_000;

    static final Load NONE = new Load(List.of());

    Load {
        stretches = List.copyOf(stretches);
    }

    /** The same share from {@code fromMs} after boot for ever; {@code share} in 1/10000 of the whole machine. */
    static Load steady(long fromMs, int share) {
        return new Load(List.of(new Stretch(fromMs, Long.MAX_VALUE, share, 1, 1)));
    }

    /** Busy for {@code widthMs} in each {@code periodMs}, idle between. */
    static Load pulsing(long fromMs, int share, long periodMs, long widthMs) {
        return new Load(List.of(new Stretch(fromMs, Long.MAX_VALUE, share, periodMs, widthMs)));
    }

    /** Busy between two moments of the boot only. */
    static Load during(long fromMs, long toMs, int share) {
        return new Load(List.of(new Stretch(fromMs, toMs, share, 1, 1)));
    }

    Load and(Load other) {
        return new Load(
                Stream.concat(stretches.stream(), other.stretches.stream()).toList());
    }

    /** Work done until {@code ms} after boot, in ms × 1/10000 of the whole machine; never falls. */
    long work(long ms) {
        return stretches.stream().mapToLong(stretch -> stretch.work(ms)).sum();
    }

    /** A time of even or of regularly pulsing load. */
    record Stretch(long fromMs, long toMs, int share, long periodMs, long widthMs) {
        long work(long ms) {
            long active = Math.max(0, Math.min(ms, toMs) - fromMs);
            return share * (active / periodMs * widthMs + Math.min(active % periodMs, widthMs));
        }
    }
}
