package app.lotse.report;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps every name, and masks what looks like a password or a key: nobody needs it to help. */
final class MaskedText implements Wordings {
    /** Says that something stood here. */
    static final String MASK = Secrets.HIDDEN;

    private static final Pattern PACKERS_PASSWORD = Pattern.compile("(?<![\\p{L}\\p{N}/-])-p(?!$)\\S+");
    private static final Pattern NAMED = Pattern.compile(
            "((?:[\\w.-]*(?:passw(?:or)?d|passphrase|passwd|secret|token|api-?key|credential|cookie|authorization)[\\w.-]*|--?pass|--?key|pw|pwd)\\s*[=: ]\\s*)(?:(?:Basic|Bearer)\\s+)?[^\\s&;\"']+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_LINK = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+@");
    private static final Pattern KEY_BLOCK = Pattern.compile("[A-Za-z0-9+/]{60,}={0,2}");
    private static final Pattern AWAITS =
            Pattern.compile("--?(?:password|passwd|passphrase|pass|passin|passout|[Pk])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");

    @Override
    public String text(FieldKind kind, String text) {
        if (kind == FieldKind.ID || SHA.matcher(text).matches()) {
            return text;
        }
        String masked = IN_LINK.matcher(text).replaceAll("$1" + MASK + "@");
        masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
        masked = PACKERS_PASSWORD.matcher(masked).replaceAll("-p" + MASK);
        return KEY_BLOCK
                .matcher(masked)
                .replaceAll(key -> key.group().contains("/") && key.group().matches("[a-z/]+")
                        ? java.util.regex.Matcher.quoteReplacement(key.group())
                        : MASK);
    }

    /** A password may stand in an argument of its own. */
    @Override
    public List<String> texts(FieldKind kind, List<String> texts) {
        var masked = new ArrayList<String>();
        boolean next = false;
        for (String text : texts) {
            masked.add(next ? MASK : text(kind, text));
            next = kind == FieldKind.PROGRAM && AWAITS.matcher(text).matches();
        }
        return masked;
    }

    @Override
    public InetAddress address(InetAddress address) {
        return address;
    }

    @Override
    public URI link(URI link) {
        return link.getRawUserInfo() == null ? link : URI.create("http://" + link.getHost() + "/");
    }
}
