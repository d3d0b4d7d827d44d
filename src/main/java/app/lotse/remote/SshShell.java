package app.lotse.remote;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import net.schmizz.concurrent.Event;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;

/** A signed-in conversation over SSH: one {@code exec} request for each command, never a shell, never a terminal. */
public final class SshShell implements Shell {
    /** What the caller waits beyond a command's limit before the whole line is cut. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final byte[] NO_INPUT = {};

    private final Line line;
    private final Connection connection;
    private final Credentials credentials;
    private final WireLog log;
    private final Host host;
    private final String identity;
    private final Rights rights;

    SshShell(Line line, Connection connection, Credentials credentials, WireLog log, Host host, String identity) {
        this.line = line;
        this.connection = connection;
        this.credentials = credentials;
        this.log = log;
        this.host = host;
        this.identity = identity;
        this.rights = new Rights(credentials);
    }

    /** The identity of the NAS as OpenSSH shows it: {@code SHA256:} and 43 characters. */
    public String identity() {
        return identity;
    }

    /**
     * {@inheritDoc}
     *
     * <p>For a command that changes something, a line that breaks after it was sent is an answer without exit status. Otherwise CONNECTION_LOST has the
     * variant {@code not-sent} when it surely did not arrive, and {@code maybe-sent} when nobody can know.
     */
    @Override
    public Answer run(Command command) throws Trouble, InterruptedException {
        if (!command.changes()) {
            return rights.run(command, this::send);
        }
        try {
            if (command.root() != Command.Root.NOT_NEEDED) {
                rights.findOut(this::send);
            }
        } catch (Trouble trouble) {
            throw lost("not-sent", trouble);
        }
        return rights.run(command, this::send);
    }

    @Override
    public Answer stream(Command command, Sink sink) throws Trouble, InterruptedException {
        if (command.changes()) {
            throw new IllegalArgumentException(command.name());
        }
        try (var tap = new Tap(sink)) {
            return stream(command, tap);
        }
    }

    private Answer stream(Command command, Tap tap) throws Trouble, InterruptedException {
        return rights.run(command, new Rights.Sender() {
            @Override
            public Answer send(Command sent, boolean sudo) throws Trouble, InterruptedException {
                return SshShell.this.send(sent, sudo, sent == command ? Optional.of(tap) : Optional.empty());
            }

            @Override
            public boolean silent(Answer answer) {
                return tap.dry();
            }
        });
    }

    /** All of the adapter through which this conversation goes: a drive letter may use its other kind of address. */
    @Override
    public Set<String> here() {
        try {
            var mine = line.socket().getLocalAddress();
            var adapter = mine == null || mine.isLoopbackAddress() ? null : NetworkInterface.getByInetAddress(mine);
            return adapter == null
                    ? Set.of()
                    : adapter.inetAddresses()
                            .map(address -> address.getHostAddress().split("%")[0])
                            .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException unknown) {
            return Set.of();
        }
    }

    @Override
    public void close() {
        line.close();
    }

    private Answer send(Command command, boolean sudo) throws Trouble, InterruptedException {
        return send(command, sudo, Optional.empty());
    }

    private Answer send(Command command, boolean sudo, Optional<Sink> sink) throws Trouble, InterruptedException {
        var sending = new Sending();
        try {
            return line.within(command.limit().plus(GRACE), () -> exchange(command, sudo, sink, sending));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return afterFailure(command, sending, e);
        }
    }

    private Answer exchange(Command command, boolean sudo, Optional<Sink> sink, Sending sending) throws Exception {
        long end = System.nanoTime() + command.limit().toNanos();
        var channel = ExecChannel.open(connection, command.maxBytes(), command.limit(), sink);
        String text = sudo ? Commands.asRoot(command.line()) : command.line();
        log.sent(Instant.now(), host, identity, text);
        sending.state = State.UNSURE;
        var granted = write(channel, text, sending);
        granted.await(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())), TimeUnit.MILLISECONDS);
        if (input(channel, sudo)) {
            sending.state = State.SENT;
        }
        if (!channel.await(Duration.ofNanos(end - System.nanoTime()))) {
            channel.abandon();
            throw new TimeoutException(command.name());
        }
        var answer = channel.answer(sudo);
        if (answer.cut()) {
            channel.abandon();
        }
        return answer;
    }

    private static Event<ConnectionException> write(ExecChannel channel, String text, Sending sending)
            throws SSHException {
        try {
            return channel.request(text);
        } catch (SSHException e) {
            // A packet that was not taken as a whole cannot be understood by the other side.
            sending.state = State.NOT_SENT;
            throw e;
        }
    }

    /**
     * The password goes to {@code sudo} as one line; the end of input behind it ends sudo's second question.
     *
     * @return whether it was taken; it is not when the command has ended already, which is told by the answer
     */
    private boolean input(ExecChannel channel, boolean sudo) {
        if (!sudo) {
            return channel.input(NO_INPUT);
        }
        try (var secret = Secret.lineOf(credentials)) {
            return channel.input(secret.bytes());
        }
    }

    private Answer afterFailure(Command command, Sending sending, Exception failure) throws Trouble {
        Trouble trouble = Failures.explain(failure);
        if (!command.changes()) {
            throw trouble;
        }
        return switch (sending.state) {
            case SENT -> new Answer(NO_INPUT, "", OptionalInt.empty(), false, false);
            case UNSURE -> throw lost("maybe-sent", trouble);
            case NOT_SENT -> throw lost("not-sent", trouble);
        };
    }

    private static Trouble lost(String variant, Trouble cause) {
        return new Trouble(Kind.CONNECTION_LOST, variant, cause);
    }

    /** How far a command came; read by the waiting thread when the line is cut. */
    private static final class Sending {
        private volatile State state = State.NOT_SENT;
    }

    /** Between the reading thread and who takes the output: can be shut while more is still coming in. */
    private static final class Tap implements Sink, AutoCloseable {
        private final Sink sink;
        private boolean wet;
        private boolean shut;

        Tap(Sink sink) {
            this.sink = sink;
        }

        @Override
        public synchronized void take(byte[] bytes, int from, int length) {
            if (!shut) {
                wet |= length > 0;
                sink.take(bytes, from, length);
            }
        }

        synchronized boolean dry() {
            return !wet;
        }

        @Override
        public synchronized void close() {
            shut = true;
        }
    }

    private enum State {
        NOT_SENT,
        UNSURE,
        SENT
    }
}
