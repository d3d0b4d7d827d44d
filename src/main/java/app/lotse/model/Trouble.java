package app.lotse.model;

/** Something went wrong that can be explained to the owner in three sentences (texts under {@code trouble.KIND[.variant]}). */
public final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    /** The few kinds that the owner can be told apart; the names are part of the terminal's contract. */
    public enum Kind {
        NOT_REACHABLE,
        SSH_OFF,
        REFUSED,
        LOCKED_OUT,
        NOT_ADMIN,
        IDENTITY_UNKNOWN,
        IDENTITY_CHANGED,
        CONNECTION_LOST,
        NO_ANSWER,
        NOT_UNDERSTOOD,
        ADDRESS_REFUSED,
        DID_NOT_RETURN,
        UNEXPECTED
    }

    private final Kind kind;
    private final String variant;

    public Trouble(Kind kind) {
        this(kind, "", null);
    }

    public Trouble(Kind kind, Throwable cause) {
        this(kind, "", cause);
    }

    /** @param variant a finer text key such as {@code public} for an address in the internet, or empty */
    public Trouble(Kind kind, String variant, Throwable cause) {
        super(variant.isEmpty() ? kind.name() : kind + "." + variant, cause);
        this.kind = kind;
        this.variant = variant;
    }

    public Kind kind() {
        return kind;
    }

    public String variant() {
        return variant;
    }
}
