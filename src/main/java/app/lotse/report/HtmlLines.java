package app.lotse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a web page says, as lines: what a browser shows, and also what it does not, such as comments and addresses of links, so that nobody hands over
 * what she could not read. Only the rules for its looks are left out.
 */
final class HtmlLines {
    /** Whole tags of Lotse's own template that are for the browser alone; anything else in such a tag is shown. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>",
            "<meta name=\"author\" content=\"Lotse\"/>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");

    /** They say how something looks, in which language it is, or how large it is; never what. */
    private static final Set<String> LOOKS = Set.of(
            "class", "id", "style", "lang", "xml:lang", "dir", "xmlns", "charset", "colspan", "rowspan", "scope");

    private static final Set<String> IN_LINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int pre;

    private HtmlLines(String html) {
        this.html = html;
    }

    /** @throws InterruptedException when nobody waits for it any more */
    static List<String> of(String html) throws InterruptedException {
        return new HtmlLines(html).read();
    }

    private List<String> read() throws InterruptedException {
        while (at < html.length()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (html.startsWith("<!--", at)) {
                comment();
            } else if (tagAhead()) {
                tag(upTo(tagEnd()));
            } else {
                words(upTo(wordsEnd()));
            }
        }
        endLine();
        return lines;
    }

    private void comment() {
        int end = html.indexOf("-->", at + 4);
        String said = html.substring(at + 4, end < 0 ? html.length() : end);
        at = end < 0 ? html.length() : end + 3;
        endLine();
        words(said);
        endLine();
    }

    private boolean tagAhead() {
        if (html.charAt(at) != '<' || at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || next < 128 && Character.isLetter(next);
    }

    /** Behind the tag; what stands in quotes may hold its end sign. */
    private int tagEnd() {
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char one = html.charAt(i);
            if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if (one == '"' || one == '\'') {
                quote = one;
            } else if (one == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private int wordsEnd() {
        int next = html.indexOf('<', at + 1);
        return next < 0 ? html.length() : next;
    }

    private String upTo(int end) {
        String part = html.substring(at, end);
        at = end;
        return part;
    }

    private void tag(String tag) {
        if (SAYS_NOTHING.contains(tag)
                || tag.regionMatches(true, 0, "<!doctype html", 0, 14)
                || tag.startsWith("<?xml ")) {
            return;
        }
        boolean closing = tag.startsWith("</");
        String name = HtmlTag.name(tag);
        if (name.equals("pre")) {
            pre = Math.max(0, pre + (closing ? -1 : 1));
        }
        if (name.equals("td") || name.equals("th")) {
            if (!closing && !line.isEmpty()) {
                line.append(" | ");
            }
        } else if (!IN_LINE.contains(name)) {
            endLine();
        }
        HtmlTag.values(tag, LOOKS).forEach(value -> words("(" + value + ") "));
        if (name.equals("style") && !closing) {
            int end = html.toLowerCase(Locale.ROOT).indexOf("</style", at);
            at = end < 0 ? html.length() : end;
        }
    }

    private void words(String raw) {
        String said = plain(raw);
        if (pre > 0) {
            said.lines().limit(said.lines().count() - 1).forEach(one -> {
                line.append(one);
                lines.add(line.toString());
                line.setLength(0);
            });
            line.append(said.lines().reduce((first, last) -> last).orElse(""));
            return;
        }
        String one = said.replaceAll("\\s+", " ");
        line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? one.stripLeading() : one);
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        line.setLength(0);
    }

    private static String plain(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            var sign =
                    end > i && end - i <= LONGEST_ENTITY ? sign(raw.substring(i + 1, end)) : Optional.<String>empty();
            out.append(sign.orElse(raw.substring(i, i + 1)));
            i = sign.isPresent() ? end : i;
        }
        return out.toString();
    }

    private static Optional<String> sign(String entity) {
        if (!entity.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(entity));
        }
        try {
            boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
            int number = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(number) ? Optional.of(Character.toString(number)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
