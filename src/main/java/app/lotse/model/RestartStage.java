package app.lotse.model;

/** The stages of a restart as seen from outside, in their order (texts under {@code stage.NAME}). */
public enum RestartStage {
    SENDING,
    SHUTTING_DOWN,
    AWAY,
    STARTING,
    SIGNING_IN,
    FIRST_LOOK,
    SETTLING,
    SECOND_LOOK
}
