package app.lotse.remote;

import java.util.Arrays;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/**
 * Sends the password once by the method {@code password} (RFC 4252, 8).
 *
 * <p>sshj's own answers the demand for a new password by sending the old one again, which is a second attempt, and leaves a grown packet's first copy.
 */
final class PasswordMethod extends AbstractAuthMethod {
    /** Room for padding and checksum, so that the packet never grows once the password is in it. */
    private static final int ROOM = 512;

    private final Credentials credentials;
    private boolean sent;

    PasswordMethod(Credentials credentials) {
        super("password");
        this.credentials = credentials;
    }

    @Override
    public void request() throws UserAuthException, TransportException {
        if (sent) {
            throw new UserAuthException("one attempt only");
        }
        sent = true;
        try (var secret = Secret.of(credentials)) {
            SSHPacket packet = buildReq().putBoolean(false);
            packet.ensureCapacity(secret.bytes().length + ROOM);
            packet.putString(secret.bytes());
            try {
                params.getTransport().write(packet);
            } finally {
                Arrays.fill(packet.array(), (byte) 0);
            }
        }
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException {
        throw new UserAuthException("the server asks for more than the password");
    }
}
