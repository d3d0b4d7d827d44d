package app.lotse.remote;

import app.lotse.model.Host;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.io.EOFException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.connection.ConnectionImpl;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.transport.TransportImpl;

/** Signs in by SSH with sshj: one line at a time, one password, once, and only to the NAS that was seen before. */
public final class SshSignIn implements SignIn {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ADMISSION = Duration.ofSeconds(20);

    private final KnownHosts knownHosts;
    private final WireLog log;
    private final Refusals refusals;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Lazy today = new Lazy(false);
    private final Lazy old = new Lazy(true);
    /** Where old encryption was agreed to: nobody is asked a second time, as after a restart. */
    private final Set<Host> agreedToOld = ConcurrentHashMap.newKeySet();

    public SshSignIn(KnownHosts knownHosts, WireLog log) {
        this(knownHosts, log, InstantSource.system());
    }

    SshSignIn(KnownHosts knownHosts, WireLog log, InstantSource clock) {
        this.knownHosts = knownHosts;
        this.log = log;
        this.refusals = new Refusals(clock);
    }

    /** Loads what the first connection needs; may be called in the background at the program's start. */
    public void warmUp() {
        Algorithms.exercise(today.config());
    }

    @Override
    public SshShell open(Host host, Credentials credentials, Trust trust, boolean oldAlgorithms)
            throws Trouble, InterruptedException {
        return open(host, credentials, new Identity(knownHosts, host, trust), oldAlgorithms);
    }

    @Override
    public SshShell openMoved(Host now, Host before, Credentials credentials, boolean oldAlgorithms)
            throws Trouble, InterruptedException {
        boolean mayBeOld = oldAlgorithms || agreedToOld.contains(before);
        return open(now, credentials, Identity.moved(knownHosts, before, now), mayBeOld);
    }

    private SshShell open(Host host, Credentials credentials, Identity identity, boolean oldAlgorithms)
            throws Trouble, InterruptedException {
        if (Secret.blanked(credentials)) {
            throw new IllegalStateException("the password was blanked");
        }
        oneAtATime.lockInterruptibly();
        var line = new Line();
        boolean open = false;
        try {
            connect(line, host);
            long start = System.nanoTime();
            InputStream in = greet(line, host);
            Duration left = ADMISSION.minusNanos(System.nanoTime() - start);
            boolean mayBeOld = oldAlgorithms || agreedToOld.contains(host);
            var shell = admit(line, in, left, host, credentials, identity, mayBeOld);
            open = true;
            if (oldAlgorithms) {
                agreedToOld.add(host);
            }
            return shell;
        } finally {
            if (!open) {
                line.close();
            }
            oneAtATime.unlock();
        }
    }

    private void connect(Line line, Host host) throws Trouble, InterruptedException {
        try {
            line.within(CONNECT.plusSeconds(1), () -> {
                line.socket().connect(new InetSocketAddress(host.address(), host.port()), (int) CONNECT.toMillis());
                line.socket().setTcpNoDelay(true);
                return null;
            });
        } catch (InterruptedException e) {
            throw e;
        } catch (NoRouteToHostException e) {
            throw new Trouble(Kind.NOT_REACHABLE, e);
        } catch (ConnectException e) {
            // Within four seconds no system gives this for anything but a refusal; its message is translated and no
            // help.
            throw new Trouble(Kind.SSH_OFF, e);
        } catch (SocketTimeoutException | TimeoutException e) {
            throw new Trouble(refusals.lately(host) ? Kind.LOCKED_OUT : Kind.NOT_REACHABLE, e);
        } catch (Exception e) {
            throw new Trouble(Kind.NOT_REACHABLE, e);
        }
    }

    private InputStream greet(Line line, Host host) throws Trouble, InterruptedException {
        try {
            return line.within(ADMISSION, () -> Greeting.read(line.socket().getInputStream()));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (refusals.lately(host)) {
                throw new Trouble(Kind.LOCKED_OUT, e);
            }
            throw e instanceof TimeoutException
                    ? new Trouble(Kind.NO_ANSWER, e)
                    : new Trouble(
                            e instanceof EOFException || !(e instanceof Greeting.Garbage)
                                    ? Kind.CONNECTION_LOST
                                    : Kind.NOT_UNDERSTOOD,
                            e);
        }
    }

    private SshShell admit(
            Line line,
            InputStream in,
            Duration limit,
            Host host,
            Credentials credentials,
            Identity identity,
            boolean oldAlgorithms)
            throws Trouble, InterruptedException {
        var admission = new Admission(credentials);
        var lastWord = new AtomicReference<TransportException>();
        try {
            var connection = line.within(limit, () -> {
                var transport = new TransportImpl((oldAlgorithms ? old : today).config());
                transport.setTimeoutMs((int) ADMISSION.toMillis());
                transport.addHostKeyVerifier(identity);
                transport.setDisconnectListener(
                        (reason, message) -> lastWord.compareAndSet(null, new TransportException(reason, message)));
                transport.init(
                        host.address().getHostAddress(),
                        host.port(),
                        in,
                        line.socket().getOutputStream());
                transport.doKex();
                var beyond = new ConnectionImpl(transport, transport.getConfig().getKeepAliveProvider());
                admission.pass(transport, beyond);
                return beyond;
            });
            refusals.admitted(host);
            return new SshShell(line, connection, credentials, log, host, identity.fingerprint());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Trouble trouble = refusal(told(lastWord.get(), e), identity, admission, oldAlgorithms);
            if (trouble.kind() == Kind.REFUSED) {
                refusals.refused(host);
            }
            throw trouble;
        }
    }

    /** The reading thread knows why it closed the line; the writing one may only notice that it is closed. */
    private static Exception told(TransportException lastWord, Exception failure) {
        return lastWord == null || lastWord.getDisconnectReason() == DisconnectReason.UNKNOWN ? failure : lastWord;
    }

    private static Trouble refusal(Exception failure, Identity identity, Admission admission, boolean oldAlgorithms) {
        if (identity.failure() != null) {
            return new Trouble(Kind.UNEXPECTED, identity.failure());
        }
        return switch (identity.match()) {
            case OTHER -> new Trouble(Kind.IDENTITY_CHANGED, failure);
            case UNKNOWN -> new Trouble(Kind.IDENTITY_UNKNOWN, failure);
            case SAME -> {
                if (admission.asked() && Failures.sentAway(failure)) {
                    yield new Trouble(Kind.REFUSED, failure);
                }
                yield Failures.noCommonAlgorithm(failure)
                        ? new Trouble(Kind.NOT_UNDERSTOOD, oldAlgorithms ? "" : "old-algorithms", failure)
                        : Failures.explain(failure);
            }
        };
    }

    /** A configuration that is made when first needed and then used again: it costs most of the first connection's time. */
    private static final class Lazy {
        private final boolean old;
        private Config config;

        Lazy(boolean old) {
            this.old = old;
        }

        synchronized Config config() {
            if (config == null) {
                config = Algorithms.config(old);
            }
            return config;
        }
    }
}
