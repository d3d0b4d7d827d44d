package app.lotse.model;

/** What the web page of a NAS says about its start; a hint for the stage shown, never a proof. */
public enum BootState {
    UNKNOWN,
    BOOTING,
    UP
}
