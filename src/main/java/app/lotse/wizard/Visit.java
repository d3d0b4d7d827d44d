package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/** The owner's stay on one NAS, from signing in until she leaves: whom she is, the open conversation, and what was changed. */
final class Visit implements AutoCloseable {
    private Nas nas;
    private final Credentials credentials;
    private final boolean readOnly;
    private Shell shell;
    private boolean closed;
    private boolean lineEnded;
    private Optional<Instant> restartedAt;

    /** @param restartedAt when Lotse restarted this NAS before in this run of the program */
    Visit(Nas nas, Credentials credentials, Shell shell, Optional<Instant> restartedAt) {
        this(nas, credentials, shell, restartedAt, false);
    }

    private Visit(Nas nas, Credentials credentials, Shell shell, Optional<Instant> restartedAt, boolean readOnly) {
        this.nas = nas;
        this.credentials = credentials;
        this.shell = shell;
        this.restartedAt = restartedAt;
        this.readOnly = readOnly;
    }

    /** What somebody else saw of a NAS, to be read: there is nobody to talk to. */
    static Visit reading(Nas nas, Optional<Instant> restartedAt) {
        return new Visit(nas, new Credentials("", new char[0]), notOpen(), restartedAt, true);
    }

    /** No conversation is open, and none is opened unasked: the NAS may be away just now. */
    static Shell notOpen() {
        return new Shell() {
            @Override
            public Answer run(Command command) throws Trouble {
                throw new Trouble(Trouble.Kind.CONNECTION_LOST);
            }

            @Override
            public Answer stream(Command command, Sink sink) throws Trouble {
                throw new Trouble(Trouble.Kind.CONNECTION_LOST);
            }

            @Override
            public void close() {}
        };
    }

    synchronized Nas nas() {
        return nas;
    }

    /** It came back from the restart under another address. */
    synchronized void movedTo(InetAddress now) {
        nas = nas.movedTo(now);
    }

    /** Whether it only shows what a file holds, so that nothing may lead on from it. */
    boolean readOnly() {
        return readOnly;
    }

    Credentials credentials() {
        return credentials;
    }

    synchronized Shell shell() {
        return shell;
    }

    /** Replaces a conversation that broke; when she has left meanwhile, the new one is ended as well. */
    synchronized void reopened(Shell fresh) {
        shell.close();
        shell = fresh;
        lineEnded = false;
        if (closed) {
            shell.close();
        }
    }

    Optional<Instant> restartedAt() {
        return restartedAt;
    }

    synchronized void restarted(Instant at) {
        restartedAt = Optional.of(at);
        lineEnded = true;
    }

    synchronized void notRestarted() {
        restartedAt = Optional.empty();
        lineEnded = false;
    }

    /** Whether the restart has ended the conversation, so that it must be opened anew. */
    synchronized boolean lineEnded() {
        return lineEnded;
    }

    /** Blanks the password at once; the conversation is ended by {@link #close()}. */
    void forget() {
        credentials.close();
    }

    /** Blanks the password and ends the conversation, which may take up to a second. */
    @Override
    public synchronized void close() {
        forget();
        closed = true;
        shell.close();
    }
}
