package app.lotse.diagnosis;

import app.lotse.model.Plain;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Suspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One process as a case sees it.
 *
 * @param now at the last look that saw it
 * @param sightings of all looks that can be compared with each other, in order
 * @param sharePercent its own time between the looks, % of the whole machine
 * @param childPercent time of its ended children that nobody saw, % of the whole machine
 * @param close the closer look at it, if one was made
 * @param names all names it goes by, each once: its file's, the kernel's, the one in its command line
 */
record Seen(
        Proc now,
        List<Sighting> sightings,
        double sharePercent,
        double childPercent,
        Reading<List<String>> arguments,
        Reading<String> file,
        Optional<Suspect> close,
        List<String> names) {
    /** Less apart, two looks may show the same short moment in the start of a program. */
    private static final long APART_MILLIS = 1000;

    /** The process at one look. @param uptimeMillis when, by the NAS's own clock */
    record Sighting(long uptimeMillis, Proc proc) {}

    Seen(
            Proc now,
            List<Sighting> sightings,
            double sharePercent,
            double childPercent,
            Reading<List<String>> arguments,
            Reading<String> file,
            Optional<Suspect> close) {
        this(now, sightings, sharePercent, childPercent, arguments, file, close, names(now, arguments, file));
    }

    boolean user() {
        return !now.kernelThread();
    }

    boolean ended() {
        return now.state() == 'Z';
    }

    boolean twice() {
        return twice(p -> true);
    }

    /** Whether it was so in two looks that are far enough apart. */
    boolean twice(Predicate<Proc> so) {
        return millis(so) >= APART_MILLIS;
    }

    /** For how long it was watched. */
    double seconds() {
        return millis(p -> true) / 1000.0;
    }

    double loadPercent() {
        return sharePercent + childPercent;
    }

    /** Where its file lies; where the first thread has none any more, the others' files tell. */
    Optional<Place> place() {
        if (close.isEmpty()) {
            return file.value().map(Place::of);
        }
        return files().map(Place::of).reduce((a, b) -> a.suspicious() ? a : b.suspicious() ? b : a.usual() ? b : a);
    }

    /** Files that it runs from: mostly one. */
    Stream<String> files() {
        Stream<String> threads = close.flatMap(s -> s.threadFiles().value()).stream()
                .flatMap(files -> files.values().stream())
                .sorted();
        return Stream.concat(file.value().stream(), threads).distinct();
    }

    /** How it calls itself in its command line, if that could be read and is not empty. */
    Optional<String> title() {
        return title(arguments);
    }

    private static Optional<String> title(Reading<List<String>> arguments) {
        return arguments.value().filter(a -> !a.isEmpty()).map(a -> a.getFirst().strip());
    }

    private static List<String> names(Proc now, Reading<List<String>> arguments, Reading<String> file) {
        var names = new ArrayList<String>(3);
        add(names, file.value().map(Seen::base).orElse(""));
        add(names, now.comm());
        add(names, title(arguments).map(Seen::base).orElse(""));
        return List.copyOf(names);
    }

    private static void add(List<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    /** For people: its name, made safe. */
    String program() {
        return Plain.line(now.comm(), 40);
    }

    /** Last step of a path, without the kernel's word that the file was deleted. */
    static String base(String path) {
        String there = path.endsWith(Place.GONE) ? path.substring(0, path.length() - Place.GONE.length()) : path;
        return there.substring(there.lastIndexOf('/') + 1);
    }

    private long millis(Predicate<Proc> so) {
        long first = -1;
        long last = -1;
        for (Sighting s : sightings) {
            if (so.test(s.proc())) {
                first = first < 0 ? s.uptimeMillis() : first;
                last = s.uptimeMillis();
            }
        }
        return last - first;
    }

    /** Without its arguments: they may hold the key to somebody's files. */
    @Override
    public String toString() {
        return now.pid() + " " + program();
    }
}
