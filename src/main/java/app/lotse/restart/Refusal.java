package app.lotse.restart;

import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.util.Set;

/** Tells the troubles by which a NAS that is there does not let Lotse in. */
final class Refusal {
    private static final Set<Kind> KINDS = Set.of(Kind.REFUSED, Kind.LOCKED_OUT, Kind.NOT_ADMIN);

    private Refusal() {}

    static boolean is(Trouble trouble) {
        return KINDS.contains(trouble.kind());
    }

    /** What it is on the course of a restart, when it is none that passes by itself. */
    static Course.Event event(Trouble trouble) {
        if (is(trouble)) {
            return Course.Event.REFUSED;
        }
        return trouble.kind() == Kind.IDENTITY_CHANGED ? Course.Event.STRANGER : Course.Event.UNEXPLAINED;
    }

    /** In words that fit after a restart: the owner shall not think that it is to be sent again. */
    static Trouble afterRestart(Trouble trouble) {
        return switch (trouble.kind()) {
            case REFUSED, LOCKED_OUT -> new Trouble(trouble.kind(), "after-restart", trouble);
            default -> trouble;
        };
    }
}
