package app.lotse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes one tag of a web page apart. */
final class HtmlTag {
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern VALUE =
            Pattern.compile("\\s([^\\s=\"'/>]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private HtmlTag() {}

    /** In lower case; empty for what has no name. */
    static String name(String tag) {
        var name = NAME.matcher(tag);
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** What its attributes say, and all of a tag without a name. @param without names of attributes that say nothing */
    static List<String> values(String tag, Set<String> without) {
        if (name(tag).isEmpty()) {
            return List.of(tag);
        }
        var values = new ArrayList<String>();
        var found = VALUE.matcher(tag);
        while (found.find()) {
            String value =
                    found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            if (!without.contains(found.group(1).toLowerCase(Locale.ROOT)) && !value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }
}
