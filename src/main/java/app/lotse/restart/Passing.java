package app.lotse.restart;

import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.util.Set;

/** Tells troubles that a NAS shows while it stops or starts from those that end everything. */
final class Passing {
    private static final Set<Kind> KINDS =
            Set.of(Kind.NOT_REACHABLE, Kind.SSH_OFF, Kind.CONNECTION_LOST, Kind.NO_ANSWER);

    private Passing() {}

    static boolean is(Trouble trouble) {
        return KINDS.contains(trouble.kind()) || isHalfAnAnswer(trouble);
    }

    /** A server that is cut off in the middle of a word cannot be understood; but neither can another program at its port. */
    static boolean isHalfAnAnswer(Trouble trouble) {
        return trouble.kind() == Kind.NOT_UNDERSTOOD && trouble.variant().isEmpty();
    }
}
