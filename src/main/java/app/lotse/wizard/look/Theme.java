package app.lotse.wizard.look;

/** Which of the two sets of colours a window shows. */
public enum Theme {
    LIGHT,
    DARK,
    /** What the computer's own settings ask for, also when they change meanwhile. */
    SYSTEM
}
