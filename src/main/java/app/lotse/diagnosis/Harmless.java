package app.lotse.diagnosis;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what a process does for the owner, by its name, its file's folder, its script and its parents. */
final class Harmless {
    private static final Pattern INTERPRETER =
            Pattern.compile("(?:python|perl|php|ruby|node|java)[0-9.]*(?:-fpm|-cgi)?|sh|bash|ash|dash|busybox");

    private final Case c;

    Harmless(Case c) {
        this.c = c;
    }

    /** The cause's id; empty for what nobody knows, and for a name in a place where it does not belong. */
    Optional<String> cause(Seen s) {
        if (!s.user()) {
            return first(entry -> entry.kernelThread(s.now().comm()));
        }
        if (!trusted(s) || EncryptionRunning.locks(c, s)) {
            return Optional.empty();
        }
        List<String> files = files(s);
        Optional<String> own = first(entry ->
                s.names().stream().anyMatch(entry::named) || files.stream().anyMatch(entry::holds));
        if (own.isPresent()) {
            return own;
        }
        List<String> parents = parents(s);
        return first(entry -> parents.stream().anyMatch(entry::parent));
    }

    private Optional<String> first(java.util.function.Predicate<HarmlessCause> fits) {
        return c.knowledge().causes().stream()
                .filter(fits)
                .map(HarmlessCause::cause)
                .findFirst();
    }

    /** Where the file may not be seen, the name has to do; where it can be seen, it must lie where programs lie. */
    private static boolean trusted(Seen s) {
        return switch (s.file()) {
            case Reading.Known<String>(var file) -> Place.of(file).usual();
            case Reading.Unread<String>(var reason, var _) -> reason != Reason.NOT_UNDERSTOOD && !s.ended();
        };
    }

    private static List<String> files(Seen s) {
        var files = new ArrayList<String>();
        s.file().value().ifPresent(files::add);
        if (!s.file().isKnown()) {
            s.title().filter(t -> t.startsWith("/")).ifPresent(files::add);
        }
        if (runsScript(s)) {
            s.arguments().value().orElse(List.of()).stream()
                    .skip(1)
                    .limit(3)
                    .filter(a -> a.startsWith("/"))
                    .findFirst()
                    .ifPresent(files::add);
        }
        return files;
    }

    private static boolean runsScript(Seen s) {
        Set<String> names = s.file().value().map(f -> Set.of(Seen.base(f))).orElse(s.names());
        return names.stream().anyMatch(n -> INTERPRETER.matcher(n).matches());
    }

    /** Names, files and scripts of itself and its parents; pid 1 is everybody's parent and says nothing. */
    private List<String> parents(Seen s) {
        var all = new ArrayList<String>();
        var line = new ArrayList<>(c.parents(s));
        if (runsScript(s)) {
            all.addAll(files(s));
        }
        line.removeIf(p -> p.now().pid() == 1 || !p.user() || !trusted(p));
        for (Seen p : line) {
            all.addAll(p.names());
            all.addAll(files(p));
        }
        return all;
    }
}
