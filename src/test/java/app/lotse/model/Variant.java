package app.lotse.model;

import java.util.List;
import java.util.Map;

/** A Snapshot like another one but for the parts that a test changes. */
public final class Variant {
    private final Snapshot of;
    private Reading<String> bootId;
    private List<Reading<Sample>> samples;
    private Reading<Map<Integer, ProcDetail>> details;
    private Map<StartPlace, Reading<List<String>>> startPlaces;
    private List<Suspect> suspects;

    private Variant(Snapshot of) {
        this.of = of;
        bootId = of.bootId();
        samples = of.samples();
        details = of.details();
        startPlaces = of.startPlaces();
        suspects = of.suspects();
    }

    public static Variant of(Snapshot snapshot) {
        return new Variant(snapshot);
    }

    public Variant bootId(String id) {
        bootId = Reading.known(id);
        return this;
    }

    public Variant samples(List<Reading<Sample>> looks) {
        samples = looks;
        return this;
    }

    public Variant details(Map<Integer, ProcDetail> ofAll) {
        details = Reading.known(ofAll);
        return this;
    }

    public Variant startPlaces(Map<StartPlace, Reading<List<String>>> places) {
        startPlaces = places;
        return this;
    }

    public Variant suspects(List<Suspect> all) {
        suspects = all;
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                of.takenAt(),
                of.kernel(),
                of.model(),
                of.firmware(),
                of.build(),
                of.uptimeSeconds(),
                bootId,
                of.load(),
                of.asRoot(),
                samples,
                details,
                of.shareTops(),
                startPlaces,
                suspects);
    }
}
