package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;

import app.lotse.diagnosis.Knowledge.Threat.Kind;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Is a program at work that locks files with a password? Packing with a password and deleting the originals is how Qlocker worked: then the command
 * line may hold the only key, and it must not get into any evidence. A backup with a password is no sign by itself; several at once under load are.
 */
record EncryptionRunning() implements Rule {
    private static final Set<String> LOCK_WORDS =
            Set.of("enc", "-c", "-e", "-r", "--symmetric", "--encrypt", "--recipient", "--passphrase");
    private static final Set<String> UNLOCK_WORDS = Set.of("-d", "--decrypt");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "busybox");
    private static final int FLOOD = 3;
    private static final int MOST_WORDS = 1000;

    @Override
    public String id() {
        return "encryption-running";
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
        if (c.present().isEmpty()) {
            return List.of();
        }
        List<Seen> all = c.everybody();
        List<Seen> certain = all.stream().filter(s -> lockingAndDeleting(s)).toList();
        if (!certain.isEmpty()) {
            return List.of(bad(Strength.CONFIRMED, evidenceOf(certain)));
        }
        List<Seen> doubtful = all.stream()
                .filter(s -> locks(c, s) || archiver(c, s) && deletes(s))
                .toList();
        boolean visible = doubtful.stream().anyMatch(s -> s.arguments().isKnown());
        if (doubtful.size() > 1 && visible && c.high()) {
            return List.of(unsure(Level.STOP, evidenceOf(doubtful)));
        }
        if (doubtful.stream().anyMatch(s -> locks(c, s)) && (c.high() || unread(doubtful) >= FLOOD)) {
            return List.of(unsure(Level.UNCLEAR, evidenceOf(doubtful)));
        }
        return List.of(good(evidence("processes", all.size()), evidence("packers", doubtful.size())));
    }

    /** Packs with a password and deletes the originals: no other program knows these words, so its name does not matter. */
    static boolean lockingAndDeleting(Seen s) {
        if (!s.user() || s.arguments().value().orElse(List.of()).size() < 2) {
            return false;
        }
        List<String> words = words(s);
        return words.contains("-sdel") && password(words) && (words.contains("a") || words.contains("u"));
    }

    /** Locks files with a password, or can and did not let its command line be read. */
    static boolean locks(Case c, Seen s) {
        if (archiver(c, s)) {
            return password(s) || words(s).isEmpty() && !s.ended();
        }
        boolean encrypter =
                s.user() && s.names().stream().anyMatch(n -> c.knowledge().threat(Kind.ENCRYPTER, n));
        return encrypter
                && words(s).stream().anyMatch(LOCK_WORDS::contains)
                && words(s).stream().noneMatch(UNLOCK_WORDS::contains);
    }

    private static boolean archiver(Case c, Seen s) {
        return s.user() && s.names().stream().anyMatch(n -> c.knowledge().threat(Kind.ARCHIVER, n));
    }

    private static boolean password(Seen s) {
        return password(words(s));
    }

    private static boolean password(List<String> words) {
        return words.stream().anyMatch(w -> w.startsWith("-p") && w.length() > 2);
    }

    private static boolean deletes(Seen s) {
        return words(s).contains("-sdel");
    }

    private static long unread(List<Seen> some) {
        return some.stream().filter(s -> words(s).isEmpty()).count();
    }

    /** Its arguments in small letters; a shell may have the whole command in one of them. */
    private static List<String> words(Seen s) {
        List<String> arguments = s.arguments().value().orElse(List.of());
        if (arguments.size() < 2) {
            return List.of();
        }
        boolean shell = shell(s);
        var words = new ArrayList<String>(arguments.size());
        for (String argument : arguments.subList(1, Math.min(arguments.size(), MOST_WORDS + 1))) {
            String small = argument.toLowerCase(Locale.ROOT);
            if (shell) {
                words.addAll(List.of(small.strip().split("\\s+")));
            } else {
                words.add(small);
            }
        }
        return words;
    }

    private static boolean shell(Seen s) {
        return s.names().stream().anyMatch(SHELLS::contains);
    }

    private static List<Evidence> evidenceOf(List<Seen> some) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("programs", some.size()));
        for (Seen s : some.stream().limit(5).toList()) {
            list.add(evidence("pid", s.now().pid()));
            list.add(evidence("program", s.program()));
            s.file().value().ifPresent(f -> list.add(evidence("file", f)));
            list.add(evidence("password-argument", words(s).isEmpty() ? "not-read" : password(s) ? "yes" : "no"));
            list.add(evidence("deletes-originals", words(s).isEmpty() ? "not-read" : deletes(s) ? "yes" : "no"));
        }
        return list;
    }
}
