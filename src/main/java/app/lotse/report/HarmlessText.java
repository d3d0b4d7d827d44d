package app.lotse.report;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps of a text only the words that are known to be harmless, and its shape: what a verdict rests on, such as a hidden folder, a temporary folder, brackets
 * or "(deleted)". Each other word gets a made-up name.
 */
final class HarmlessText implements Wordings {
    /** As the kernel cuts names, in bytes (proc(5), comm). */
    private static final int KERNELS_CUT = 15;

    private static final Pattern VERSION =
            Pattern.compile("[hc]?[0-9]{1,8}(?:[.-][0-9]{1,4}){0,2}(?:\\.[0-9]{1,2}|\\.[0-9]{4})?(?:-qnap|-SNAPSHOT)?");
    private static final Pattern PARTS_OF_VERSION = Pattern.compile("[vh]?[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}(?:[.,][0-9]{1,2})?");
    /** Public names: of advisories and of models (QNAP's product pages, such as TS-453D or TVS-h1288X). */
    private static final Pattern PUBLIC = Pattern.compile(
            "QSA-[0-9]{2}-[0-9]{2}|CVE-20[0-9]{2}-[0-9]{4,6}|T[A-Z]{1,2}-[hX]?[0-9X]{2,4}[A-Za-z]{0,4}");

    private static final String DATE = "20[0-9]{2}-[0-9]{2}-[0-9]{2}";
    private static final Pattern DAY = Pattern.compile(DATE + "(?:T[0-9]{2}:[0-9]{2}(?::[0-9.]{2,12})?Z)?");
    /** As Lotse says which system runs: 5.1.9.2954 (2024-11-20). */
    private static final Pattern SYSTEM =
            Pattern.compile("h?[0-9]\\.[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}(?: \\(" + DATE + "\\))?");

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");
    /** Machine addresses, network addresses of both kinds, then single words; all between them is kept as shape. */
    private static final Pattern PIECE =
            Pattern.compile("(?<machine>(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f]))"
                    + "|(?<four>(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.]))"
                    + "|(?<six>(?<![0-9A-Za-z:])(?=[0-9A-Fa-f]*:[0-9A-Fa-f]*:)[0-9A-Fa-f:]{2,39}(?![0-9A-Za-z:]))"
                    + "|(?<word>[^\\s\\p{Cntrl}/=:,;|&(){}\\[\\]<>\"'`$#*?!\\\\+@~^%]+)");

    private final Vocabulary vocabulary;
    private final MadeUpNames names;
    private final Set<String> numbers = new HashSet<>();
    private final List<String> phrases = new ArrayList<>();
    private final TreeSet<String> programs = new TreeSet<>();
    private final Map<String, String> introduced = new HashMap<>();
    private final Map<String, String> done = new HashMap<>();

    HarmlessText(Vocabulary vocabulary, MadeUpNames names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** A number that means nothing outside this report, such as that of a process. */
    void allowNumber(int number) {
        numbers.add(String.valueOf(number));
    }

    /** A name of several words, so that it is found as a whole wherever it stands. */
    void introduce(FieldKind kind, String name) {
        if (name.isBlank() || vocabulary.harmless(name) || kind == FieldKind.APP && ofHarmlessWords(name)) {
            return;
        }
        introduced.put(name, names.of(kind, name));
        if (PIECE.matcher(name).results().count() > 1) {
            phrases.add(name);
            phrases.sort(Comparator.comparing(String::length).reversed());
        }
    }

    /** A program's whole name: the kernel's cut of it is the same program. */
    void introduceProgram(String name) {
        programs.add(name);
    }

    @Override
    public String text(FieldKind kind, String text) {
        return done.computeIfAbsent(kind + " " + text, _ -> anew(kind, text));
    }

    @Override
    public InetAddress address(InetAddress address) {
        return names.address(address);
    }

    @Override
    public URI link(URI link) {
        String host = link.getHost() == null ? "" : text(FieldKind.HOST, link.getHost());
        String bare = host.startsWith("[") || !host.contains(":") ? host : "[" + host + "]";
        return URI.create("http://" + (bare.matches("[A-Za-z0-9.:\\[\\]-]+") ? bare : "host") + port(link) + "/");
    }

    private static String port(URI link) {
        return link.getPort() < 0 ? "" : ":" + link.getPort();
    }

    private String anew(FieldKind kind, String text) {
        if (text.isBlank() || vocabulary.harmless(text.strip())) {
            return text;
        }
        return switch (kind) {
            case VERSION -> VERSION.matcher(text).matches() ? text : pieces(kind, text);
            case SHA_256 -> SHA.matcher(text).matches() ? text : pieces(kind, text);
            case EVIDENCE -> harmlessValue(text) ? text : pieces(kind, text);
            case ID -> DAY.matcher(text).matches() ? text : pieces(kind, text);
            case HOST, USER, SHARE, SERIAL, BOOT -> whole(kind, text);
            case APP -> ofHarmlessWords(text) ? text : whole(kind, text);
            case PROGRAM -> program(text);
            case FILE, FOLDER, TEXT -> pieces(kind, text);
        };
    }

    /** As a whole: a number, a day, a checksum, a version of the system. */
    private static boolean harmlessValue(String text) {
        return Stream.of(COUNT, SHA, DAY, SYSTEM)
                .anyMatch(form -> form.matcher(text).matches());
    }

    /** Such as the title of an app of the maker's. */
    private boolean ofHarmlessWords(String text) {
        return text.length() <= 60
                && PIECE.matcher(text)
                        .results()
                        .allMatch(piece -> piece.group("word") != null && vocabulary.harmless(piece.group()));
    }

    /** An address stays one; a name is replaced as a whole. */
    private String whole(FieldKind kind, String text) {
        var piece = PIECE.matcher(text);
        boolean address = piece.matches() && piece.group("word") == null;
        return address ? pieces(kind, text) : names.of(kind, text);
    }

    private String program(String text) {
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length == KERNELS_CUT) {
            String longer = programs.ceiling(text);
            if (longer != null && longer.startsWith(text)) {
                String made = pieces(FieldKind.PROGRAM, longer);
                names.alsoCalled(text, made);
                return made;
            }
        }
        return pieces(FieldKind.PROGRAM, text);
    }

