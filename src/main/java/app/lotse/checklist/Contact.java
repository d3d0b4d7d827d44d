package app.lotse.checklist;

import java.net.URI;
import java.time.LocalDate;

/**
 * Someone whom an owner can ask for help (texts under {@code handover.contact.ID}).
 *
 * @param id {@code qnap}, {@code police-de}, {@code police-at}
 * @param address the page to begin with
 * @param source where the address and what is said of it were seen
 * @param date when it was looked up
 * @param confidence as in {@link Click#confidence}
 */
public record Contact(String id, When when, URI address, String source, LocalDate date, String confidence) {
    public Contact {
        Click.known(confidence);
        if (source.isBlank() || !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("contact " + id + " needs a source and a safe address");
        }
    }

    /** Where it helps. */
    public enum When {
        ALWAYS,
        /** Files are locked, and somebody may demand money for them. */
        EXTORTION
    }
}
