package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Is the NAS busy with something harmless? */
record NamedLoad() implements Rule {
    @Override
    public String id() {
        return "named-load";
    }

    @Override
    public Level level() {
        return Level.BUSY;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD);
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.span().isEmpty()) {
            return List.of();
        }
        if (!c.high()) {
            return List.of(good(percent("percent", c.cpuPercent().value().orElse(0.0))));
        }
        Load load = c.load();
        if (UnexplainedLoad.unexplained(c) || load.named() < load.suspect()) {
            return List.of();
        }
        var list = new ArrayList<Evidence>();
        list.add(percent("percent", load.named()));
        load.causes().stream()
                .filter(cause -> !Set.of(Load.SUSPECT, Load.UNKNOWN, Load.SMALL).contains(cause.id()))
                .forEach(cause -> list.add(evidence("cause", cause.id())));
        return List.of(bad(Strength.CONFIRMED, list));
    }
}
