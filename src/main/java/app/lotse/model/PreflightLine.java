package app.lotse.model;

/** One question asked before a restart (texts under {@code preflight.ID}). */
public record PreflightLine(String id, State state, String value) {
    /** What came of it. */
    public enum State {
        OK,
        NOT_OK,
        COULD_NOT_CHECK
    }
}
