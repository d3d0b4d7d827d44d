package app.lotse.report;

import app.lotse.model.CheckUp;
import app.lotse.model.Evidence;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Suspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One process as both looks at it saw it, the busiest first.
 *
 * @param now at the last look that saw it
 * @param before seconds of processor time at the first look; NaN where it was not there
 * @param after the same at the last look
 * @param share of the time of the whole machine between the two looks, in %; what started in between counts from nothing
 */
public record ProcessLine(Proc now, double before, double after, double share) {
    /** Ticks of processor time in a second: USER_HZ is 100 on all Linux that QNAP builds (proc(5)). */
    private static final double TICKS = 100;

    /** All processes of a check-up; none where no list was read. */
    public static List<ProcessLine> of(CheckUp checkUp) {
        var samples = samples(checkUp);
        return samples.isEmpty() ? List.of() : of(samples.getFirst(), samples.getLast());
    }

    /** Numbers of the programs that were looked at closely, or that a finding names. */
    public static Set<Integer> suspects(CheckUp checkUp) {
        var named = checkUp.verdict().bad().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(evidence -> evidence.key().equals("pid"))
                .map(Evidence::value)
                .filter(pid -> pid.matches("[0-9]{1,7}"))
                .map(Integer::valueOf);
        return Stream.concat(checkUp.snapshot().suspects().stream().map(Suspect::pid), named)
                .collect(Collectors.toSet());
    }

    static List<Sample> samples(CheckUp checkUp) {
        return checkUp.snapshot().samples().stream()
                .flatMap(reading -> reading.value().stream())
                .toList();
    }

    /** All processes of two looks. */
    public static List<ProcessLine> of(Sample first, Sample last) {
        long span = last.ticks().all() - first.ticks().all();
        var earlier = new HashMap<Integer, Proc>();
        first.processes().forEach(proc -> earlier.put(proc.pid(), proc));
        var lines = new ArrayList<ProcessLine>();
        for (var now : last.processes()) {
            var was = earlier.get(now.pid());
            if (was == null || !was.sameAs(now)) {
                lines.add(new ProcessLine(now, Double.NaN, now.time() / TICKS, percent(now.time(), span)));
            } else {
                earlier.remove(now.pid());
                lines.add(new ProcessLine(
                        now, was.time() / TICKS, now.time() / TICKS, percent(now.time() - was.time(), span)));
            }
        }
        earlier.values().forEach(gone -> lines.add(new ProcessLine(gone, gone.time() / TICKS, Double.NaN, 0)));
        lines.sort(Comparator.comparingDouble(ProcessLine::share)
                .reversed()
                .thenComparing(line -> line.now().kernelThread())
                .thenComparing(line -> line.now().pid())
                .thenComparing(line -> line.now().startTime()));
        return lines;
    }

    private static double percent(long ticks, long span) {
        return span <= 0 ? 0 : Math.clamp(100.0 * ticks / span, 0, 100);
    }

    /** Seconds since the start of the NAS at which it began. */
    double startedSeconds() {
        return now.startTime() / TICKS;
    }

    /** Seconds that it had used when it was seen last. */
    public double seconds() {
        return Double.isNaN(after) ? before : after;
    }

    /** Its whole line without what may be a password; what the kernel calls it where no line could be read. */
    public String command(CheckUp checkUp) {
        ProcDetail detail =
                checkUp.snapshot().details().value().orElse(Map.of()).get(now.pid());
        return detail != null
                        && detail.arguments() instanceof Reading.Known<List<String>>(var arguments)
                        && !arguments.isEmpty()
                ? now.comm() + ": " + Secrets.line(now.comm(), arguments)
                : now.comm();
    }
}
