package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Sample;
import java.util.List;
import java.util.Set;

/**
 * Does much computing power belong to no program that can be seen? Time of ended children is counted on their parents; where very many programs
 * come and go, the sum is too rough to say.
 */
record LoadWithoutOwner() implements Rule {
    private static final double LARGE_GAP = 25;
    private static final int MANY_FORKS_A_SECOND = 20;

    @Override
    public String id() {
        return "load-without-owner";
    }

    @Override
    public Level level() {
        return Level.UNCLEAR;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.UNSURE, Outcome.DOES_NOT_APPLY);
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.span().isEmpty()
                || c.snapshot().samples().stream()
                        .flatMap(s -> s.value().stream())
                        .map(Sample::unparsed)
                        .anyMatch(lines -> !lines.isEmpty())) {
            return List.of();
        }
        Span span = c.span().get();
        if (span.forks() > MANY_FORKS_A_SECOND * span.seconds()) {
            return List.of(notApplicable(evidence("programs-started", span.forks())));
        }
        double gap = c.load().ownerless();
        return large(c)
                ? List.of(unsure(Level.UNCLEAR, List.of(percent("percent", gap))))
                : List.of(good(percent("percent", gap)));
    }

    static boolean large(Case c) {
        return c.load().ownerless() > LARGE_GAP;
    }
}
