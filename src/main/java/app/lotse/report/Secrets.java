package app.lotse.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps passwords out of command lines. A program that packs or encrypts takes one as {@code -pWORD} (7-Zip's own switch, as Qlocker used it): that may be the
 * only key to the owner's files, so it stays in what Lotse saved on her computer and is not printed.
 */
final class Secrets {
    /** Stands in the place of what is not printed. */
    static final String HIDDEN = "•••";

    private static final Set<String> PACKERS =
            Set.of("7z", "7za", "7zr", "7zz", "zip", "rar", "unrar", "gpg", "openssl");

    private static final Pattern NAMES_PACKER =
            Pattern.compile("(?:^|[\\s;&|(/'\"])(?:7z[arz]?|zip|rar|unrar|gpg|openssl)(?=\\s|$)");
    private static final Pattern SWITCH = Pattern.compile("(^|\\s)(-[pPk])(?=\\S)(?:'[^']*'?|\"[^\"]*\"?|\\S)+");
    private static final Pattern LONG = Pattern.compile(
            "((?:--?|\\b)(?:password|passwd|passphrase|pass|passout|passin)(?:[=:]|\\s+))(?:'[^']*'?|\"[^\"]*\"?|\\S)+",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** The arguments as one line, without what may be a password. @param name what the kernel calls the program */
    static String line(String name, List<String> arguments) {
        boolean packs = packer(name)
                || !arguments.isEmpty() && packer(arguments.getFirst())
                || arguments.size() > 1 && packer(arguments.get(1));
        var shown = new StringBuilder();
        boolean next = false;
        for (String argument : arguments) {
            shown.append(shown.isEmpty() ? "" : " ");
            shown.append(next ? HIDDEN : masked(argument, packs));
            next = argument.matches("(?i)--?(password|passwd|passphrase|pass|passin|passout)")
                    || packs && argument.matches("-[Pk]");
        }
        return shown.toString();
    }

    private static String masked(String argument, boolean packs) {
        if (packs && argument.matches("(?s)-[pP].+")) {
            return argument.substring(0, 2) + HIDDEN;
        }
        String plain = LONG.matcher(argument).replaceAll("$1" + HIDDEN);
        return packs || NAMES_PACKER.matcher(plain).find()
                ? SWITCH.matcher(plain).replaceAll("$1$2" + HIDDEN)
                : plain;
    }

    private static boolean packer(String path) {
        return PACKERS.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
