package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.StartPlace;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Is the switch on that lets the NAS run a start script of its owner's? It is off unless somebody set it up, and those who did know. So it is
 * mentioned, and raises no level: what the script does cannot be seen from here.
 */
record OwnStartScript() implements Rule {
    @Override
    public String id() {
        return "own-start-script";
    }

    @Override
    public Level level() {
        return Level.NOTHING_FOUND;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        return Lines.of(c.snapshot(), StartPlace.AUTORUN)
                .map(lines -> lines.stream()
                        .map(l -> l.strip().toUpperCase(Locale.ROOT))
                        .filter(l -> !l.isEmpty())
                        .findFirst()
                        .orElse(""))
                .map(this::look)
                .orElse(List.of());
    }

    /** Not set at all says nothing: the default is off, but an empty answer may also be another name of the switch. */
    private List<Finding> look(String word) {
        return switch (word) {
            case "TRUE", "1", "YES", "ON" ->
                List.of(unsure(Level.NOTHING_FOUND, List.of(evidence("start-place", "own-start-script"))));
            case "FALSE", "0", "NO", "OFF" -> List.of(good(evidence("own-start-script", "off")));
            default -> List.of();
        };
    }
}
