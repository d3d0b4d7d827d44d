package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Cause;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Is the NAS busy with something that has no name known as harmless? An unknown name is unknown, never bad. */
record UnexplainedLoad() implements Rule {
    @Override
    public String id() {
        return "unexplained-load";
    }

    @Override
    public Level level() {
        return Level.UNCLEAR;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.UNSURE);
    }

    @Override
    public Set<String> variants() {
        return Set.of("UNSURE.briefly");
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.span().isEmpty()) {
            return List.of();
        }
        if (!unexplained(c)) {
            return List.of(good(percent("percent", c.load().unnamed())));
        }
        var list = new ArrayList<Evidence>();
        list.add(percent("percent", c.load().unnamed()));
        c.load().causes().stream()
                .filter(cause -> cause.id().equals(Load.UNKNOWN))
                .map(Cause::programs)
                .flatMap(List::stream)
                .forEach(program -> list.add(evidence("program", program)));
        return List.of(unsure(Level.UNCLEAR, watched(c, list.toArray(Evidence[]::new))));
    }

    /** For how long it was so; what was watched too briefly may pass, and is said so. */
    static List<Evidence> watched(Case c, Evidence... evidence) {
        var list = new ArrayList<>(List.of(evidence));
        list.add(evidence("seconds", Math.round(c.span().map(Span::seconds).orElse(0.0))));
        if (!c.lasting()) {
            list.add(evidence(Finding.BECAUSE, "briefly"));
        }
        return list;
    }

    /** The load is high, and what is unknown of it is high itself or the largest part. */
    static boolean unexplained(Case c) {
        Load load = c.load();
        return c.high() && (load.unnamed() >= Case.HIGH || load.unnamed() > load.named() + load.suspect());
    }
}
