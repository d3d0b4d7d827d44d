package app.lotse.remote;

import app.lotse.model.Plain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import net.schmizz.concurrent.Event;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.ChannelInputStream;
import net.schmizz.sshj.connection.channel.direct.SessionChannel;
import net.schmizz.sshj.transport.TransportException;

/**
 * One {@code exec} request whose answer is bounded by the channel's window (RFC 4254, 5.2): the server is never allowed to send more than the limit.
 *
 * <p>sshj's reading thread puts both outputs here, so neither has to be drained by a thread of ours.
 */
final class ExecChannel extends SessionChannel {
    static final int MAX_ERROR_BYTES = 262_144;
    private static final int PACKET_BYTES = 32_768;

    private final Object lock = new Object();
    private final int maxBytes;
    private final app.lotse.remote.Shell.Sink sink;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private int taken;
    private boolean cut;
    private boolean errorsCut;
    private boolean ended;
    private boolean closed;
    private SSHException failure;

    private ExecChannel(Connection connection, int maxBytes, Optional<app.lotse.remote.Shell.Sink> sink) {
        super(connection);
        this.maxBytes = maxBytes;
        this.sink = sink.orElse(out::write);
    }

    /**
     * Asks for a new channel with a window that fits the command's limit, and waits until the server grants it.
     *
     * @param sink takes the output; without one it is kept for the answer
     */
    static ExecChannel open(
            Connection connection, int maxBytes, Duration limit, Optional<app.lotse.remote.Shell.Sink> sink)
            throws ConnectionException, TransportException {
        connection.setTimeoutMs((int) Math.max(1, limit.toMillis()));
        connection.setMaxPacketSize(PACKET_BYTES);
        connection.setWindowSize((long) maxBytes + MAX_ERROR_BYTES + 2 * PACKET_BYTES);
        var channel = new ExecChannel(connection, maxBytes, sink);
        channel.open();
        return channel;
    }

    /** Writes the command line to the wire. */
    Event<ConnectionException> request(String line) throws TransportException {
        return sendChannelRequest("exec", true, new Buffer.PlainBuffer().putString(line));
    }

    /** Gives the command its input, if any, and ends it; false when the channel no longer takes any. */
    boolean input(byte[] bytes) {
        try (var input = getOutputStream()) {
            if (bytes.length > 0) {
                input.write(bytes);
                input.flush();
            }
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits until the answer is complete, or longer than the limit; false when the time is over. */
    boolean await(Duration limit) throws InterruptedException, SSHException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!complete()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            if (whole()) {
                return true;
            }
            throw failure;
        }
    }

    Answer answer(boolean asRoot) {
        synchronized (lock) {
            Integer status = getExitStatus();
            return new Answer(
                    out.toByteArray(),
                    Plain.utf8(errors.toByteArray()),
                    status == null ? OptionalInt.empty() : OptionalInt.of(status),
                    cut || errorsCut,
                    asRoot);
        }
    }

    /** Tells the server that no more is wanted, without waiting for its word. */
    void abandon() throws TransportException {
        sendClose();
    }

    private boolean complete() {
        return failure != null || whole();
    }

    /** A server that has said how it ended and that nothing follows need not close the channel as well. */
    private boolean whole() {
        return cut || closed || ended && getExitStatus() != null;
    }

    @Override
    protected void receiveInto(ChannelInputStream stream, SSHPacket packet) throws SSHException {
        int length;
        try {
            length = packet.readUInt32AsInt();
        } catch (Buffer.BufferException e) {
            throw new ConnectionException(e);
        }
        if (length < 0 || length > PACKET_BYTES || length > packet.available()) {
            throw new ConnectionException("bad length " + length);
        }
        lwin.consume(length);
        if (stream == getErrorStream()) {
            receiveErrors(packet, length);
        } else {
            receiveOutput(packet, length);
        }
    }

    private void receiveOutput(SSHPacket packet, int length) {
        synchronized (lock) {
            int fits = Math.min(length, maxBytes - taken);
            sink.take(packet.array(), packet.rpos(), fits);
            taken += fits;
            if (fits < length) {
                cut = true;
                lock.notifyAll();
            }
        }
    }

    private void receiveErrors(SSHPacket packet, int length) throws TransportException {
        int fits;
        synchronized (lock) {
            fits = Math.min(length, MAX_ERROR_BYTES - errors.size());
            errors.write(packet.array(), packet.rpos(), fits);
            errorsCut |= fits < length;
        }
        if (fits < length) {
            // Complaints beyond the limit are dropped, but must not use up the room for the output.
            trans.write(newBuffer(Message.CHANNEL_WINDOW_ADJUST).putUInt32(length - fits));
            lwin.expand(length - fits);
        }
    }

    @Override
    public void handleRequest(String type, SSHPacket packet) throws ConnectionException, TransportException {
        super.handleRequest(type, packet);
        wake();
    }

    @Override
    protected void eofInputStreams() {
        super.eofInputStreams();
        synchronized (lock) {
            ended = true;
        }
        wake();
    }

    @Override
    public void notifyError(SSHException error) {
        synchronized (lock) {
            failure = error;
        }
        super.notifyError(error);
        wake();
    }

    @Override
    protected void finishOff() {
        super.finishOff();
        synchronized (lock) {
            closed |= failure == null;
        }
        wake();
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }
}