    private String pieces(FieldKind kind, String text) {
        String known = text;
        for (String phrase : phrases) {
            known = known.contains(phrase) ? known.replace(phrase, names.of(FieldKind.TEXT, phrase)) : known;
        }
        String whole = known;
        return PIECE.matcher(whole)
                .replaceAll(piece -> java.util.regex.Matcher.quoteReplacement(piece(kind, whole, piece)));
    }

    private String piece(FieldKind kind, String text, MatchResult piece) {
        if (piece.group("machine") != null) {
            return names.machine(piece.group());
        }
        if (piece.group("word") != null) {
            return word(place(kind, text, piece), piece.group(), text.startsWith("=", piece.end()));
        }
        try {
            String made = names.address(InetAddress.ofLiteral(piece.group())).getHostAddress();
            return made;
        } catch (IllegalArgumentException noAddress) {
            return names.of(FieldKind.TEXT, piece.group());
        }
    }

    /** What a part of a path is, by the folder before it. */
    private static FieldKind place(FieldKind kind, String text, MatchResult piece) {
        String before = text.substring(0, piece.start());
        if (!before.endsWith("/")) {
            return kind == FieldKind.EVIDENCE || kind == FieldKind.ID ? FieldKind.TEXT : kind;
        }
        if (before.endsWith("/share/")) {
            return FieldKind.SHARE;
        }
        if (before.endsWith("/homes/")) {
            return FieldKind.USER;
        }
        if (before.endsWith("/.qpkg/")) {
            return FieldKind.APP;
        }
        return text.startsWith("/", piece.end()) ? FieldKind.FOLDER : FieldKind.FILE;
    }

    private String word(FieldKind kind, String word, boolean isSet) {
        if (vocabulary.harmless(word) || word.length() == 1 && word.charAt(0) < 128) {
            return word;
        }
        if (introduced.containsKey(word)) {
            return introduced.get(word);
        }
        int from = 0;
        while (from < word.length() && ".-_".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        String before = word.substring(0, from);
        String body = word.substring(from);
        String made = body(kind, before, body);
        return before + (isSet && before.isEmpty() ? made.replace('-', '_') : made);
    }

    private String body(FieldKind kind, String before, String body) {
        if (body.isEmpty() || harmlessBody(body)) {
            return body;
        }
        if (isDigits(body)) {
            return names.number(body);
        }
        if (before.equals("-") && isLetter(body.charAt(0))) {
            return body.charAt(0) + names.of(FieldKind.TEXT, body.substring(1));
        }
        int dot = body.indexOf('.');
        if (dot > 0) {
            return parts(kind, body.substring(0, dot), body.substring(dot));
        }
        return names.of(kind, body);
    }

    /** A name with endings: those that are known stay, because some of them are the mark of a blackmailer. */
    private String parts(FieldKind kind, String stem, String endings) {
        var made = new StringBuilder(harmlessBody(stem) ? stem : made(kind, stem));
        for (String ending : endings.substring(1).split("\\.", -1)) {
            made.append('.').append(ending.isEmpty() || harmlessBody(ending) ? ending : made(FieldKind.TEXT, ending));
        }
        return made.toString();
    }

    private String made(FieldKind kind, String word) {
        return isDigits(word) ? names.number(word) : names.of(kind, word);
    }

    private boolean harmlessBody(String body) {
        if (vocabulary.harmless(body) || body.length() == 1 && body.charAt(0) < 128) {
            return true;
        }
        if (isDigits(body)) {
            return body.length() <= 3 || numbers.contains(body);
        }
        return PARTS_OF_VERSION.matcher(body).matches() || PUBLIC.matcher(body).matches() || joined(body);
    }

    /** Such as {@code mytranscodesvr-2}: every part of it is harmless. */
    private boolean joined(String body) {
        String[] parts = body.split("[-_]", -1);
        if (parts.length < 2 || parts.length > 8) {
            return false;
        }
        for (String part : parts) {
            boolean fine = part.isEmpty()
                    || vocabulary.harmless(part)
                    || isDigits(part) && part.length() <= 3
                    || part.length() == 1 && part.charAt(0) < 128;
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0) >= 'a'
                && String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0) <= 'z';
    }
}
