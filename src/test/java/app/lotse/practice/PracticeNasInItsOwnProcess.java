package app.lotse.practice;

import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;

/** A practice NAS that lives on when the program that restarts it is killed, and counts each restart command that it gets. */
final class PracticeNasInItsOwnProcess {
    private PracticeNasInItsOwnProcess() {}

    /** Prints port, user and password; answers each line of its input with the number of restart commands so far; ends with its input. */
    public static void main(String[] args) throws Exception {
        var time = Timekeeper.scaled(Double.parseDouble(args[0]));
        try (var nas = PracticeNas.start(Scenario.MINER, time, 0, Duration.ZERO)) {
            System.out.println(nas.port() + " " + nas.user() + " " + nas.password());
            var questions = new BufferedReader(new InputStreamReader(System.in));
            while (questions.readLine() != null) {
                System.out.println(nas.restarts());
            }
        }
        System.exit(0);
    }
}
