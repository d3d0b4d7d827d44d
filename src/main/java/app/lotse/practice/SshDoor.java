package app.lotse.practice;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/** The SSH server of the practice NAS: on loopback alone, by password alone, for single commands alone. */
final class SshDoor {
    static final String USER = "admin";
    /**
     * Free ports are taken from below those that systems lend to outgoing connections: whoever knocks at a closed port of that range on
     * his own computer can be connected to himself.
     */
    private static final int LOWEST_PORT = 20_022;

    private static final int HIGHEST_PORT = 31_999;
    private static final int TRIES = 30;

    /** What its SSH greeting calls itself ({@code SSH-2.0-LotsePractice}), so that nobody takes it for a real NAS. */
    private static final String MARK = "LotsePractice";

    private final KeyPair identity;
    private final Predicate<String> password;
    private final Function<String, Command> commands;
    private SshServer server;
    private int port;
    private boolean locked;

    /**
     * @param identity its host key, the same for all its life
     * @param commands makes what answers a command line
     */
    SshDoor(KeyPair identity, Predicate<String> password, Function<String, Command> commands) {
        this.identity = identity;
        this.password = password;
        this.commands = commands;
    }

    /**
     * Opens for the first time.
     *
     * @param wanted TCP port, 0 for a free one
     * @throws IOException when the port is taken
     */
    synchronized void open(int wanted) throws IOException {
        for (int i = 1; wanted == 0; i++) {
            try {
                listen(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
                return;
            } catch (IOException taken) {
                if (i == TRIES) {
                    throw taken;
                }
            }
        }
        listen(wanted);
    }

    /** Opens again where it was; does nothing once it is locked. */
    synchronized void openAgain() throws IOException {
        if (!locked) {
            listen(port);
        }
    }

    synchronized int port() {
        return port;
    }

    /** Breaks all connections; new ones are still let in. */
    synchronized void hangUp() {
        if (server != null) {
            List.copyOf(server.getActiveSessions()).forEach(session -> session.close(true));
        }
    }

    /** Breaks all connections and lets nobody in any more. */
    synchronized void close() throws IOException {
        if (server != null) {
            var closing = server;
            server = null;
            closing.stop(true);
        }
    }

    /** Closes for good. */
    synchronized void lock() throws IOException {
        locked = true;
        close();
    }

    private void listen(int at) throws IOException {
        var starting = server(at);
        try {
            starting.start();
        } catch (IOException taken) {
            starting.stop(true);
            throw taken;
        }
        server = starting;
        port = starting.getPort();
    }

    private SshServer server(int at) {
        var made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setPort(at);
        made.setKeyPairProvider(KeyPairProvider.wrap(identity));
        made.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        made.setPasswordAuthenticator((user, typed, session) -> user.equals(USER) && password.test(typed));
        made.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        made.setSubsystemFactories(List.of());
        // A NAS meets whoever asks for a shell with its menu, in which one slip resets it; here there is none.
        made.setShellFactory(null);
        made.setCommandFactory((channel, line) -> commands.apply(line));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, MARK);
        CoreModuleProperties.AUTH_TIMEOUT.set(made, Duration.ofSeconds(30));
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ofMinutes(10));
        return made;
    }
}
