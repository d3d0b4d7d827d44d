package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.StartPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is there an account beside the system's own that has all rights? Members of the group of administrators are only named, never accused: the owner
 * makes such accounts, and QNAP advises it.
 */
record Administrators() implements Rule {
    private static final int SHOWN = 10;

    @Override
    public String id() {
        return "administrators";
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
        Optional<List<String>> accounts = Lines.of(c.snapshot(), StartPlace.ACCOUNTS);
        List<Evidence> members = Lines.of(c.snapshot(), StartPlace.GROUPS)
                .map(Administrators::members)
                .orElse(List.of());
        if (accounts.isEmpty()) {
            return List.of();
        }
        List<String> odd = accounts.get().stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= 4 && fields[2].strip().matches("0+"))
                .map(fields -> fields[0].strip())
                .filter(name -> !c.knowledge().usual(UsualStart.Kind.ROOT_ACCOUNT, name))
                .toList();
        if (odd.isEmpty()) {
            return List.of(good(members.toArray(Evidence[]::new)));
        }
        var list = new ArrayList<Evidence>();
        odd.stream().distinct().limit(SHOWN).forEach(name -> list.add(evidence("account", name)));
        list.addAll(members);
        return List.of(unsure(Level.UNCLEAR, list));
    }

    /** How many, and their names. */
    private static List<Evidence> members(List<String> lines) {
        List<String> names = lines.stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= 4 && fields[0].strip().equals("administrators"))
                .flatMap(fields -> Stream.of(fields[3].split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var list = new ArrayList<Evidence>();
        list.add(evidence("administrators", names.size()));
        names.stream().limit(SHOWN).forEach(name -> list.add(evidence("administrator", name)));
        return list;
    }
}
