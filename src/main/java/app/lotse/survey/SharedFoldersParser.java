package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads {@code ls -l /share/}: each shared folder is a link there, such as {@code Public -> CACHEDEV1_DATA/Public}; the volumes themselves are
 * folders (OneCDOnly/sherpa and many owners' scripts; a listing of 2024 shows {@code homes -> CE_CACHEDEV1_DATA/homes/}).
 */
final class SharedFoldersParser {
    private static final String WHEN = "(?:[A-Z][a-z]{2} {1,2}[0-9]{1,2} {1,2}(?:[0-9]{1,2}:[0-9]{2}|[0-9]{4})"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9.]{2,15})?(?: [+-][0-9]{4})?)";
    private static final Pattern LINK = Pattern.compile(
            "l[rwxsStT-]{9}\\S? +[0-9]{1,6} +\\S{1,64} +\\S{1,64} +[0-9]{1,12} " + WHEN + " (.{1,255}?) -> .{0,4096}");

    private SharedFoldersParser() {}

    static Reading<List<String>> read(String text) {
        var names = new TreeSet<String>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("l")) {
                continue;
            }
            var m = LINK.matcher(line);
            if (!m.matches()) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, line);
            }
            String name = Lines.utf8(m.group(1));
            if (!name.startsWith(".") && !name.startsWith("@")) {
                names.add(name);
            }
        }
        return names.isEmpty()
                ? Reading.unread(Reason.NOT_THERE, "no shared folder in /share")
                : Reading.known(List.copyOf(names));
    }
}
