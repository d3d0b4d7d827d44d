package app.lotse.remote;

import app.lotse.model.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Debian's own OpenSSH server on loopback, with keys and configuration in a folder of the test and a throw-away account. */
final class RealSshd {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    final String user;
    final String password;
    private final Path folder;
    private final Path log;
    private final int port;
    private Process process;

    private RealSshd(Path folder, String user, String password) throws IOException {
        this.folder = folder;
        this.user = user;
        this.password = password;
        this.log = folder.resolve("log");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts it, or skips the test where it cannot be had; on the build server, where {@code CI=true}, that is a failure. */
    static RealSshd startOrSkip(Path folder) throws Exception {
        boolean there = Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
        String reason = "needs root and " + PROGRAM + " (Debian: openssh-server), for a real server with passwords";
        if (!there && "true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.assumeTrue(there, reason);
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        var sshd = new RealSshd(folder, "lotse-" + name, "P-" + name + "-ß");
        Files.createDirectories(Path.of("/run/sshd"));
        run("", "useradd", "--no-create-home", "--home-dir", "/", "--shell", "/bin/sh", sshd.user);
        try {
            run(sshd.user + ":" + sshd.password + "\n", "chpasswd");
            sshd.newHostKey();
            sshd.launch();
            return sshd;
        } catch (Exception e) {
            sshd.close();
            throw e;
        }
    }

    Host host() {
        return new Host(InetAddress.getLoopbackAddress(), port);
    }

    Credentials credentials() {
        return new Credentials(user, password.toCharArray());
    }

    /** Another identity, as after a reinstallation. */
    void restartWithAnotherKey() throws Exception {
        stop();
        newHostKey();
        launch();
    }

    /** Ends the processes that serve the open connections, as if a cable were pulled. */
    void cutConnections() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    long wrongPasswords() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Failed password")).count();
        }
    }

    long attempts() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Failed ") || line.contains("Accepted "))
                    .filter(line -> !line.contains("Failed none"))
                    .count();
        }
    }

    private void newHostKey() throws Exception {
        Files.deleteIfExists(folder.resolve("key"));
        Files.deleteIfExists(folder.resolve("key.pub"));
        run(
                "",
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve("key").toString());
    }

    private void launch() throws IOException {
        Path config = folder.resolve("config");
        Files.write(
                config,
                List.of(
                        "Port " + port,
                        "ListenAddress " + InetAddress.getLoopbackAddress().getHostAddress(),
                        "HostKey " + folder.resolve("key"),
                        "PidFile none",
                        "LogLevel VERBOSE",
                        "StrictModes no",
                        "UsePAM no",
                        "PasswordAuthentication yes",
                        "KbdInteractiveAuthentication no",
                        "AllowUsers " + user));
        process = new ProcessBuilder(PROGRAM.toString(), "-D", "-f", config.toString(), "-E", log.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.getInputStream().read() == 'S';
            }
        });
    }

    private void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        cutConnections();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private static void run(String input, String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stdin = process.outputWriter(java.nio.charset.StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + ": " + output);
        }
    }

    void close() throws Exception {
        stop();
        // By force: a command that a test gave up may still be running for a moment.
        run("", "userdel", "--force", user);
    }
}
