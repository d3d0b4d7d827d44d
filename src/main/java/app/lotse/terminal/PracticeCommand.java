package app.lotse.terminal;

import app.lotse.model.Scenario;
import app.lotse.practice.Practice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code practice}: a make-believe NAS on this computer, until the program is ended. */
@Command(name = "practice")
final class PracticeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", index = "0")
    Scenario scenario;

    @Option(names = "--port", paramLabel = "P", defaultValue = "0")
    int port;

    private final Context context;

    PracticeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.within(port, 0, 65_535, "--port");
        try (var running = context.services().practising().start(scenario, port)) {
            context.voice()
                    .say(List.of(
                            "address=" + running.address().getHostAddress(),
                            "port=" + running.port(),
                            "user=" + running.user(),
                            "password=" + running.password()));
            untilEnded(running);
            return Exit.DONE;
        } catch (IOException e) {
            context.voice().aside(context.voice().texts().get("terminal.practice.no-port"));
            return Exit.TROUBLE;
        }
    }

    /** Ctrl+C and a system's friendly end reach the program here: the NAS says goodbye to the network. */
    private static void untilEnded(Practice.Running running) {
        var goodbye = Thread.ofPlatform().unstarted(running::close);
        Runtime.getRuntime().addShutdownHook(goodbye);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(goodbye);
            Thread.currentThread().interrupt();
        }
    }
}
