package app.lotse.remote;

import static app.lotse.Timings.median;
import static app.lotse.Timings.milliseconds;
import static app.lotse.Timings.say;

import app.lotse.model.Doubts;
import app.lotse.model.Timekeeper;
import app.lotse.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Signing in and looking once, beside OpenSSH's own {@code ssh} with the same password and the same line, at the same server, in turn; and a whole check-up
 * without its waiting. Arguments: rounds, rounds before that are not counted, an empty folder for the server and its password.
 */
public final class SignInCost {
    private SignInCost() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        int before = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        var lotse = new ArrayList<Double>();
        var cold = new ArrayList<Double>();
        var ssh = new ArrayList<Double>();
        var checkUps = new ArrayList<Double>();
        var server = RealSshd.startOrSkip(folder);
        try {
            Path askpass = askpass(folder, server.password);
            var signIn = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());
            for (int i = 0; i < before + rounds; i++) {
                double ours = milliseconds(() -> look(signIn, server));
                double theirs = milliseconds(() -> ssh(server, askpass));
                double whole = milliseconds(() -> checkUp(signIn, server));
                if (i == 0) {
                    cold.add(ours);
                }
                if (i >= before) {
                    lotse.add(ours);
                    ssh.add(theirs);
                    checkUps.add(whole);
                }
            }
        } finally {
            server.close();
        }
        say("first in this process", cold);
        say("ssh", ssh);
        say("lotse", lotse);
        say("whole check-up without its waiting", checkUps);
        System.out.printf(
                Locale.ROOT,
                "ratio %.2f, whole check-up %.2f%n",
                median(lotse) / median(ssh),
                median(checkUps) / median(ssh));
    }

    private static void look(SshSignIn signIn, RealSshd server) throws Exception {
        try (var credentials = server.credentials();
                var shell = signIn.open(server.host(), credentials, SignIn.Trust.FORGET, false)) {
            if (shell.run(Commands.firstLook(Commands.mark())).out().length < 1000) {
                throw new IOException("nothing was read");
            }
        }
    }

    /** All that one check-up asks; between its two looks nobody waits. */
    private static void checkUp(SshSignIn signIn, RealSshd server) throws Exception {
        try (var credentials = server.credentials();
                var shell = signIn.open(server.host(), credentials, SignIn.Trust.FORGET, false)) {
            new Survey(Timekeeper.real(), snapshot -> Doubts.NONE).take(shell, Duration.ZERO, Optional.empty());
        }
    }

    private static void ssh(RealSshd server, Path askpass) throws Exception {
        var command = new ProcessBuilder(
                "ssh",
                "-F",
                "none",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "PreferredAuthentications=password",
                "-o",
                "LogLevel=ERROR",
                "-p",
                Integer.toString(server.host().port()),
                server.user + "@127.0.0.1",
                Commands.firstLook(Commands.mark()).line());
        command.environment().put("SSH_ASKPASS", askpass.toString());
        command.environment().put("SSH_ASKPASS_REQUIRE", "force");
        var process = command.redirectErrorStream(true).start();
        int read = process.getInputStream().readAllBytes().length;
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0 || read < 1000) {
            throw new IOException("ssh did not do it");
        }
    }

    private static Path askpass(Path folder, String password) throws IOException {
        Path script = folder.resolve("askpass");
        Files.writeString(script, "#!/bin/sh\necho '" + password + "'\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
