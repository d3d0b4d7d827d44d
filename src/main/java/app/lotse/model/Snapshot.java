package app.lotse.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that was read of one NAS in one check-up; all that a verdict needs, and nothing else decides it.
 *
 * @param takenAt when, by the clock of the owner's computer
 * @param kernel {@code uname -r}, such as 4.2.8
 * @param firmware version as the NAS itself says it, such as 5.1.9
 * @param uptimeSeconds since its start, at the first look
 * @param bootId the kernel's random id of this boot
 * @param load the first number of {@code /proc/loadavg}
 * @param asRoot whether the last look was made with root rights
 * @param samples the looks at the process table in order; two or more for a check-up that can say "nothing found"
 * @param details per pid, of the last look; a missing pid was not seen there
 * @param startPlaces the lines of each place, raw; a place that is missing was not asked for
 * @param suspects suspicious programs looked at closely; empty where none was suspected, or where that look was not made
 */
public record Snapshot(
        Instant takenAt,
        Reading<String> kernel,
        Reading<String> model,
        Reading<String> firmware,
        Reading<String> build,
        Reading<Double> uptimeSeconds,
        Reading<String> bootId,
        Reading<Double> load,
        Reading<Boolean> asRoot,
        List<Reading<Sample>> samples,
        Reading<Map<Integer, ProcDetail>> details,
        Reading<ShareTops> shareTops,
        Map<StartPlace, Reading<List<String>>> startPlaces,
        List<Suspect> suspects) {
    public Snapshot {
        startPlaces = Map.copyOf(startPlaces);
        suspects = List.copyOf(suspects);
        samples = List.copyOf(samples);
    }
}
