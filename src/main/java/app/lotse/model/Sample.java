package app.lotse.model;

import java.util.List;

/**
 * One look at the process table.
 *
 * @param uptimeMillis the NAS's own time since its start at this look, in ms: the time between two looks is the difference of these
 * @param processes all that {@code /proc} listed and that could be parsed
 * @param unparsed lines of process entries that could not be parsed (made Plain): never silently dropped
 */
public record Sample(long uptimeMillis, Ticks ticks, List<Proc> processes, List<String> unparsed) {
    public Sample {
        processes = List.copyOf(processes);
        unparsed = List.copyOf(unparsed);
    }
}
