package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.StartPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Is a library put before every program (ld.so(8), /etc/ld.so.preload)? It can hide programs from every look; few have a good reason for one. */
record PreloadedLibrary() implements Rule {
    @Override
    public String id() {
        return "preloaded-library";
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
        return Lines.of(c.snapshot(), StartPlace.PRELOAD).map(this::look).orElse(List.of());
    }

    private List<Finding> look(List<String> lines) {
        // The file's names are parted by blanks or colons; # begins a remark.
        List<String> libraries = lines.stream()
                .flatMap(line -> Stream.of(line.replaceAll("#.*", "").split("[\\s:]+")))
                .filter(name -> !name.isBlank())
                .toList();
        if (libraries.isEmpty()) {
            return List.of(good(evidence("libraries", 0)));
        }
        var list = new ArrayList<Evidence>();
        list.add(evidence("libraries", libraries.size()));
        libraries.stream().limit(5).forEach(library -> list.add(evidence("library", library)));
        return List.of(unsure(Level.UNCLEAR, list));
    }
}
