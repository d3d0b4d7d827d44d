package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A Snapshot prepared for the rules: processes of the first and the last look matched by pid and start time, with their shares. */
final class Case {
    /** High load, in % of the whole machine. */
    static final double HIGH = 30;

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4}).*");

    private final Snapshot snapshot;
    private final Knowledge knowledge;
    private final Optional<Span> span;
    private final List<Seen> present;
    private final List<Seen> gone;
    private final Load load;

    Case(Snapshot snapshot, Knowledge knowledge) {
        this.snapshot = snapshot;
        this.knowledge = knowledge;
        List<Sample> looks =
                snapshot.samples().stream().flatMap(s -> s.value().stream()).toList();
        span = looks.size() < 2 ? Optional.empty() : Span.of(looks.getFirst(), looks.getLast());
        present = looks.isEmpty() ? List.of() : present(looks);
        gone = looks.size() < 2 ? List.of() : gone(looks);
        load = Load.of(this);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** What lies between the first and the last look; empty when there is only one, or the NAS's clock did not go forward. */
    Optional<Span> span() {
        return span;
    }

    /** Busy time, % of the whole machine. */
    Reading<Double> cpuPercent() {
        return span.map(s -> Reading.known(busyPercent(s)))
                .orElseGet(() -> Reading.unread(Reason.NOT_UNDERSTOOD, "two looks that follow each other"));
    }

    boolean high() {
        return span.filter(s -> busyPercent(s) >= HIGH).isPresent();
    }

    /** By the machine's counter, and never less than what its processes used themselves: the two can be told differently. */
    private double busyPercent(Span s) {
        double used = present.stream().mapToDouble(Seen::sharePercent).sum();
        return Math.min(100, Math.max(s.busyPercent(), used));
    }

    /** The processes of the last look. */
    List<Seen> present() {
        return present;
    }

    /** Processes of earlier looks that had ended by the last. */
    List<Seen> gone() {
        return gone;
    }

    Load load() {
        return load;
    }

    /** Parents of a process, nearest first. */
    List<Seen> parents(Seen child) {
        Map<Integer, Seen> byPid = new HashMap<>();
        present.forEach(s -> byPid.put(s.now().pid(), s));
        var parents = new ArrayList<Seen>();
        Seen parent = byPid.get(child.now().ppid());
        while (parent != null && parents.size() < 8) {
            parents.add(parent);
            parent = byPid.get(parent.now().ppid());
        }
        return parents;
    }

    /** Major and minor version of the kernel as one number: 4.6 is 4006. */
    OptionalInt kernel() {
        var m = VERSION.matcher(snapshot.kernel().value().orElse(""));
        return m.matches()
                ? OptionalInt.of(Integer.parseInt(m.group(1)) * 1000 + Integer.parseInt(m.group(2)))
                : OptionalInt.empty();
    }

    private List<Seen> present(List<Sample> looks) {
        Map<Integer, Proc> before = new HashMap<>();
        if (looks.size() > 1) {
            looks.getFirst().processes().forEach(p -> before.put(p.pid(), p));
        }
        var children = ChildTime.of(looks.getFirst(), looks.getLast());
        return looks.getLast().processes().stream()
                .map(now -> {
                    Optional<Proc> then =
                            Optional.ofNullable(before.get(now.pid())).filter(now::sameAs);
                    long own = now.time() - then.map(Proc::time).orElse(0L);
                    return seen(now, then, percent(own), percent(children.ticks(now)));
                })
                .sorted(Comparator.comparingDouble(Seen::loadPercent).reversed())
                .toList();
    }

    private List<Seen> gone(List<Sample> looks) {
        Map<String, Seen> gone = new LinkedHashMap<>();
        looks.subList(0, looks.size() - 1)
                .forEach(look -> look.processes()
                        .forEach(p -> gone.put(p.pid() + " " + p.startTime(), seen(p, Optional.empty(), 0, 0))));
        for (Proc p : looks.getLast().processes()) {
            gone.remove(p.pid() + " " + p.startTime());
            // Its number went to another program: what is known of that number is the other's.
            gone.replaceAll((key, s) -> s.now().pid() == p.pid() ? unknown(s.now()) : s);
        }
        return List.copyOf(gone.values());
    }

    private Seen seen(Proc now, Optional<Proc> before, double own, double children) {
        Optional<ProcDetail> detail = snapshot.details().value().map(all -> all.get(now.pid()));
        Reading<List<String>> arguments =
                detail.map(ProcDetail::arguments).orElseGet(() -> Reading.unread(Reason.NOT_ASKED, ""));
        Reading<String> file = detail.map(ProcDetail::file).orElseGet(() -> Reading.unread(Reason.NOT_ASKED, ""));
        return new Seen(now, before, own, children, arguments, file);
    }

    private static Seen unknown(Proc ended) {
        return new Seen(
                ended,
                Optional.empty(),
                0,
                0,
                Reading.unread(Reason.NOT_THERE, ""),
                Reading.unread(Reason.NOT_THERE, ""));
    }

    private double percent(long ticks) {
        return span.map(s -> s.percent(Math.max(0, ticks))).orElse(0.0);
    }
}
