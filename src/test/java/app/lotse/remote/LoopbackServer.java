package app.lotse.remote;

import app.lotse.model.Host;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A small SSH server on loopback whose behaviour each test writes itself. */
final class LoopbackServer implements AutoCloseable {
    static final String PASSWORD = "richtig-Ä€";

    /** What one command does; returns its exit status, or null when it sends none. */
    interface Behaviour {
        Integer run(String line, InputStream in, OutputStream out, OutputStream err) throws Exception;
    }

    final SshServer server = SshServer.setUpDefaultServer();
    final AtomicInteger passwords = new AtomicInteger();
    final AtomicInteger connections = new AtomicInteger();
    final List<String> commands = new CopyOnWriteArrayList<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    LoopbackServer(Behaviour behaviour) {
        this(behaviour, key("ECDSA", 256));
    }

    LoopbackServer(Behaviour behaviour, KeyPair... keys) {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(keys));
        server.setPasswordAuthenticator((user, password, session) -> {
            passwords.incrementAndGet();
            return password.equals(PASSWORD);
        });
        server.setCommandFactory((channel, line) -> {
            commands.add(line);
            return new Running(line, behaviour);
        });
    }

    LoopbackServer with(UnaryOperator<SshServer> change) {
        change.apply(server);
        return this;
    }

    LoopbackServer start() throws IOException {
        return start(0);
    }

    LoopbackServer start(int port) throws IOException {
        server.setPort(port);
        server.start();
        return this;
    }

    Host host() {
        return new Host(InetAddress.getLoopbackAddress(), server.getPort());
    }

    static Credentials right() {
        return new Credentials("admin", PASSWORD.toCharArray());
    }

    static Credentials wrong() {
        return new Credentials("admin", "falsch".toCharArray());
    }

    static KeyPair key(String algorithm, int bits) {
        try {
            return KeyUtils.generateKeyPair(
                    algorithm.equals("RSA") ? KeyPairProvider.SSH_RSA : KeyPairProvider.ECDSA_SHA2_NISTP256, bits);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        threads.forEach(Thread::interrupt);
        server.stop(true);
    }

    /** One command on a thread of its own, as in a real server. */
    private final class Running implements Command {
        private final String line;
        private final Behaviour behaviour;
        private InputStream in;
        private OutputStream out;
        private OutputStream err;
        private ExitCallback exit;

        Running(String line, Behaviour behaviour) {
            this.line = line;
            this.behaviour = behaviour;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                try {
                    Integer status = behaviour.run(line, in, out, err);
                    if (status == null) {
                        channel.close(false);
                    } else {
                        exit.onExit(status);
                    }
                } catch (Exception gone) {
                    // The client went away, or the test is over.
                }
            }));
        }

        @Override
        public void destroy(ChannelSession channel) {}
    }
}
