package app.lotse;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.logbook.EvidenceFolder;
import app.lotse.logbook.FileLogbook;
import app.lotse.model.BootState;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.restart.GuidedRestart;
import app.lotse.restart.Look;
import app.lotse.restart.PortWatch;
import app.lotse.restart.Reconnect;
import app.lotse.restart.Restart;
import app.lotse.restart.Whereabouts;
import app.lotse.survey.Survey;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lotse's restart with all its real parts (logbook, evidence, SSH, the watch from outside) but without a screen, to be killed at any moment and started
 * again. Says on standard output how far it is, one line each.
 */
final class LotseInItsOwnProcess {
    private LotseInItsOwnProcess() {}

    /** A clock that goes faster, and is the same in every process that is told the same beginning. */
    private record SharedTime(Instant beginning, double factor) implements Timekeeper {
        @Override
        public Instant now() {
            long nanos = Duration.between(beginning, Instant.now()).toNanos();
            return beginning.plusNanos((long) (nanos * factor));
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(Duration.ofNanos((long) (time.toNanos() / factor)));
        }
    }

    /** Takes data folder, port, user, the clock's beginning in ms and its factor, and whether to begin; the password comes as one line of input. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var nas = nas(Integer.parseInt(args[1]));
        var time = new SharedTime(Instant.ofEpochMilli(Long.parseLong(args[3])), Double.parseDouble(args[4]));
        var password = new BufferedReader(new InputStreamReader(System.in)).readLine();
        try (var credentials = new Credentials(args[2], password.toCharArray())) {
            var signIn = new SshSignIn(KnownHosts.in(folder.resolve("known_hosts")), new WireLog.Kept());
            var logbook = FileLogbook.open(folder);
            var diagnosis = Diagnosis.withShippedKnowledge();
            var look = Look.with(new Survey(time, diagnosis::doubts), diagnosis);
            var restart = new GuidedRestart(
                    nas,
                    args[2],
                    Reconnect.through(signIn, nas.ssh(), credentials, false),
                    new PortWatch(nas.ssh(), () -> BootState.UNKNOWN),
                    Whereabouts.unknown(),
                    (checkUp, lines, traces) ->
                            Optional.of(new EvidenceFolder(folder, "killed").save(checkUp, lines, traces, List.of())),
                    Wiring.journal(nas, logbook),
                    look,
                    time);
            var underWay = logbook.underWay();
            if (logbook.underWayUnread().isPresent()) {
                say("UNREAD");
            }
            say("READY");
            if (underWay.isPresent()) {
                end(() -> restart.resume(underWay.get(), Duration.ofMinutes(20), watcher()));
            } else if (args[5].equals("begin")) {
                end(() -> {
                    try (var shell = signIn.open(nas.ssh(), credentials, SignIn.Trust.REMEMBER, false)) {
                        var before = look.take(shell, Duration.ofSeconds(5));
                        return restart.run(before, restart.preflight(before), Duration.ofMinutes(20), watcher());
                    }
                });
            } else {
                say("NOTHING");
            }
        }
        System.exit(0);
    }

    private interface Work {
        RestartResult run() throws Trouble, InterruptedException;
    }

    private static void end(Work work) throws InterruptedException {
        try {
            var result = work.run();
            say("END " + (result.proven() ? "proven" : "unproven") + " " + result.level()
                    + result.cutShort()
                            .map(trouble -> " " + trouble.getMessage())
                            .orElse(""));
        } catch (Trouble trouble) {
            say("TROUBLE " + trouble.getMessage());
        }
    }

    private static Restart.Watcher watcher() {
        return new Restart.Watcher() {
            @Override
            public void stage(RestartStage stage, Instant since) {
                say("STAGE " + stage);
            }

            @Override
            public void soFar(RestartResult result, Instant settledAt) {}
        };
    }

    private static Nas nas(int port) {
        Reading<String> unread = Reading.unread(Reading.Reason.NOT_ASKED, "");
        return new Nas(
                "kill-" + port,
                "kill",
                unread,
                unread,
                unread,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                OptionalInt.empty(),
                OptionalInt.of(port),
                Optional.empty(),
                List.of(),
                false,
                false);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
