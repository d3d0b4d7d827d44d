package app.lotse.diagnosis;

import app.lotse.diagnosis.Knowledge.Threat.Kind;
import java.util.Locale;

/** Whether a text is what a sign of malware means: the whole of it, never a part that a harmless program could have too. */
final class Likeness {
    private Likeness() {}

    static boolean of(Kind kind, String value, String text) {
        return switch (kind) {
            case PROCESS, MINING_PROGRAM, KEY_COMMENT, ARCHIVER, ENCRYPTER -> text.equals(value);
            case MINING_ARGUMENT ->
                argument(value, text)
                        || text.indexOf('=') >= 0 && argument(value, text.substring(text.indexOf('=') + 1));
            case FILE, LOCKING_FILE -> path(value, text);
            case UPDATE_HOST -> value.startsWith(".") ? ("." + text).endsWith(value) : text.equals(value);
            case NOTE -> text.equalsIgnoreCase(value);
            case ENDING, ENDING_EN_MASSE ->
                text.length() > value.length() && text.toLowerCase(Locale.ROOT).endsWith(value);
        };
    }

    /** The argument itself, with a value after it, or the beginning of an address. */
    private static boolean argument(String value, String text) {
        return text.startsWith(value)
                && (text.length() == value.length() || value.endsWith("/") || text.charAt(value.length()) == '=');
    }

    private static boolean path(String value, String text) {
        if (value.startsWith("/") != text.startsWith("/")) {
            return false;
        }
        String[] want = value.split("/", -1);
        String[] have = text.split("/", -1);
        if (want.length != have.length) {
            return false;
        }
        for (int i = 0; i < want.length; i++) {
            boolean fits = switch (want[i]) {
                case "*" -> !have[i].isEmpty() && !have[i].startsWith(".");
                case "#" -> have[i].matches("[0-9]{1,10}");
                default -> want[i].equals(have[i]);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
