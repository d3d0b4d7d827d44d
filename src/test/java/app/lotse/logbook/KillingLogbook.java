package app.lotse.logbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills (SIGKILL) a process that writes the logbook at seeded random moments, and looks each time at what the next start finds. */
final class KillingLogbook {
    private static final String NAS = "kill";
    private static final long MOST_MICROS = 60_000;

    private final Path folder;
    private final Random random;
    private int next;
    private int kept;
    private int drafts;

    KillingLogbook(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Takes the number of kills (1000) and the seed (1); exit code 1 when the logbook was harmed. */
    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.printf("seed %d, %d kills%n", seed, kills);
        var killing = new KillingLogbook(Files.createTempDirectory("lotse-kill-logbook"), seed);
        var wrong = killing.run(kills, System.out);
        System.out.printf(
                "seed %d: %d kills, %d writes kept, %d drafts were left by a kill, gone wrong %d%n",
                seed, kills, killing.kept, killing.drafts, wrong.size());
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** @return what should not be; empty when all is right */
    List<String> run(int kills, PrintStream log) throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (int kill = 0; kill < kills && wrong.isEmpty(); kill++) {
            int last = killOnce();
            wrong.addAll(judge(last));
            if (kill % 100 == 99 || !wrong.isEmpty()) {
                log.printf("kill %d: number %d was the last one kept %s%n", kill + 1, last, wrong);
            }
        }
        return wrong;
    }

    /** The number of writes that were said to be kept. */
    int kept() {
        return kept;
    }

    /** @return the last number that was said to be kept before the kill */
    private int killOnce() throws IOException, InterruptedException {
        int last = next - 1;
        // The first write loads much: most kills wait for it, so that they meet many others.
        boolean atOnce = random.nextInt(5) == 0;
        long wait = random.nextLong(MOST_MICROS);
        var process = LogbookInItsOwnProcess.command(List.of(), folder, NAS, next, 1_000_000)
                .start();
        boolean killed = false;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                boolean written = line.startsWith(LogbookInItsOwnProcess.KEPT);
                if (written) {
                    last = Integer.parseInt(line.substring(LogbookInItsOwnProcess.KEPT.length()));
                    kept++;
                }
                if (!killed && (written || atOnce)) {
                    TimeUnit.MICROSECONDS.sleep(wait);
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        }
        process.waitFor();
        return last;
    }

    /** What was said to be kept is there; what was being written is there wholly or not at all. */
    private List<String> judge(int last) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.new")) {
            files.forEach(_ -> drafts++);
        }
        var logbook = FileLogbook.open(folder);
        var wrong = new ArrayList<String>();
        logbook.oddFiles().forEach(odd -> wrong.add("odd: " + odd));
        var nas = LogbookInItsOwnProcess.nas(NAS);
        var checks = logbook.history().checks(nas.key());
        int there = checks.isEmpty() ? -1 : number(checks.getLast().takenAt());
        if (there != last && there != last + 1) {
            wrong.add("check-up " + there + " instead of " + last);
        }
        if (checks.size() != Math.min(there + 1, KeptHistory.MOST_CHECKS)) {
            wrong.add(checks.size() + " check-ups");
        }
        int answered = logbook.tips(nas.key()).values().stream()
                .mapToInt(answer -> number(answer.at()))
                .max()
                .orElse(-1);
        int wished = logbook.reminders().all().stream()
                .mapToInt(wish -> number(wish.due()))
                .max()
                .orElse(-1);
        if (answered < last || answered > there || wished < last || wished > answered) {
            wrong.add("answer " + answered + ", wish " + wished + ", check-up " + there);
        }
        // The one that was not said to be kept is written once more.
        next = last + 1;
        return wrong;
    }

    private static int number(java.time.Instant at) {
        return (int) (at.getEpochSecond() - LogbookInItsOwnProcess.at(0).getEpochSecond());
    }
}
