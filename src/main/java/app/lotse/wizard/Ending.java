package app.lotse.wizard;

import app.lotse.model.RestartStage;
import app.lotse.model.Trouble;
import java.util.Set;

/** What a trouble during a restart means for her way on. */
enum Ending {
    /** Surely nothing was sent: she may read the result again. */
    NOT_SENT,
    /** Surely nothing was sent, because something speaks against it by now. */
    REFUSED_NOW,
    /** Nothing was sent now, because one was sent already. */
    SENT_EARLIER,
    /** It was sent, and the NAS answers, but it wants the password anew. */
    SIGN_IN_AGAIN,
    /** It was sent, or may have been, and the NAS is not back, or not as it should be. */
    NOT_RETURNED;

    private static final Set<String> SURELY_NOT = Set.of("not-sent", "not-saved", "note-unread");

    /**
     * @param begun whether the watcher was told of a stage
     * @param resumed whether it is a restart of an earlier start: then it may have been sent whatever happens now
     */
    static Ending of(Trouble trouble, boolean begun, RestartStage stage, boolean resumed) {
        boolean refused = switch (trouble.kind()) {
            case REFUSED, LOCKED_OUT -> true;
            default -> false;
        };
        if (resumed) {
            return refused ? SIGN_IN_AGAIN : NOT_RETURNED;
        }
        if (trouble.variant().equals("under-way")) {
            return SENT_EARLIER;
        }
        if (trouble.variant().equals("refused-now")) {
            return REFUSED_NOW;
        }
        if (!begun || SURELY_NOT.contains(trouble.variant())) {
            return NOT_SENT;
        }
        if (refused && stage != RestartStage.SENDING) {
            return SIGN_IN_AGAIN;
        }
        return stage == RestartStage.SENDING && beforeTheCommand(trouble) ? NOT_SENT : NOT_RETURNED;
    }

    /** Kinds that only come up before the command is written. */
    private static boolean beforeTheCommand(Trouble trouble) {
        return switch (trouble.kind()) {
            case NOT_ADMIN, REFUSED, LOCKED_OUT, SSH_OFF, NOT_REACHABLE, IDENTITY_CHANGED -> true;
            default -> false;
        };
    }
}
