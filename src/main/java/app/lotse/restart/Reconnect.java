package app.lotse.restart;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.remote.SignIn;

/** Opens a new conversation with the same NAS, under the same name and with the same identity. */
@FunctionalInterface
public interface Reconnect {
    /** @throws Trouble as {@link SignIn#open}; IDENTITY_CHANGED before the password is sent */
    Shell open() throws Trouble, InterruptedException;

    /** Through a sign-in that already knows this NAS: an unknown identity is refused. */
    static Reconnect through(SignIn signIn, Host host, Credentials credentials, boolean oldAlgorithms) {
        return () -> signIn.open(host, credentials, SignIn.Trust.REFUSE, oldAlgorithms);
    }
}
