package app.lotse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Kills Lotse (SIGKILL) at seeded random moments of a restart, starts it again, and asks the practice NAS, a process of its own, how many restart
 * commands it got.
 */
final class Killing {
    /** The clocks of Lotse and of the NAS go so many times faster: a restart takes some seconds. */
    private static final double FACTOR = 40;

    private static final long MOST_SECONDS = 120;
    /** Right after the note of the restart was written, about when its command is. */
    private static final String NOTE = "the note";

    private static final List<String> STAGES = List.of(
            "READY",
            "STAGE SENDING",
            NOTE,
            NOTE,
            NOTE,
            "STAGE SHUTTING_DOWN",
            "STAGE AWAY",
            "STAGE SIGNING_IN",
            "STAGE FIRST_LOOK",
            "STAGE SETTLING",
            "STAGE SECOND_LOOK");

    private final Path base;
    private final PrintStream log;

    Killing(Path base, PrintStream log) {
        this.base = base;
        this.log = log;
    }

    /**
     * How one case went.
     *
     * @param killedAt the last line that each killed run had said
     * @param end the last line of the run that came to its end
     * @param commands how often the NAS was told to restart
     * @param wrong what should not be; empty when all is right
     */
    record Outcome(int number, List<String> killedAt, String end, int commands, List<String> wrong) {}

    /** Takes cases (100), seed (1), processes at the same time (3); prints each case; exit code 1 when any went wrong. */
    public static void main(String[] args) throws Exception {
        int cases = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int atOnce = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path base = Files.createTempDirectory("lotse-kill");
        var outcomes = new Killing(base, System.out).run(cases, seed, atOnce);
        long wrong = outcomes.stream().filter(one -> !one.wrong().isEmpty()).count();
        System.out.printf(
                "seed %d: %d cases, %d kills, %d restart commands in all, most in one case %d, cases gone wrong %d%n",
                seed,
                outcomes.size(),
                outcomes.stream().mapToInt(one -> one.killedAt().size()).sum(),
                outcomes.stream().mapToInt(Outcome::commands).sum(),
                outcomes.stream().mapToInt(Outcome::commands).max().orElse(0),
                wrong);
        STAGES.stream()
                .distinct()
                .sorted()
                .forEach(stage -> System.out.printf(
                        "  killed after %-20s %d%n",
                        stage,
                        outcomes.stream()
                                .flatMap(one -> one.killedAt().stream())
                                .filter(stage::equals)
                                .count()));
        System.exit(wrong == 0 ? 0 : 1);
    }

    List<Outcome> run(int cases, long seed, int atOnce) throws Exception {
        var next = new AtomicInteger();
        var outcomes = new ConcurrentLinkedQueue<Outcome>();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < atOnce; i++) {
                Callable<Void> work = () -> {
                    try (var nas = new NasProcess()) {
                        for (int number = next.getAndIncrement(); number < cases; number = next.getAndIncrement()) {
                            outcomes.add(one(number, new Random(seed * 1_000 + number), nas));
                        }
                    }
                    return null;
                };
                running.add(workers.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        }
        return outcomes.stream()
                .sorted(Comparator.comparingInt(Outcome::number))
                .toList();
    }

    private Outcome one(int number, Random random, NasProcess nas) throws Exception {
        Path folder = base.resolve("case-" + number);
        long beginning = System.currentTimeMillis();
        int before = nas.commands();
        var killedAt = new ArrayList<String>();
        var said = new ArrayList<String>();
        int kills = 1 + (random.nextInt(3) == 0 ? 1 : 0);
        boolean killed = true;
        for (int i = 0; i < kills && killed; i++) {
            var run = new LotseProcess(folder, nas, beginning, i == 0 ? "begin" : "again");
            String moment = STAGES.get(random.nextInt(STAGES.size()));
            killed = run.kill(moment, random);
            said.addAll(run.said);
            if (killed) {
                killedAt.add(moment.equals(NOTE) ? NOTE : run.said.getLast());
            }
        }
        if (killed) {
            var last = new LotseProcess(folder, nas, beginning, "again");
            last.finish();
            said.addAll(last.said);
        }
        int commands = nas.commands() - before;
        String end = said.isEmpty() ? "" : said.getLast();
        var outcome = new Outcome(number, killedAt, end, commands, wrong(folder, said, end, commands));
        log.println("case " + number + ": killed after " + killedAt + ", then " + end + ", commands " + commands
                + (outcome.wrong().isEmpty() ? "" : " WRONG " + outcome.wrong() + " " + said));
        return outcome;
    }

