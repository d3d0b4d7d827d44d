package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Does a program that lies where programs do not belong use much computing power? The place alone is no fault: installers work so too. */
record SuspiciousPlace() implements Rule {
    /** In % of the whole machine. */
    private static final double WORTH_A_LOOK = 5;

    @Override
    public String id() {
        return "suspicious-place";
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
        List<Seen> programs =
                c.present().stream().filter(s -> s.user() && !s.ended()).toList();
        if (programs.isEmpty() || c.span().isEmpty()) {
            return List.of();
        }
        List<Seen> shown = programs.stream().filter(s -> s.file().isKnown()).toList();
        List<Seen> odd = shown.stream()
                .filter(s -> s.place().filter(Place::suspicious).isPresent() && !Suspects.accuses(c, s))
                .toList();
        double used = odd.stream().mapToDouble(Seen::loadPercent).sum();
        if (used >= Case.HIGH) {
            return List.of(unsure(Level.UNCLEAR, evidenceOf(odd, used)));
        }
        return 2 * shown.size() < programs.size()
                ? List.of(notApplicable(evidence("files-not-shown", programs.size() - shown.size())))
                : List.of(good(evidence("files", shown.size()), evidence("unusual", odd.size())));
    }

    /** Whether it computes much from where programs do not belong. */
    static boolean computes(Seen s) {
        return s.user() && s.place().filter(Place::suspicious).isPresent() && s.loadPercent() >= WORTH_A_LOOK;
    }

    private static List<Evidence> evidenceOf(List<Seen> odd, double used) {
        var list = new ArrayList<Evidence>();
        list.add(percent("percent", used));
        for (Seen s : odd.stream().limit(3).toList()) {
            list.add(evidence("pid", s.now().pid()));
            list.add(evidence("program", s.program()));
            list.add(evidence("file", s.file().value().orElse("")));
        }
        return list;
    }
}
