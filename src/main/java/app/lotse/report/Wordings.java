package app.lotse.report;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** What becomes of the texts and addresses of a report; the kind says what a text is by the place where it stands. */
interface Wordings {
    /** A text of any words. */
    String text(FieldKind kind, String text);

    /** Texts that stand one after the other in one field. */
    default List<String> texts(FieldKind kind, List<String> texts) {
        return texts.stream().map(text -> text(kind, text)).toList();
    }

    InetAddress address(InetAddress address);

    URI link(URI link);
}
