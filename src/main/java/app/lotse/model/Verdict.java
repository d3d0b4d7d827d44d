package app.lotse.model;

import java.util.List;

/**
 * The judgement of one Snapshot.
 *
 * @param cpuPercent busy time between the first and the last look, % of the whole machine
 * @param causes what used it, largest first
 * @param missing what could not be read
 */
public record Verdict(
        Level level, Reading<Double> cpuPercent, List<Finding> findings, List<Cause> causes, List<Missing> missing) {
    public Verdict {
        findings = List.copyOf(findings);
        causes = List.copyOf(causes);
        missing = List.copyOf(missing);
    }

    /** The findings that made the level, worst first. */
    public List<Finding> bad() {
        return findings.stream()
                .filter(f -> f.outcome() == Finding.Outcome.BAD || f.outcome() == Finding.Outcome.UNSURE)
                .sorted(java.util.Comparator.comparing(Finding::weight).reversed())
                .toList();
    }
}
