package app.lotse.diagnosis;

import app.lotse.model.Plain;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One process as a case sees it.
 *
 * @param now at the last look that saw it
 * @param before the same process at the first look, if it was there already
 * @param sharePercent its own time between the looks, % of the whole machine
 * @param childPercent time that its ended children left to it, % of the whole machine
 */
record Seen(
        Proc now,
        Optional<Proc> before,
        double sharePercent,
        double childPercent,
        Reading<List<String>> arguments,
        Reading<String> file) {

    boolean user() {
        return !now.kernelThread();
    }

    boolean ended() {
        return now.state() == 'Z';
    }

    double loadPercent() {
        return sharePercent + childPercent;
    }

    Optional<Place> place() {
        return file.value().map(Place::of);
    }

    /** How it calls itself in its command line, if that could be read and is not empty. */
    Optional<String> title() {
        return arguments.value().filter(a -> !a.isEmpty()).map(a -> a.getFirst().strip());
    }

    /** All names it goes by: the kernel's, its file's, the one in its command line. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        file.value().ifPresent(f -> names.add(base(f.replaceAll(" \\(deleted\\)$", ""))));
        names.add(now.comm());
        title().ifPresent(t -> names.add(base(t)));
        names.remove("");
        return names;
    }

    /** For people: its name, made safe. */
    String program() {
        return Plain.line(now.comm(), 40);
    }

    static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
