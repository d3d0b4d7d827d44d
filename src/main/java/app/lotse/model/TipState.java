package app.lotse.model;

/** Where one tip of the manufacturer stands; FINE only when Lotse itself saw it, DONE when the owner says so. */
public enum TipState {
    FINE,
    TO_DO,
    DONE,
    LATER,
    NOT_FOR_ME,
    UNKNOWN
}
