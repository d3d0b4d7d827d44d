package app.lotse.remote;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.Transport;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.transport.digest.Digest;
import net.schmizz.sshj.transport.kex.AbstractDHGex;
import net.schmizz.sshj.transport.kex.KeyExchange;

/** A key exchange that looks at the host key in the server's reply before sshj does. */
final class GuardedExchange implements KeyExchange {
    private final KeyExchange exchange;
    private final Message reply;

    GuardedExchange(KeyExchange exchange) {
        this.exchange = exchange;
        // Where the server first names a group, number 31 is that (RFC 4419, 5).
        reply = exchange instanceof AbstractDHGex ? Message.KEX_DH_GEX_REPLY : Message.KEXDH_31;
    }

    static Factory.Named<KeyExchange> of(Factory.Named<KeyExchange> factory) {
        return new Factory.Named<>() {
            @Override
            public String getName() {
                return factory.getName();
            }

            @Override
            public KeyExchange create() {
                return new GuardedExchange(factory.create());
            }
        };
    }

    @Override
    public boolean next(Message message, SSHPacket packet) throws GeneralSecurityException, TransportException {
        if (message == reply && !fits(packet)) {
            throw new TransportException(DisconnectReason.KEY_EXCHANGE_FAILED, "the host key is damaged");
        }
        return exchange.next(message, packet);
    }

    /** Its first field is the host key (RFC 4253, 8); the packet itself is left where it was. */
    private static boolean fits(SSHPacket packet) {
        try {
            return KeyBytes.fit(new Buffer.PlainBuffer(packet).readBytes());
        } catch (Buffer.BufferException tooShort) {
            return false;
        }
    }

    @Override
    public void init(Transport transport, String server, String client, byte[] serverKinds, byte[] clientKinds)
            throws GeneralSecurityException, TransportException {
        exchange.init(transport, server, client, serverKinds, clientKinds);
    }

    @Override
    public byte[] getH() {
        return exchange.getH();
    }

    @Override
    public BigInteger getK() {
        return exchange.getK();
    }

    @Override
    public Digest getHash() {
        return exchange.getHash();
    }

    @Override
    public PublicKey getHostKey() {
        return exchange.getHostKey();
    }
}
