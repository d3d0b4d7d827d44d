package app.lotse.router;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;

/** A router's answer that is of no use, and why. */
final class Garbled extends Exception {
    private final Reason reason;

    /** @param detail for the technician; may hold the router's own words */
    Garbled(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static Garbled notUnderstood(String detail) {
        return new Garbled(Reason.NOT_UNDERSTOOD, detail);
    }

    <T> Reading<T> unread() {
        return Reading.unread(reason, getMessage());
    }
}
