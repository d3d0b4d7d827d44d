package app.lotse.remote;

import app.lotse.model.Host;
import app.lotse.model.Trouble;

/** Opens a conversation with a NAS: one attempt, one method. */
public interface SignIn {
    /**
     * @param trust what to do when the NAS's identity is not yet known
     * @param oldAlgorithms whether old encryption may be used, after the owner was asked; once agreed to, it holds for this host while the program runs
     * @throws Trouble NOT_REACHABLE, SSH_OFF, REFUSED, LOCKED_OUT, IDENTITY_UNKNOWN, IDENTITY_CHANGED, CONNECTION_LOST, NO_ANSWER, or
     *     NOT_UNDERSTOOD with variant {@code old-algorithms} when the NAS offers only old encryption
     */
    Shell open(Host host, Credentials credentials, Trust trust, boolean oldAlgorithms)
            throws Trouble, InterruptedException;

    /**
     * The same NAS under another address: whoever answers there has to show the identity remembered for where it was, before the password is sent.
     *
     * @throws Trouble as {@link #open}; IDENTITY_CHANGED or IDENTITY_UNKNOWN when it is another device, or nothing is remembered to compare with
     */
    default Shell openMoved(Host now, Host before, Credentials credentials, boolean oldAlgorithms)
            throws Trouble, InterruptedException {
        throw new Trouble(Trouble.Kind.IDENTITY_UNKNOWN);
    }

    /** What to do with an identity that was never seen. */
    enum Trust {
        /** Remember it: the first use of a NAS that the owner picked herself. */
        REMEMBER,
        /** Accept it for this run of the program only and write nothing: practice. */
        FORGET,
        /** Refuse with IDENTITY_UNKNOWN. */
        REFUSE
    }
}
