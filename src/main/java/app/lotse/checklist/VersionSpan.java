package app.lotse.checklist;

import app.lotse.model.SystemVersion;
import java.util.regex.Pattern;

/** Whether a version lies from one such as 4.2 to another such as 5.0; empty is open. */
final class VersionSpan {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2}\\.[0-9]{1,2})?");

    private VersionSpan() {}

    static void check(String from, String to) {
        if (!FORM.matcher(from).matches() || !FORM.matcher(to).matches()) {
            throw new IllegalArgumentException("no versions: " + from + " to " + to);
        }
        if (!from.isEmpty() && !to.isEmpty() && number(from) > number(to)) {
            throw new IllegalArgumentException("versions end before they begin: " + from + " to " + to);
        }
    }

    static boolean holds(String from, String to, SystemVersion version) {
        return begins(from, version) && (to.isEmpty() || number(version) <= number(to));
    }

    static boolean begins(String from, SystemVersion version) {
        return from.isEmpty() || number(version) >= number(from);
    }

    private static int number(SystemVersion version) {
        return version.major() * 1000 + version.minor();
    }

    private static int number(String text) {
        String[] parts = text.split("\\.");
        return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
    }
}
