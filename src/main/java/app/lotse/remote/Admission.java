package app.lotse.remote;

import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.util.Collection;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.transport.Transport;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.UserAuthImpl;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;

/** The one attempt to sign in on a line whose other end is known: asks what the server offers, then gives the password once. */
final class Admission {
    private final Credentials credentials;
    private volatile boolean asked;

    Admission(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Signs in.
     *
     * @throws Trouble REFUSED when the answer is no, or when no method is offered that takes a password
     */
    void pass(Transport transport, Connection beyond) throws SSHException, Trouble {
        var userAuth = new UserAuthImpl(transport);
        // Every client begins with this request (RFC 4252, 5.2), so no server can count it as a wrong password.
        if (attempt(userAuth, beyond, new AuthNone())) {
            return;
        }
        var method = method(userAuth.getAllowedMethods());
        asked = true;
        try {
            if (!attempt(userAuth, beyond, method)) {
                throw new Trouble(Kind.REFUSED);
            }
        } catch (UserAuthException e) {
            if (e.getCause() == null || e.getCause() instanceof UserAuthException) {
                throw new Trouble(Kind.REFUSED, e);
            }
            throw e;
        }
    }

    /** Whether the password was about to be sent or was sent. */
    boolean asked() {
        return asked;
    }

    private boolean attempt(UserAuth userAuth, Connection beyond, AuthMethod method) throws SSHException {
        return userAuth.authenticate(
                credentials.user(),
                (Service) beyond,
                method,
                beyond.getTransport().getTimeoutMs());
    }

    private AuthMethod method(Collection<String> offered) throws Trouble {
        if (offered.contains("password")) {
            return new PasswordMethod(credentials);
        }
        if (offered.contains("keyboard-interactive")) {
            return new QuestionMethod(credentials);
        }
        throw new Trouble(Kind.REFUSED);
    }
}
