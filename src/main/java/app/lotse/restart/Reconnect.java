package app.lotse.restart;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.remote.SignIn;

/** Opens a new conversation with the same NAS, under the same name and with the same identity. */
@FunctionalInterface
public interface Reconnect {
    /** @throws Trouble as {@link SignIn#open}; IDENTITY_CHANGED before the password is sent */
    Shell open() throws Trouble, InterruptedException;

    /**
     * Tries another address, to which {@link #open} goes from then on if the NAS is there.
     *
     * @throws Trouble IDENTITY_CHANGED or IDENTITY_UNKNOWN, before the password is sent, when it is not this NAS that answers there
     */
    default Shell openAt(Host elsewhere) throws Trouble, InterruptedException {
        throw new Trouble(Kind.IDENTITY_UNKNOWN);
    }

    /** Through a sign-in that already knows this NAS: an unknown identity is refused. */
    static Reconnect through(SignIn signIn, Host host, Credentials credentials, boolean oldAlgorithms) {
        return new Reconnect() {
            private Host now = host;

            @Override
            public Shell open() throws Trouble, InterruptedException {
                return now.equals(host)
                        ? signIn.open(host, credentials, SignIn.Trust.REFUSE, oldAlgorithms)
                        : signIn.openMoved(now, host, credentials, oldAlgorithms);
            }

            @Override
            public Shell openAt(Host elsewhere) throws Trouble, InterruptedException {
                var shell = signIn.openMoved(elsewhere, host, credentials, oldAlgorithms);
                now = elsewhere;
                return shell;
            }
        };
    }
}
