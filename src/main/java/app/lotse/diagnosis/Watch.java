package app.lotse.diagnosis;

import app.lotse.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The looks of one Snapshot that can be compared with each other: those since the NAS's clock or counters last went back.
 *
 * @param earlier looks from before that
 * @param looks in order
 * @param intervals what lies between them
 */
record Watch(List<Sample> earlier, List<Sample> looks, List<Interval> intervals) {
    /** Two looks, one after the other, and what the machine did in between. */
    record Interval(Sample first, Sample last, Span span) {}

    static Watch of(List<Sample> all) {
        int from = 0;
        var intervals = new ArrayList<Interval>();
        Sample before = null;
        for (int i = 0; i < all.size(); i++) {
            Sample look = all.get(i);
            if (before == null) {
                before = look;
                continue;
            }
            Optional<Span> span = Span.of(before, look);
            if (span.isPresent()) {
                intervals.add(new Interval(before, look, span.get()));
                before = look;
            } else if (!sameMoment(before, look)) {
                intervals.clear();
                from = i;
                before = look;
            }
        }
        return new Watch(List.copyOf(all.subList(0, from)), List.copyOf(all.subList(from, all.size())), intervals);
    }

    Optional<Span> span() {
        return Span.sum(intervals.stream().map(Interval::span).toList());
    }

    private static boolean sameMoment(Sample before, Sample look) {
        long millis = look.uptimeMillis() - before.uptimeMillis();
        return millis >= 0 && millis <= 200;
    }
}
