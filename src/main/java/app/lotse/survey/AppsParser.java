package app.lotse.survey;

import app.lotse.model.App;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code /etc/config/qpkg.conf}: one section an app, with its keys (QNAP's QDK). A section that comes twice is one app, and a key that then has two
 * values is doubtful; a line that fits nothing is left out.
 */
final class AppsParser {
    private static final int MOST = 1_000;
    private static final int LONGEST = 400;
    private static final Set<String> KEYS = Set.of("display_name", "version", "date", "enable", "official");
    private static final String DOUBTFUL = "\0";

    private AppsParser() {}

    /** @param text one char a byte; empty is no app, and text without a single section is not understood */
    static Reading<List<App>> read(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = raw.strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]") && line.length() <= LONGEST) {
                keys = sections.computeIfAbsent(name(line), none -> new LinkedHashMap<>());
            } else if (equals > 0 && equals < LONGEST && !line.startsWith("#")) {
                put(keys, line.substring(0, equals), line.substring(equals + 1));
            }
            if (sections.size() > MOST) {
                return Reading.unread(Reason.CUT_OFF, "more than " + MOST + " apps");
            }
        }
        sections.remove("");
        return sections.isEmpty() && !text.isBlank()
                ? Reading.unread(
                        Reason.NOT_UNDERSTOOD, text.strip().lines().findFirst().orElse(""))
                : Reading.known(apps(sections));
    }

    private static String name(String line) {
        return Lines.utf8(line.substring(1, line.length() - 1)).strip();
    }

    private static void put(Map<String, String> keys, String key, String value) {
        String name = key.strip().toLowerCase(Locale.ROOT);
        if (KEYS.contains(name)) {
            String bounded = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
            String known = Lines.utf8(bounded).strip().replace(DOUBTFUL, " ");
            keys.merge(name, known, (one, other) -> one.equals(other) ? one : DOUBTFUL);
        }
    }

    private static List<App> apps(Map<String, Map<String, String>> sections) {
        var apps = new ArrayList<App>();
        sections.forEach((name, keys) -> apps.add(new App(
                name,
                text(keys, "display_name").value().orElse(name),
                text(keys, "version"),
                text(keys, "date"),
                flag(keys, "enable"),
                flag(keys, "official"))));
        return List.copyOf(apps);
    }

    private static Reading<String> text(Map<String, String> keys, String key) {
        String value = keys.getOrDefault(key, "");
        if (value.equals(DOUBTFUL)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "two values: " + key);
        }
        return value.isEmpty() ? Reading.unread(Reason.NOT_THERE, key) : Reading.known(value);
    }

    private static Reading<Boolean> flag(Map<String, String> keys, String key) {
        return SettingAnswers.then(text(keys, key), value -> switch (value.toUpperCase(Locale.ROOT)) {
            case "TRUE", "1" -> Reading.known(true);
            case "FALSE", "0" -> Reading.known(false);
            default -> SettingAnswers.strange(key, value);
        });
    }
}
