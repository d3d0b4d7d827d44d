package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Sample;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
    public Set<String> variants() {
        return Set.of("UNSURE.briefly", "UNSURE.many-programs");
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.span().isEmpty() || unparsed(c)) {
            return List.of();
        }
        double gap = c.load().ownerless();
        if (!large(c)) {
            return List.of(good(percent("percent", gap)));
        }
        Span span = c.span().get();
        if (span.forks() <= MANY_FORKS_A_SECOND * span.seconds()) {
            return List.of(unsure(Level.UNCLEAR, UnexplainedLoad.watched(c, percent("percent", gap))));
        }
        Evidence started = evidence("programs-started", Math.round(span.forks()));
        return List.of(
                c.high()
                        ? unsure(
                                Level.UNCLEAR,
                                List.of(percent("percent", gap), started, evidence(Finding.BECAUSE, "many-programs")))
                        : notApplicable(started));
    }

    /** Twice in a row, or where there is no second time, or where it is so on the whole: a single gap is a program that ended between the looks. */
    static boolean large(Case c) {
        List<Double> gaps = c.ownerless();
        boolean twice =
                IntStream.range(1, gaps.size()).anyMatch(i -> gaps.get(i - 1) > LARGE_GAP && gaps.get(i) > LARGE_GAP);
        return twice || c.load().ownerless() > LARGE_GAP;
    }

    private static boolean unparsed(Case c) {
        return c.snapshot().samples().stream()
                .flatMap(s -> s.value().stream())
                .map(Sample::unparsed)
                .anyMatch(lines -> !lines.isEmpty());
    }
}
