package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.diagnosis.Knowledge.Threat.Kind;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.ShareTops;
import app.lotse.model.ShareTops.Folder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Do the names at the tops of the shared folders show that files were locked: a demand for money, foreign endings, packed files en masse? */
record RansomNote() implements Rule {
    private static final int SURE_FROM = 3;
    private static final int MASS_FROM = 10;

    @Override
    public String id() {
        return "ransom-note";
    }

    @Override
    public Level level() {
        return Level.STOP;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        return c.snapshot()
                .shareTops()
                .value()
                .map(tops -> look(c.knowledge(), tops))
                .orElse(List.of());
    }

    private List<Finding> look(Knowledge knowledge, ShareTops tops) {
        var findings = new ArrayList<Finding>();
        for (Folder folder : tops.folders()) {
            for (String name : folder.names()) {
                knowledge
                        .threatOf(Kind.NOTE, name)
                        .ifPresent(t -> findings.add(bad(
                                Strength.CONFIRMED,
                                List.of(
                                        evidence("file", folder.path() + "/" + name),
                                        evidence("known-as", t.family())))));
            }
        }
        for (Knowledge.Threat threat : knowledge.threats()) {
            ending(threat, tops).ifPresent(findings::add);
            if (threat.kind() == Kind.ENDING_EN_MASSE) {
                tops.folders().stream()
                        .filter(f -> mass(threat, f))
                        .map(f -> unsure(Level.STOP, List.of(evidence("folder", f.path()), count(threat, f.names()))))
                        .forEach(findings::add);
            }
        }
        int names = tops.folders().stream().mapToInt(f -> f.names().size()).sum();
        return findings.isEmpty()
                ? List.of(good(evidence("folders", tops.folders().size()), evidence("names", names)))
                : findings.stream()
                        .sorted(Comparator.comparing(Finding::strength).reversed())
                        .limit(20)
                        .toList();
    }

    private Optional<Finding> ending(Knowledge.Threat threat, ShareTops tops) {
        if (threat.kind() != Kind.ENDING) {
            return Optional.empty();
        }
        List<String> names = tops.folders().stream()
                .flatMap(f -> f.names().stream())
                .filter(threat::fits)
                .toList();
        Strength strength = names.size() >= SURE_FROM ? Strength.CONFIRMED : Strength.SUSPECTED;
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(bad(strength, List.of(count(threat, names), evidence("known-as", threat.family()))));
    }

    private static boolean mass(Knowledge.Threat threat, Folder folder) {
        List<String> names =
                folder.names().stream().filter(n -> !n.startsWith(".")).toList();
        long packed = names.stream().filter(threat::fits).count();
        return names.size() >= MASS_FROM && 2 * packed >= names.size();
    }

    private static Evidence count(Knowledge.Threat threat, List<String> names) {
        return evidence(
                "files" + threat.value(), names.stream().filter(threat::fits).count());
    }
}
