package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Was all read that "nothing found" needs: both looks at the processes, the CPU counter, the tops of all shares? */
record CouldNotLook() implements Rule {
    @Override
    public String id() {
        return "could-not-look";
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
    public List<Finding> look(Case c) {
        var lacks = new ArrayList<Evidence>();
        List<Reading<Sample>> samples = c.snapshot().samples();
        if (samples.size() < 2) {
            lacks.add(evidence("looks", samples.size()));
        }
        if (!samples.isEmpty()) {
            lacks.addAll(lacks("first-look", samples.getFirst()));
            lacks.addAll(lacks("last-look", samples.getLast()));
        }
        if (lacks.isEmpty() && c.span().isEmpty()) {
            lacks.add(evidence("clock", "went-back"));
        }
        switch (c.snapshot().shareTops()) {
            case Reading.Unread<?>(var reason, var _) -> lacks.add(evidence("shares", reason));
            case Reading.Known<app.lotse.model.ShareTops>(var tops) -> {
                if (!tops.unseen().isEmpty()) {
                    lacks.add(evidence("folders-not-seen", tops.unseen().size()));
                }
            }
        }
        return lacks.isEmpty()
                ? List.of(good(evidence("looks", samples.size())))
                : List.of(new Finding(id(), level(), Outcome.UNSURE, Strength.CONFIRMED, lacks));
    }

    private static List<Evidence> lacks(String look, Reading<Sample> reading) {
        return switch (reading) {
            case Reading.Unread<Sample>(var reason, var _) -> List.of(evidence(look, reason));
            case Reading.Known<Sample>(var sample) -> {
                var lacks = new ArrayList<Evidence>();
                if (!sample.unparsed().isEmpty()) {
                    lacks.add(evidence(look + "-lines", sample.unparsed().size()));
                }
                // An account that may see only its own programs does not see the first of all.
                if (sample.processes().stream().noneMatch(p -> p.pid() == 1)) {
                    lacks.add(evidence(look, "no-first-process"));
                }
                yield lacks;
            }
        };
    }
}
