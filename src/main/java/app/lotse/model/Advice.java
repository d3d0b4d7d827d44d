package app.lotse.model;

/** What to do next; a list of these is in the order in which to do them (texts under {@code advice.NAME}). */
public enum Advice {
    RESTART,
    UNPLUG_INTERNET,
    DO_NOT_RESTART,
    ASK_SOMEONE,
    KEEP_EVIDENCE,
    WAIT_AND_LOOK_AGAIN,
    PROTECT
}
