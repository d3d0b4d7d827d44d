package app.lotse.diagnosis;

import app.lotse.diagnosis.Account.Id;
import app.lotse.diagnosis.Seen.Sighting;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Suspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All processes of a Snapshot, told apart by pid and start time.
 *
 * @param present of the last look, busiest first
 * @param gone of earlier looks, ended by the last, busiest first
 * @param ownerless per interval: time of programs that belongs to none that could be seen, % of the whole machine
 * @param ownerlessTicks the same of all intervals together, in ticks
 */
record Population(List<Seen> present, List<Seen> gone, List<Double> ownerless, double ownerlessTicks) {
    private static final Comparator<Seen> BUSIEST = Comparator.comparingDouble(Seen::loadPercent)
            .reversed()
            .thenComparing(s -> s.now().pid())
            .thenComparing(s -> s.now().startTime());

    static Population of(Snapshot snapshot, Watch watch) {
        var census = new Census(snapshot, watch.span());
        watch.earlier().forEach(census::passing);
        watch.looks().forEach(census::see);
        watch.intervals().forEach(census::book);
        Map<Id, Seen> present = new LinkedHashMap<>();
        List<Sample> looks = watch.looks();
        if (!looks.isEmpty()) {
            looks.getLast().processes().forEach(p -> present.put(Id.of(p), census.seen(Id.of(p), true)));
        }
        List<Seen> gone = census.everybody()
                .filter(id -> !present.containsKey(id))
                .map(id -> census.seen(id, false))
                .sorted(BUSIEST)
                .toList();
        return new Population(
                present.values().stream().sorted(BUSIEST).toList(), gone, census.ownerless, census.ownerlessTicks);
    }

    /** Counts them, look by look. */
    private static final class Census {
        private final Map<Id, List<Sighting>> sightings = new LinkedHashMap<>();
        private final Map<Id, Sighting> passed = new LinkedHashMap<>();
        private final Map<Integer, Id> owners = new HashMap<>();
        private final Set<Integer> reused = new HashSet<>();
        private final Map<Id, Double> own = new HashMap<>();
        private final Map<Id, Double> unseen = new HashMap<>();
        private final List<Double> ownerless = new ArrayList<>();
        private double ownerlessTicks;
        private final Map<Id, Suspect> close = new HashMap<>();
        private final Map<Integer, ProcDetail> details;
        private final Optional<Span> span;

        Census(Snapshot snapshot, Optional<Span> span) {
            this.span = span;
            details = snapshot.details().value().orElse(Map.of());
            snapshot.suspects().forEach(s -> close.put(new Id(s.pid(), s.startTime()), s));
        }

        /** A look that cannot be compared with later ones: that it saw a process is all it tells. */
        void passing(Sample look) {
            look.processes().forEach(p -> passed.put(id(p), new Sighting(look.uptimeMillis(), p)));
        }

        void see(Sample look) {
            look.processes()
                    .forEach(p -> sightings
                            .computeIfAbsent(id(p), i -> new ArrayList<>())
                            .add(new Sighting(look.uptimeMillis(), p)));
        }

        Stream<Id> everybody() {
            return Stream.concat(passed.keySet().stream(), sightings.keySet().stream())
                    .distinct();
        }

        private Id id(Proc p) {
            Id id = Id.of(p);
            Id owner = owners.putIfAbsent(p.pid(), id);
            if (owner != null && !owner.equals(id)) {
                reused.add(p.pid());
            }
            return id;
        }

        void book(Watch.Interval interval) {
            var account = Account.of(interval);
            account.own().forEach((id, ticks) -> own.merge(id, ticks, Double::sum));
            account.unseen().forEach((id, ticks) -> unseen.merge(id, ticks, Double::sum));
            ownerlessTicks += account.ownerless();
            ownerless.add(interval.span().percent(account.ownerless()));
        }

        Seen seen(Id id, boolean present) {
            List<Sighting> all = sightings.getOrDefault(id, List.of());
            Proc now = all.isEmpty() ? passed.get(id).proc() : all.getLast().proc();
            // A number that went to another program: what is known of it may be the other's.
            boolean known = present || !reused.contains(id.pid());
            Optional<ProcDetail> detail = Optional.ofNullable(known ? details.get(id.pid()) : null);
            Reason reason = known ? Reason.NOT_ASKED : Reason.NOT_THERE;
            return new Seen(
                    now,
                    List.copyOf(all),
                    percent(own.getOrDefault(id, 0.0)),
                    percent(unseen.getOrDefault(id, 0.0)),
                    detail.map(ProcDetail::arguments).orElseGet(() -> Reading.unread(reason, "")),
                    detail.map(ProcDetail::file).orElseGet(() -> Reading.unread(reason, "")),
                    Optional.ofNullable(close.get(id)));
        }

        private double percent(double ticks) {
            return span.map(s -> s.percent(ticks)).orElse(0.0);
        }
    }
}
