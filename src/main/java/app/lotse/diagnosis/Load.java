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

    static Load of(Case c) {
        if (c.span().isEmpty()) {
            return new Load(List.of(), 0, 0, 0, 0);
        }
        Span span = c.span().get();
        Map<String, Parts> parts = new LinkedHashMap<>();
        var harmless = new Harmless(c);
        double named = 0;
        double suspect = 0;
        double owned = 0;
        for (Seen s : c.present()) {
            double share = s.loadPercent();
            owned += share;
            Optional<String> cause = harmless.cause(s);
            if (Suspects.accuses(c, s)) {
                suspect += share;
                add(parts, SUSPECT, s.program(), share);
            } else if (cause.isPresent()) {
                named += share;
                add(parts, cause.get(), s.program(), share);
            } else {
                add(parts, share >= WORTH_A_LINE ? UNKNOWN : SMALL, s.program(), share);
            }
        }
        double interrupts = span.percent(span.otherTicks());
        add(parts, INTERRUPTS, "", interrupts);
        double ownerless = Math.max(0, span.percent(span.programTicks()) - owned);
        add(parts, ownerless > 5 ? UNKNOWN : SMALL, "", ownerless);
        double busy = c.cpuPercent().value().orElse(0.0);
        double unnamed = Math.max(0, busy - named - suspect - interrupts);
        return new Load(causes(parts), named + interrupts, suspect, unnamed, ownerless);
    }

    private static void add(Map<String, Parts> parts, String id, String program, double share) {
        parts.computeIfAbsent(id, i -> new Parts()).add(program, share);
    }

    private static List<Cause> causes(Map<String, Parts> parts) {
        var all = new ArrayList<Cause>();
        double small = 0;
        var smallPrograms = new ArrayList<String>();
        for (var e : parts.entrySet()) {
            boolean line = e.getKey().equals(SUSPECT) || e.getValue().share >= WORTH_A_LINE;
            if (line && !e.getKey().equals(SMALL)) {
                all.add(new Cause(
                        e.getKey(), rounded(e.getValue().share), e.getValue().programs()));
            } else {
                small += e.getValue().share;
                smallPrograms.addAll(e.getValue().programs());
            }
        }
        if (rounded(small) > 0) {
            all.add(new Cause(
                    SMALL, rounded(small), smallPrograms.stream().limit(5).toList()));
        }
        all.sort(Comparator.comparingDouble(Cause::sharePercent).reversed());
        return List.copyOf(all);
    }

    private static double rounded(double share) {
        return Math.round(share * 10) / 10.0;
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
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(5)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
