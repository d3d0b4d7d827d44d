package app.lotse.diagnosis;

import app.lotse.diagnosis.Watch.Interval;
import app.lotse.model.Proc;
import app.lotse.model.Sample;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose time one interval was, in ticks. A program's own time is told by its counters. What ended children used the kernel books on their parent when
 * the parent collects it (proc(5), fields 16 and 17): it goes to short programs that were seen at either end of the interval, as far as their own
 * pace makes it likely, and the rest stays with the parent as time of children that nobody saw.
 */
final class Account {
    /** How much more than their pace says short programs are taken to have used. */
    private static final double BENEFIT = 1.5;
    /** A pace is not measured over less, in ticks. */
    private static final double SHORTEST_LIFE = 10;

    /** What identifies a process. */
    record Id(int pid, long startTime) {
        static Id of(Proc p) {
            return new Id(p.pid(), p.startTime());
        }

        // Asked for millions of times: the ones that records come with are slower.
        @Override
        public boolean equals(Object other) {
            return other instanceof Id(int otherPid, long otherStart) && pid == otherPid && startTime == otherStart;
        }

        @Override
        public int hashCode() {
            return 31 * pid + Long.hashCode(startTime);
        }
    }

    private final Interval interval;
    private final double capacity;
    private final Map<Integer, Proc> then;
    private final Map<Integer, Proc> now;
    private final Map<Id, Double> own = new HashMap<>();
    private final Map<Id, Double> unseen = new HashMap<>();
    private final Set<Id> collecting = new HashSet<>();
    private double ownerless;

    private Account(Interval interval) {
        this.interval = interval;
        capacity = interval.span().capacityTicks();
        then = byPid(interval.first());
        now = byPid(interval.last());
    }

    static Account of(Interval interval) {
        var account = new Account(interval);
        account.readCounters();
        account.shareOut();
        return account;
    }

    /** Per process its own time, also of programs that ended in the interval. */
    Map<Id, Double> own() {
        return own;
    }

    /** Per process the time of ended children that nobody saw. */
    Map<Id, Double> unseen() {
        return unseen;
    }

    /** Time of programs that belongs to none that could be seen. */
    double ownerless() {
        return ownerless;
    }

    private void readCounters() {
        for (Proc p : now.values()) {
            Proc before = then.get(p.pid());
            boolean old = before != null && before.sameAs(p);
            long time = old ? Counter.grown(before.time(), p.time(), capacity).orElse(0) : p.time();
            own.put(Id.of(p), Math.min(time, capacity));
            long left = old
                    ? Counter.grown(children(before), children(p), Long.MAX_VALUE)
                            .orElse(0)
                    : children(p);
            unseen.put(Id.of(p), (double) left);
            if (left > 0) {
                collecting.add(Id.of(p));
            }
        }
        for (Proc ended : then.values()) {
            if (!still(ended)) {
                takeOff(heir(ended), ended);
                Proc parent = then.get(ended.ppid());
                // Whoever outlives its parent is collected by the first of all programs; nobody saw which of the two
                // ended first.
                if (parent != null && !still(parent) && heir(ended) != 1) {
                    takeOff(1, ended);
                }
            }
        }
        unseen.replaceAll((id, ticks) -> Math.clamp(ticks, 0, capacity));
        double free = Math.max(0, interval.span().programTicks() - sum(own));
        double booked = sum(unseen);
        if (booked > free) {
            unseen.replaceAll((id, ticks) -> ticks * free / booked);
        }
        ownerless = Math.max(0, free - sum(unseen));
    }

    /** Before the interval's first look it had used this much already. */
    private void takeOff(int heir, Proc ended) {
        Proc p = now.get(heir);
        if (p != null) {
            unseen.merge(Id.of(p), (double) -ended.time() - children(ended), Double::sum);
        }
    }

    private void shareOut() {
        Map<Integer, Map<Id, Double>> likely = new HashMap<>();
        for (Proc p : then.values()) {
            if (!still(p)) {
                likely.computeIfAbsent(heir(p), i -> new HashMap<>()).put(Id.of(p), likely(p, interval.first()));
            }
        }
        for (Proc p : now.values()) {
            Proc before = then.get(p.pid());
            if (before == null || !before.sameAs(p)) {
                likely.computeIfAbsent(p.ppid(), i -> new HashMap<>()).put(Id.of(p), likely(p, interval.last()));
            }
        }
        Map<Id, Double> rest = new HashMap<>();
        likely.forEach((parent, children) -> {
            Proc p = now.get(parent);
            double booked = p == null ? 0 : unseen.get(Id.of(p));
            double given = give(children, booked);
            if (p != null) {
                unseen.put(Id.of(p), booked - given);
            }
            if (p == null || !collecting.contains(Id.of(p))) {
                rest.putAll(children);
            }
        });
        // Not every parent collects (signal(7), SIGCHLD ignored): then their time is nowhere but in the machine's own
        // counter.
        ownerless -= give(rest, ownerless);
    }

    /** What a program that ran at one end of the interval is likely to have used in it, it and others like it. */
    private double likely(Proc p, Sample look) {
        double age = look.uptimeMillis() / 10.0 - p.startTime();
        double pace = Math.min(p.time() / Math.max(age, SHORTEST_LIFE), Math.max(1, p.threads()));
        double ticks = interval.span().seconds() * Span.TICKS_A_SECOND;
        return Math.clamp(BENEFIT * pace * ticks / 2, 0, capacity);
    }

    private double give(Map<Id, Double> wanted, double most) {
        double all = sum(wanted);
        double part = all <= most ? 1 : most / all;
        wanted.forEach((id, ticks) -> own.merge(id, ticks * part, Double::sum));
        return all * part;
    }

    private int heir(Proc ended) {
        int parent = ended.ppid();
        for (int i = 0; i < 64; i++) {
            Proc p = then.get(parent);
            if (p == null || still(p)) {
                return parent;
            }
            parent = p.ppid();
        }
        return 1;
    }

    private boolean still(Proc p) {
        Proc there = now.get(p.pid());
        return there != null && there.sameAs(p);
    }

    private static long children(Proc p) {
        return p.childUser() + p.childSystem();
    }

    private static double sum(Map<?, Double> some) {
        return some.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<Integer, Proc> byPid(Sample look) {
        Map<Integer, Proc> byPid = new HashMap<>();
        List<Proc> all = look.processes();
        all.forEach(p -> byPid.put(p.pid(), p));
        return byPid;
    }
}
