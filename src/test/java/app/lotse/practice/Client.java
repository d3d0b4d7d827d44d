package app.lotse.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/** An ordinary SSH client that knows nothing of the practice NAS but its address. */
final class Client implements AutoCloseable {
    private static final DefaultConfig CONFIG = new DefaultConfig();

    private final SSHClient ssh = new SSHClient(CONFIG);
    private final StringBuilder hostKey = new StringBuilder();

    private Client() {}

    static Client connect(Practice.Running nas) throws IOException {
        return connect(nas, nas.password());
    }

    static Client connect(Practice.Running nas, String password) throws IOException {
        var client = new Client();
        client.ssh.addHostKeyVerifier(new HostKeyVerifier() {
            @Override
            public boolean verify(String hostname, int port, PublicKey key) {
                client.hostKey.append(SecurityUtils.getFingerprint(key));
                return true;
            }

            @Override
            public List<String> findExistingAlgorithms(String hostname, int port) {
                return List.of();
            }
        });
        client.ssh.setConnectTimeout(5_000);
        client.ssh.setTimeout(10_000);
        try {
            client.ssh.connect(nas.address(), nas.port());
            client.ssh.authPassword(nas.user(), password);
            return client;
        } catch (IOException refused) {
            client.close();
            throw refused;
        }
    }

    SSHClient ssh() {
        return ssh;
    }

    String hostKey() {
        return hostKey.toString();
    }

    boolean connected() {
        return ssh.isConnected();
    }

    Reply run(String line) throws IOException {
        return run(line, "");
    }

    Reply run(String line, String input) throws IOException {
        try (var session = ssh.startSession();
                var command = session.exec(line)) {
            try (var in = command.getOutputStream()) {
                // A command that needs no input may have ended by now.
                if (!input.isEmpty()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                }
            }
            var out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var errors = new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            command.join(10, TimeUnit.SECONDS);
            return new Reply(out, errors, command.getExitStatus());
        }
    }

    String read(String file) throws IOException {
        return run("/bin/cat " + file).out();
    }

    /** What the process table shows: first argument, or the name in round brackets for threads of the kernel, by number. */
    Map<Integer, String> table() throws IOException {
        return Arrays.stream(run("/bin/cat /proc/[0-9]*/[cs][mt]*[et]").out().split("\n"))
                .collect(Collectors.toMap(
                        line -> Integer.parseInt(line.substring(start(line), line.indexOf(" (", start(line)))),
                        line -> start(line) == 0
                                ? line.substring(line.indexOf('('), line.lastIndexOf(')') + 1)
                                : line.split("\0")[0],
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static int start(String line) {
        return line.lastIndexOf('\0') + 1;
    }

    @Override
    public void close() throws IOException {
        ssh.close();
    }

    /** What one command line brought. */
    record Reply(String out, String errors, Integer exit) {}
}
