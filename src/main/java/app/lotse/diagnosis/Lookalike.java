package app.lotse.diagnosis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a name looks like to the eye: without what cannot be seen, and with the Latin letters that others look like. Who writes so wants to be taken for another. */
final class Lookalike {
    /** Cyrillic, Greek and Armenian letters that look like these Latin ones (unicode.org/Public/security, confusables.txt). */
    private static final String FOREIGN =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u0433\u043c\u0442\u03bf\u03b1\u03c1\u03ba\u03bd\u03b9\u0585\u057d\u0578\u0131\u0261";

    private static final String LATIN = "aeopcyxijshdqwkrmtoapkviounig";
    /** Letters and symbols that show nothing: fillers and the empty Braille cell. */
    private static final String EMPTY = "\u115f\u1160\u3164\uffa0\u2800\ufffd";

    private Lookalike() {}

    /** The name as it is, and as it looks, each in the kernel's small letters too; most names are their own only form. */
    static Stream<String> forms(String name) {
        String looks = name.chars().allMatch(c -> c > ' ' && c < 127) ? name : seen(name);
        return Stream.of(looks, looks.toLowerCase(Locale.ROOT)).distinct();
    }

    /** What stands in brackets at the beginning of a title, with whatever follows them. */
    static Optional<String> bracketed(String title) {
        int end = title.indexOf(']');
        return title.startsWith("[") && end > 1 ? Optional.of(title.substring(1, end)) : Optional.empty();
    }

    private static String seen(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        var out = new StringBuilder();
        plain.codePoints().filter(Lookalike::shows).forEach(c -> {
            int low = Character.toLowerCase(c);
            int at = low < 128 ? -1 : FOREIGN.indexOf(low);
            out.appendCodePoint(at < 0 ? c : LATIN.charAt(at));
        });
        return out.toString().strip();
    }

    private static boolean shows(int c) {
        int type = Character.getType(c);
        return EMPTY.indexOf(c) < 0
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.UNASSIGNED;
    }
}
