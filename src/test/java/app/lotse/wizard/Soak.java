package app.lotse.wizard;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.discovery.HomeNetwork;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Timekeeper;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.survey.Survey;
import app.lotse.wizard.look.Look;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The real window stands open on the page that finds NAS devices while the same process makes check-up after check-up of a practice NAS in another one: memory after
 * a collection, threads, open files and sockets are said every so often. Arguments: port and user of the NAS, how many check-ups, how long they take together in s;
 * the password is read from standard input.
 */
public final class Soak {
    private static final int LINES = 20;

    private Soak() {}

    public static void main(String[] args) throws Exception {
        char[] password = new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
        var nas = new Host(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        int rounds = Integer.parseInt(args[2]);
        var each = Duration.ofSeconds(Long.parseLong(args[3])).dividedBy(rounds);
        var world = new Fakes();
        world.searching = HomeNetwork.real();
        Display.need();
        var journey = new Journey(world.services(), Background.threads(), () -> {});
        Display.run(() -> {
            var scene = new Scene(new Frame(journey, About::asShipped), 1024, 768);
            Look.style(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            journey.go(new Step.Find());
        });
        var signIn = new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept());
        var diagnosis = Diagnosis.withShippedKnowledge();
        System.out.println("check-ups  memory kB  threads  files  sockets");
        for (int i = 0; i <= rounds; i++) {
            if (i % Math.max(1, rounds / LINES) == 0) {
                say(i);
            }
            long end = System.nanoTime() + each.toNanos();
            checkUp(signIn, nas, args[1], password.clone(), diagnosis);
            Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
        }
        System.exit(0);
    }

    private static void checkUp(SshSignIn signIn, Host nas, String user, char[] password, Diagnosis diagnosis)
            throws Exception {
        try (var credentials = new Credentials(user, password);
                var shell = signIn.open(nas, credentials, SignIn.Trust.FORGET, false)) {
            var snapshot = new Survey(Timekeeper.real(), diagnosis::doubts)
                    .take(shell, Duration.ofSeconds(1), Optional.empty());
            if (diagnosis.judge(snapshot).level() != Level.MINER) {
                throw new IllegalStateException("the miner was not found");
            }
        }
    }

    private static void say(int round) throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        var runtime = Runtime.getRuntime();
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            var targets = open.map(Soak::target).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%9d  %9d  %7d  %5d  %7d%n",
                    round,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1024,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    targets.size(),
                    targets.stream()
                            .filter(target -> target.startsWith("socket:"))
                            .count());
        }
    }

    private static String target(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
