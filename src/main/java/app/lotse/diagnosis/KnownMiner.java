package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.diagnosis.Knowledge.Confidence;
import app.lotse.diagnosis.Knowledge.Threat;
import app.lotse.diagnosis.Knowledge.Threat.Kind;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does a program run that is known for mining, by its whole name or by an argument that only such programs take? Somebody may have set it up on
 * purpose: one in a container or in an app's folder is therefore doubtful, and so is a name that the sources are not sure of.
 */
record KnownMiner() implements Rule {
    private static final Set<String> CONTAINERS = Set.of("dockerd", "containerd", "lxc-start");

    @Override
    public String id() {
        return "known-miner";
    }

    @Override
    public Level level() {
        return Level.MINER;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.present().isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (Seen s : c.present()) {
            sign(c, s)
                    .ifPresent(t -> findings.add(
                            setUp(c, s, t)
                                    ? unsure(Level.UNCLEAR, evidenceOf(c, s, t))
                                    : bad(Strength.SUSPECTED, evidenceOf(c, s, t))));
        }
        return findings.isEmpty()
                ? List.of(good(evidence("processes", c.present().size())))
                : findings.stream().limit(20).toList();
    }

    /** Whether it is one that nobody seems to have set up. */
    static boolean accuses(Case c, Seen s) {
        return sign(c, s).filter(t -> !setUp(c, s, t)).isPresent();
    }

    /** Only what both looks saw: a search for such words is no mining. */
    private static Optional<Threat> sign(Case c, Seen s) {
        if (!s.user() || s.ended() || !s.twice()) {
            return Optional.empty();
        }
        for (String name : s.names()) {
            var sign = c.knowledge().threatOf(Kind.MINING_PROGRAM, name);
            if (sign.isPresent()) {
                return sign;
            }
        }
        List<String> arguments = s.arguments().value().orElse(List.of());
        for (int i = 1; i < arguments.size(); i++) {
            var sign = c.knowledge().threatOf(Kind.MINING_ARGUMENT, arguments.get(i));
            if (sign.isPresent()) {
                return sign;
            }
        }
        return Optional.empty();
    }

    private static boolean setUp(Case c, Seen s, Threat sign) {
        boolean app = s.place().filter(Place::usual).isPresent();
        return app || sign.confidence() != Confidence.HIGH || container(c, s);
    }

    private static boolean container(Case c, Seen s) {
        return c.parents(s).stream()
                .filter(Seen::user)
                .flatMap(p -> p.names().stream())
                // The kernel cuts names after 15 bytes, which makes all shims the same.
                .anyMatch(n -> CONTAINERS.contains(n) || n.startsWith("containerd-shim"));
    }

    private static List<Evidence> evidenceOf(Case c, Seen s, Threat sign) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("pid", s.now().pid()));
        list.add(evidence("program", s.program()));
        list.add(evidence("known-as", sign.family()));
        list.add(evidence("sign", sign.value()));
        s.file().value().ifPresent(f -> list.add(evidence("file", f)));
        if (container(c, s)) {
            list.add(evidence("in-container", "yes"));
        }
        if (c.span().isPresent()) {
            list.add(percent("percent", s.sharePercent()));
        }
        return list;
    }
}
