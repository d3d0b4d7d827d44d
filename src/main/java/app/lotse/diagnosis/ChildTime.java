package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.Sample;
import java.util.HashMap;
import java.util.Map;

/**
 * Time that ended children left to their parents between two looks. The kernel books a child's whole life on its parent when the parent collects it
 * (proc(5), fields 16 and 17), so what a child had used before the first look is taken off again.
 */
final class ChildTime {
    private final Map<Integer, Long> ticks = new HashMap<>();

    private ChildTime() {}

    static ChildTime of(Sample first, Sample last) {
        var time = new ChildTime();
        Map<Integer, Proc> then = new HashMap<>();
        Map<Integer, Proc> now = new HashMap<>();
        first.processes().forEach(p -> then.put(p.pid(), p));
        last.processes().forEach(p -> now.put(p.pid(), p));
        for (Proc p : last.processes()) {
            Proc before = then.get(p.pid());
            long earlier = before != null && before.sameAs(p) ? children(before) : 0;
            time.ticks.put(p.pid(), children(p) - earlier);
        }
        for (Proc ended : first.processes()) {
            if (!still(ended, now)) {
                int heir = heir(ended, then, now);
                time.ticks.computeIfPresent(heir, (pid, t) -> t - ended.time() - children(ended));
            }
        }
        return time;
    }

    /** Never below 0: not every parent collects. */
    long ticks(Proc parent) {
        return Math.max(0, ticks.getOrDefault(parent.pid(), 0L));
    }

    private static int heir(Proc ended, Map<Integer, Proc> then, Map<Integer, Proc> now) {
        int parent = ended.ppid();
        for (int i = 0; i < 64; i++) {
            Proc p = then.get(parent);
            if (p == null || still(p, now)) {
                return parent;
            }
            parent = p.ppid();
        }
        return 1;
    }

    private static boolean still(Proc p, Map<Integer, Proc> now) {
        Proc there = now.get(p.pid());
        return there != null && there.sameAs(p);
    }

    private static long children(Proc p) {
        return p.childUser() + p.childSystem();
    }
}
