package app.lotse.survey;

import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one check-up's readings: two looks at the processes, and who the NAS is. */
public final class Survey {
    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Timekeeper time;

    public Survey(Timekeeper time) {
        this.time = time;
    }

    /**
     * @param interval time to wait between the two looks; how long it really was is measured by the NAS's own uptime
     * @param live if present, gets the first look and one more about every second, for the picture while it runs; without it only the two looks are made
     * @throws Trouble when the line breaks or the NAS does not answer; what it answers, however odd, never throws
     */
    public Snapshot take(Shell shell, Duration interval, Optional<Consumer<Sample>> live)
            throws Trouble, InterruptedException {
        Instant takenAt = time.now();
        String mark = Commands.mark();
        Sections first = Sections.of(shell.run(Commands.firstLook(mark)), mark);
        Reading<Sample> firstSample = Looks.sample(first);
        var samples = new ArrayList<Reading<Sample>>();
        samples.add(firstSample);
        live.ifPresent(listener -> firstSample.value().ifPresent(listener));
        samples.addAll(pause(shell, interval, live));

        mark = Commands.mark();
        Answer answer = shell.run(Commands.lastLook(mark));
        Sections last = Sections.of(answer, mark);
        Reading<Sample> lastSample = Looks.sample(last);
        samples.add(lastSample);
        live.ifPresent(listener -> lastSample.value().ifPresent(listener));
        Reading<Boolean> root = Lines.root(last.get("self"));
        return snapshot(takenAt, first, last, samples, root);
    }

    /** The process table alone, as it is just now. */
    public static Reading<Sample> pulse(Shell shell) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        return Looks.sample(Sections.of(shell.run(Commands.pulse(mark)), mark));
    }

    /** Waits; with somebody watching, looks about once a second meanwhile. */
    private List<Reading<Sample>> pause(Shell shell, Duration interval, Optional<Consumer<Sample>> live)
            throws Trouble, InterruptedException {
        var between = new ArrayList<Reading<Sample>>();
        if (live.isEmpty()) {
            time.sleep(interval);
            return between;
        }
        Instant end = time.now().plus(interval);
        while (true) {
            Duration left = Duration.between(time.now(), end);
            if (left.compareTo(PULSE) <= 0) {
                time.sleep(left.isNegative() ? Duration.ZERO : left);
                return between;
            }
            time.sleep(PULSE);
            Reading<Sample> sample = pulse(shell);
            sample.value().ifPresent(live.get());
            between.add(sample);
        }
    }

    private static Snapshot snapshot(
            Instant takenAt, Sections first, Sections last, List<Reading<Sample>> samples, Reading<Boolean> root) {
        boolean asRoot = root.value().orElse(false);
        Reading<Sample> firstSample = samples.getFirst();
        Reading<Sample> lastSample = samples.getLast();
        Reading<Map<Integer, ProcDetail>> details = Looks.together(
                Looks.details(first, firstSample, asRoot),
                Looks.details(last, lastSample, asRoot),
                lastSample.map(Sample::processes).value().orElse(List.of()));
        return new Snapshot(
                takenAt,
                Lines.one(first.get("kernel"), Lines.KERNEL),
                Lines.one(first.get("model"), Lines.MODEL),
                Lines.one(first.get("version"), Lines.VERSION),
                Lines.one(first.get("build"), Lines.BUILD),
                firstSample.map(s -> s.uptimeMillis() / 1000.0),
                Lines.one(first.get("boot"), Lines.BOOT),
                Lines.load(first.get("load")),
                root,
                samples,
                details,
                SharesParser.read(last.getWithErrors("shares"), last.errors(), asRoot),
                Map.of(),
                List.of());
    }
}
