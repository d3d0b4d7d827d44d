package app.lotse.wizard;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A new e-mail for the owner's own program (RFC 6068): without a receiver and without a file, because she adds both herself. */
final class Letter {
    /** Signs of the words once encoded; what the system opens is not longer. */
    private static final int LONGEST_WORDS = 1400;

    private static final int LONGEST_SUBJECT = 400;
    private static final String LINE = "%0D%0A";

    private Letter() {}

    /**
     * With as many lines as fit.
     *
     * @param last the line that is there in any case
     */
    static URI of(String subject, List<String> lines, String last) {
        String end = encoded(last);
        var words = new ArrayList<String>();
        int length = end.length();
        for (var line : lines) {
            String next = encoded(line);
            length += next.length() + LINE.length();
            if (length > LONGEST_WORDS) {
                break;
            }
            words.add(next);
        }
        words.add(end);
        return URI.create("mailto:?subject=" + within(encoded(subject)) + "&body=" + String.join(LINE, words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String within(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : "Lotse";
    }
}
