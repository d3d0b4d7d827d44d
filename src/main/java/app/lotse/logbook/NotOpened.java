package app.lotse.logbook;

import java.io.IOException;

/** Why a file is not opened. */
public final class NotOpened extends IOException {
    private static final long serialVersionUID = 1;

    /** What the owner is told (texts under {@code opened.refused.REASON}). */
    public enum Reason {
        NOT_A_FILE_OF_LOTSE,
        /** A newer Lotse made it. */
        NEWER,
        TOO_LARGE,
        /** It was made by Lotse, or pretends so, and is not whole. */
        DAMAGED
    }

    private final Reason reason;

    NotOpened(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    NotOpened(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}