    private static List<String> wrong(Path folder, List<String> said, String end, int commands) {
        var wrong = new ArrayList<String>();
        boolean looked = said.contains("STAGE FIRST_LOOK");
        boolean right = switch (commands) {
            // Killed before the command was written: nothing is noted, or the boot tells that nothing happened.
            case 0 -> end.equals("NOTHING") || end.equals("TROUBLE CONNECTION_LOST.not-restarted");
            // Killed after all was known, it has nothing more to do.
            case 1 -> end.startsWith("END proven") || end.equals("NOTHING") && looked;
            default -> false;
        };
        if (!right) {
            wrong.add("commands " + commands + " and then " + end);
        }
        if (said.contains("UNREAD")) {
            wrong.add("a note that could not be read");
        }
        if (isNoted(folder)) {
            wrong.add("a note is left");
        }
        if (commands > 0 && !hasEvidence(folder)) {
            wrong.add("no evidence");
        }
        return wrong;
    }

    private static boolean isNoted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("restart-[0-9a-f]{16}\\.json"));
        } catch (IOException none) {
            return false;
        }
    }

    private static boolean hasEvidence(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("evidence"))) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".json"));
        } catch (IOException none) {
            return false;
        }
    }

    private static Process java(Class<?> main, String... args) throws IOException {
        return java(main.getName(), args);
    }

    private static Process java(String main, String... args) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=packaging/logging.properties",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        line.addAll(List.of(args));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void write(Process process, String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** The practice NAS. */
    private static final class NasProcess implements AutoCloseable {
        final Process process = java("app.lotse.practice.PracticeNasInItsOwnProcess", Double.toString(FACTOR));
        final BufferedReader lines = process.inputReader();
        final String port;
        final String user;
        final String password;

        NasProcess() throws IOException {
            String[] words = lines.readLine().split(" ");
            port = words[0];
            user = words[1];
            password = words[2];
        }

        int commands() throws IOException {
            write(process, "");
            return Integer.parseInt(lines.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** One run of Lotse's restart. */
    private static final class LotseProcess {
        final List<String> said = new ArrayList<>();
        private final Process process;
        private final BufferedReader lines;
        private final Path folder;

        LotseProcess(Path folder, NasProcess nas, long beginning, String how) throws IOException {
            this.folder = folder;
            process = java(
                    LotseInItsOwnProcess.class,
                    folder.toString(),
                    nas.port,
                    nas.user,
                    Long.toString(beginning),
                    Double.toString(FACTOR),
                    how);
            lines = process.inputReader();
            write(process, nas.password);
        }

        /** @return false when it had ended before */
        boolean kill(String after, Random random) throws Exception {
            int most = after.equals(NOTE) ? 120 : after.equals("READY") || after.endsWith("SENDING") ? 1_000 : 500;
            long pause = random.nextInt(most);
            String told = after.equals(NOTE) ? "STAGE SENDING" : after;
            String line;
            do {
                line = lines.readLine();
                if (line != null) {
                    said.add(line);
                }
            } while (line != null && !line.equals(told) && !ends(line));
            while (after.equals(NOTE) && process.isAlive() && !isNoted(folder)) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            boolean over = line == null || ends(line) || process.waitFor(pause, TimeUnit.MILLISECONDS);
            // By its handle: ended through the process itself, its last words would be thrown away.
            process.toHandle().destroyForcibly();
            process.waitFor();
            rest();
            // What it said last before it died may have been its end.
            return !over && !ends(said.getLast());
        }

        void finish() throws Exception {
            rest();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                said.add("HANGS");
            }
        }

        private static boolean ends(String line) {
            return line.startsWith("END") || line.startsWith("TROUBLE") || line.equals("NOTHING");
        }

        private void rest() {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                }
            } catch (IOException cut) {
                // A killed process leaves half a line at most.
            }
        }
    }
}
