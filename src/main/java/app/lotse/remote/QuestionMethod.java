package app.lotse.remote;

import java.util.Arrays;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/** Answers the one hidden question of {@code keyboard-interactive} (RFC 4256) with the password, once; any other question ends the attempt. */
final class QuestionMethod extends AbstractAuthMethod {
    private static final int ROOM = 512;
    private static final int MAX_ROUNDS = 5;

    private final Credentials credentials;
    private boolean sent;
    private int rounds;

    QuestionMethod(Credentials credentials) {
        super("keyboard-interactive");
        this.credentials = credentials;
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return super.buildReq().putString("").putString("");
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message != Message.USERAUTH_60 || ++rounds > MAX_ROUNDS) {
            throw new UserAuthException("unexpected message");
        }
        int questions = questions(packet);
        if (questions == 0) {
            params.getTransport().write(new SSHPacket(Message.USERAUTH_INFO_RESPONSE).putUInt32(0));
        } else if (questions == 1 && !sent) {
            answer();
        } else {
            throw new UserAuthException("the server asks for more than the password");
        }
    }

    /** How many questions there are; one that would be answered in the open is none of ours. */
    private static int questions(SSHPacket packet) throws UserAuthException {
        try {
            packet.readString();
            packet.readString();
            packet.readString();
            int questions = packet.readUInt32AsInt();
            if (questions == 1) {
                packet.readString();
                if (packet.readBoolean()) {
                    throw new UserAuthException("a question that is no password's");
                }
            }
            return questions;
        } catch (Buffer.BufferException e) {
            throw new UserAuthException(e);
        }
    }

    private void answer() throws TransportException {
        sent = true;
        try (var secret = Secret.of(credentials)) {
            var packet = new SSHPacket(Message.USERAUTH_INFO_RESPONSE).putUInt32(1);
            packet.ensureCapacity(secret.bytes().length + ROOM);
            packet.putString(secret.bytes());
            try {
                params.getTransport().write(packet);
            } finally {
                Arrays.fill(packet.array(), (byte) 0);
            }
        }
    }
}
