package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code /proc/mounts} (proc(5), fstab(5)): blanks and line feeds in a name stand there as octal numbers. */
final class MountsParser {
    private static final Pattern LINE =
            Pattern.compile("(\\S{1,4096}) (\\S{1,4096}) (\\S{1,64}) (\\S{1,4096})(?: [0-9]{1,4}){2}\\s*");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

    private MountsParser() {}

    static Reading<List<BeforeRestart.Mount>> read(String text) {
        var mounts = new ArrayList<BeforeRestart.Mount>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            var m = LINE.matcher(line);
            if (!m.matches()) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, line);
            }
            boolean readOnly = Arrays.asList(m.group(4).split(",")).contains("ro");
            mounts.add(new BeforeRestart.Mount(plain(m.group(1)), plain(m.group(2)), m.group(3), readOnly));
        }
        return Reading.known(List.copyOf(mounts));
    }

    private static String plain(String escaped) {
        return Lines.utf8(OCTAL.matcher(escaped).replaceAll(octal -> {
            String one = String.valueOf((char) Integer.parseInt(octal.group(1), 8));
            return java.util.regex.Matcher.quoteReplacement(one);
        }));
    }
}
