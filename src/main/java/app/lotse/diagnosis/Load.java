package app.lotse.diagnosis;

import app.lotse.model.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the machine was busy with.
 *
 * @param causes largest first
 * @param named % of the machine with a harmless name
 * @param suspect % of the machine that suspects used
 * @param unnamed % of the machine that is neither
 * @param ownerless % of the machine in programs' time that no visible process accounts for
 */
record Load(List<Cause> causes, double named, double suspect, double unnamed, double ownerless) {
    static final String SUSPECT = "suspect";
    static final String UNKNOWN = "unknown";
    static final String SMALL = "small";
    /** Interrupts: data on its way between network, disks and memory. */
    static final String INTERRUPTS = "interrupts";

    /** From this share on, in % of the machine, a cause has a line of its own. */
    private static final double WORTH_A_LINE = 1;
    /** Time without an owner is noise below this, % of the machine: programs end between the looks. */
    private static final double WORTH_TELLING = 5;

    static Load of(Case c) {
        if (c.span().isEmpty()) {
            return new Load(List.of(), 0, 0, 0, 0);
        }
        Span span = c.span().get();
        var sum = new Sum(c);
        c.everybody().forEach(sum::add);
        double interrupts = span.percent(span.otherTicks());
        double ownerless = span.percent(c.ownerlessTicks());
        sum.part(INTERRUPTS, "", interrupts);
        sum.part(ownerless >= WORTH_TELLING ? UNKNOWN : SMALL, "", ownerless);
        double busy = c.cpuPercent().value().orElse(0.0);
        double unnamed = Math.max(0, busy - sum.named - sum.suspect - interrupts);
        return new Load(sum.causes(busy), Math.min(100, sum.named + interrupts), sum.suspect, unnamed, ownerless);
    }

    /** Adds up whose time it was. */
    private static final class Sum {
        private final Map<String, Parts> parts = new LinkedHashMap<>();
        private final Case c;
        private final Harmless harmless;
        private double named;
        private double suspect;

        Sum(Case c) {
            this.c = c;
            harmless = new Harmless(c);
        }

        void add(Seen s) {
            if (Suspects.accuses(c, s)) {
                suspect += s.loadPercent();
                part(SUSPECT, s.program(), s.loadPercent());
                return;
            }
            if (s.sharePercent() > 0) {
                add(harmless.cause(s), s.program(), s.sharePercent());
            }
            if (s.childPercent() > 0) {
                Optional<String> cause = harmless.causeOfUnseen(s);
                add(cause, cause.isPresent() ? s.program() : "", s.childPercent());
            }
        }

        private void add(Optional<String> cause, String program, double share) {
            named += cause.isPresent() ? share : 0;
            part(cause.orElse(share >= WORTH_A_LINE ? UNKNOWN : SMALL), program, share);
        }

        void part(String id, String program, double share) {
            parts.computeIfAbsent(id, i -> new Parts()).add(program, share);
        }

        /** Never more in all than the machine was busy: its counters are read one after the other. */
        List<Cause> causes(double busy) {
            double all = parts.values().stream().mapToDouble(p -> p.share).sum();
            double scale = all > busy ? busy / all : 1;
            return Load.causes(parts, scale);
        }
    }

    private static List<Cause> causes(Map<String, Parts> parts, double scale) {
        var all = new ArrayList<Cause>();
        double small = 0;
        var smallPrograms = new ArrayList<String>();
        for (var e : parts.entrySet()) {
            double share = e.getValue().share * scale;
            boolean line = e.getKey().equals(SUSPECT) || share >= WORTH_A_LINE;
            if (line && !e.getKey().equals(SMALL)) {
                all.add(new Cause(e.getKey(), rounded(share), e.getValue().programs()));
            } else {
                small += share;
                smallPrograms.addAll(e.getValue().programs());
            }
        }
        if (rounded(small) > 0) {
            all.add(new Cause(
                    SMALL, rounded(small), smallPrograms.stream().limit(5).toList()));
        }
        all.sort(Comparator.comparingDouble(Cause::sharePercent).reversed().thenComparing(Cause::id));
        return List.copyOf(all);
    }

    /** Down, so that the sum is not more than the whole. */
    private static double rounded(double share) {
        return Math.floor(share * 10 + 1e-6) / 10.0;
    }

    /** The programs of one cause, in the order they came: busiest first. */
    private static final class Parts {
        private final Map<String, Double> programs = new LinkedHashMap<>();
        private double share;

        void add(String program, double part) {
            share += part;
            if (!program.isEmpty() && part > 0) {
                programs.merge(program, part, Double::sum);
            }
        }

        List<String> programs() {
            return programs.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(5)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
