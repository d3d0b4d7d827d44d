package app.lotse.report;

import java.net.InetAddress;
import java.net.URI;

/** What becomes of the texts and addresses of a report; the kind says what a text is by the place where it stands. */
interface Wordings {
    /** A text of any words. */
    String text(FieldKind kind, String text);

    InetAddress address(InetAddress address);

    URI link(URI link);
}
