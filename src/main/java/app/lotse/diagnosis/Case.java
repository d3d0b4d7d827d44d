package app.lotse.diagnosis;

import app.lotse.diagnosis.Account.Id;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Snapshot prepared for the rules: the processes of all looks, told apart by pid and start time, with their shares. */
final class Case {
    /** High load, in % of the whole machine. */
    static final double HIGH = 30;
    /** Load that is watched for less may be a passing one. */
    static final double LASTING_SECONDS = 60;

    private static final int MOST_PARENTS = 8;

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4}).*", Pattern.DOTALL);

    private final Snapshot snapshot;
    private final Knowledge knowledge;
    private final Optional<Span> span;
    private final Population population;
    private final Map<Integer, Seen> byPid = new HashMap<>();
    private final Set<Id> running = new HashSet<>();
    private final Map<String, Boolean> kernelNames = new HashMap<>();
    private final Map<String, Optional<Knowledge.Threat>> malware = new HashMap<>();
    private final Map<Seen, Optional<Disguise>> disguises = new IdentityHashMap<>();
    private final List<Seen> everybody;
    private final Load load;

    Case(Snapshot snapshot, Knowledge knowledge) {
        this.snapshot = snapshot;
        this.knowledge = knowledge;
        var watch = Watch.of(
                snapshot.samples().stream().flatMap(s -> s.value().stream()).toList());
        span = watch.span();
        population = Population.of(snapshot, watch);
        everybody = Stream.concat(population.present().stream(), population.gone().stream())
                .toList();
        present().forEach(s -> running.add(Id.of(s.now())));
        everybody().forEach(s -> byPid.putIfAbsent(s.now().pid(), s));
        load = Load.of(this);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** What the machine did over all looks; empty when there is only one, or the NAS's clock did not go forward. */
    Optional<Span> span() {
        return span;
    }

    /** Per interval: time of programs that belongs to none that could be seen, % of the whole machine. */
    List<Double> ownerless() {
        return population.ownerless();
    }

    /** The same of all intervals together, in ticks. */
    double ownerlessTicks() {
        return population.ownerlessTicks();
    }

    /** Busy time, % of the whole machine. */
    Reading<Double> cpuPercent() {
        return span.map(s -> Reading.known(busyPercent(s)))
                .orElseGet(() -> Reading.unread(Reason.NOT_UNDERSTOOD, "two looks that follow each other"));
    }

    boolean high() {
        return span.filter(s -> busyPercent(s) >= HIGH).isPresent();
    }

    /** Watched for long enough to speak of lasting load. */
    boolean lasting() {
        return span.filter(s -> s.seconds() >= LASTING_SECONDS).isPresent();
    }

    /** By the machine's counter, and never less than what its processes used themselves: the two can be told differently. */
    private double busyPercent(Span s) {
        double used = everybody().stream().mapToDouble(Seen::sharePercent).sum();
        return Math.min(100, Math.max(s.busyPercent(), used));
    }

    /** The processes of the last look, busiest first. */
    List<Seen> present() {
        return population.present();
    }

    /** Processes of earlier looks that had ended by the last. */
    List<Seen> gone() {
        return population.gone();
    }

    boolean isPresent(Seen s) {
        return running.contains(Id.of(s.now()));
    }

    /** Present and gone. */
    List<Seen> everybody() {
        return everybody;
    }

    Load load() {
        return load;
    }

    /** Whether a name looks like one that only threads of the kernel have; the same few names come again and again. */
    boolean kernelName(String name) {
        return kernelNames.computeIfAbsent(
                name, n -> Lookalike.forms(n).anyMatch(form -> knowledge.kernelName(form) || bracketed(form)));
    }

    /** Malware of that name, as {@link KnownMalware#named}; the same few names come again and again. */
    Optional<Knowledge.Threat> malware(String name) {
        return malware.computeIfAbsent(name, n -> KnownMalware.named(knowledge, n));
    }

    /** How it hides, as {@link Disguise#of}: several rules ask. */
    Optional<Disguise> disguise(Seen s) {
        return disguises.computeIfAbsent(s, seen -> Disguise.of(this, seen));
    }

    private boolean bracketed(String form) {
        return Lookalike.bracketed(form)
                .filter(inside -> !inside.startsWith("[") && knowledge.kernelName(inside))
                .isPresent();
    }

    /** Parents of a process, nearest first; a number that went to a younger program is not its parent's any more. */
    List<Seen> parents(Seen child) {
        var parents = new ArrayList<Seen>();
        Optional<Seen> parent = parent(child);
        while (parent.isPresent() && parents.size() < MOST_PARENTS) {
            parents.add(parent.get());
            parent = parent(parent.get());
        }
        return parents;
    }

    private Optional<Seen> parent(Seen child) {
        return Optional.ofNullable(byPid.get(child.now().ppid()))
                .filter(p -> p.now().startTime() <= child.now().startTime());
    }

    /** Whether number 2 is the kernel's own, whose children the kernel started; in a container it is any program. */
    boolean helper(Seen s) {
        Seen second = byPid.get(2);
        return s.user() && s.now().ppid() == 2 && second != null && !second.user();
    }

    /** How long the NAS has been running, by its own clock at the last look. */
    long minutesUp() {
        return snapshot.samples().stream()
                        .flatMap(s -> s.value().stream())
                        .mapToLong(Sample::uptimeMillis)
                        .max()
                        .orElse(0)
                / 60_000;
    }

    /** Major and minor version of the kernel as one number: 4.6 is 4006. */
    OptionalInt kernel() {
        var m = VERSION.matcher(snapshot.kernel().value().orElse(""));
        return m.matches()
                ? OptionalInt.of(Integer.parseInt(m.group(1)) * 1000 + Integer.parseInt(m.group(2)))
                : OptionalInt.empty();
    }
}
