package app.lotse.diagnosis;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what a process does for the owner, by its name, its file's folder, its script and its parents. */
final class Harmless {
    private static final Pattern INTERPRETER =
            Pattern.compile("(?:python|perl|php|ruby|node|java)[0-9.]*(?:-fpm|-cgi)?|sh|bash|ash|dash|busybox");

    /** Scripts of the NAS's start run for so long at most, in minutes; what computes under them later only hides there. */
    private static final int LONGEST_START_MINUTES = 60;

    private static final String STARTING = "starting";

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
        List<String> names = trustedNames(s);
        Optional<String> own = first(
                entry -> names.stream().anyMatch(entry::named) || files.stream().anyMatch(entry::holds));
        return own.isPresent() ? own : causeOfChildren(s, false);
    }

    /** Of the time of children that nobody saw: where a program's children can be anything, its own name says nothing of them. */
    Optional<String> causeOfUnseen(Seen s) {
        if (!Launchers.any(s)) {
            return cause(s);
        }
        return s.user() && trusted(s) ? causeOfChildren(s, true) : Optional.empty();
    }

    private Optional<String> causeOfChildren(Seen s, boolean withNames) {
        List<String> parents = parents(s, withNames);
        return first(entry -> parents.stream().anyMatch(entry::parent));
    }

    private Optional<String> first(java.util.function.Predicate<HarmlessCause> fits) {
        return c.knowledge().causes().stream()
                .filter(fits)
                .filter(entry -> !entry.cause().equals(STARTING) || c.minutesUp() <= LONGEST_START_MINUTES)
                .map(HarmlessCause::cause)
                .findFirst();
    }

    /**
     * Where the file may not be seen, the name has to do, unless the program itself says that it lies in an odd place; where it can be seen, it must
     * lie where programs lie. What the kernel started and what stays is none of these.
     */
    private boolean trusted(Seen s) {
        if (c.helper(s)) {
            return false;
        }
        return switch (s.file()) {
            case Reading.Known<String>(var file) -> Place.of(file).usual();
            case Reading.Unread<String>(var reason, var _) ->
                reason != Reason.NOT_UNDERSTOOD
                        && !s.ended()
                        && s.title()
                                .filter(t -> t.startsWith("/") && Place.of(t).suspicious())
                                .isEmpty();
        };
    }

    /** A script can give itself any name: then only its own file's name counts. And only the first of all programs is the first. */
    private List<String> trustedNames(Seen s) {
        if (runsScript(s) && !multiCall(s)) {
            return script(s)
                    .filter(f -> Place.of(f).usual())
                    .map(Seen::base)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (s.now().pid() == 1 || !s.names().contains("init")) {
            return s.names();
        }
        return s.names().stream().filter(name -> !name.equals("init")).toList();
    }

    /** One file with many programs in it, which is told by its name which one to be; as a shell it runs scripts. */
    private static boolean multiCall(Seen s) {
        boolean busybox =
                s.file().value().filter(f -> Seen.base(f).equals("busybox")).isPresent();
        String called = Seen.base(s.title().orElse(s.now().comm()));
        return busybox && !INTERPRETER.matcher(called).matches();
    }

    private static Optional<String> script(Seen s) {
        return s.arguments().value().orElse(List.of()).stream()
                .skip(1)
                .limit(3)
                .filter(a -> a.startsWith("/"))
                .findFirst();
    }

    private static List<String> files(Seen s) {
        var files = new ArrayList<String>();
        s.file().value().ifPresent(files::add);
        if (!s.file().isKnown()) {
            s.title().filter(t -> t.startsWith("/")).ifPresent(files::add);
        }
        if (runsScript(s)) {
            script(s).ifPresent(files::add);
        }
        return files;
    }

    private static boolean runsScript(Seen s) {
        List<String> names = s.file().value().map(f -> List.of(Seen.base(f))).orElse(s.names());
        return names.stream().anyMatch(n -> INTERPRETER.matcher(n).matches());
    }

    /** Names, files and scripts of itself and its parents; pid 1 is everybody's parent and says nothing. */
    private List<String> parents(Seen s, boolean withNames) {
        var all = new ArrayList<String>();
        var line = new ArrayList<>(c.parents(s));
        if (runsScript(s) || withNames) {
            all.addAll(files(s));
        }
        line.removeIf(p -> p.now().pid() == 1 || !p.user() || !trusted(p));
        for (Seen p : line) {
            all.addAll(trustedNames(p));
            all.addAll(files(p));
        }
        return all;
    }
}
