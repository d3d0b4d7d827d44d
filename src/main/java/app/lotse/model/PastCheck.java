package app.lotse.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One check-up as the logbook remembers it: enough to say what changed since, and no program's names.
 *
 * @param level as it was told to the owner
 * @param cpuPercent of the whole machine, over the looks
 * @param bad ids of the checks that found something, sorted
 * @param causes ids of the harmless causes of load that were named, sorted
 * @param restartedAt when Lotse restarted the NAS before this look; empty when it did not
 */
public record PastCheck(
        Instant takenAt,
        Level level,
        Reading<Double> cpuPercent,
        Reading<String> firmware,
        List<String> bad,
        List<String> causes,
        Optional<Instant> restartedAt) {
    public PastCheck {
        bad = bad.stream().distinct().sorted().toList();
        causes = causes.stream().distinct().sorted().toList();
    }

    /** What a check-up leaves behind. @param level as it was told, which may be worse than the verdict's own */
    public static PastCheck of(CheckUp checkUp, Level level, Optional<Instant> restartedAt) {
        var verdict = checkUp.verdict();
        return new PastCheck(
                checkUp.snapshot().takenAt(),
                level,
                verdict.cpuPercent(),
                checkUp.snapshot().firmware(),
                verdict.findings().stream()
                        .filter(finding -> finding.outcome() == Finding.Outcome.BAD)
                        .map(Finding::check)
                        .toList(),
                verdict.causes().stream().map(Cause::id).toList(),
                restartedAt);
    }
}
