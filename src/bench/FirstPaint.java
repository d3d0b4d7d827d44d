import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs in turn and looks at the screen from outside until their window is painted: the middle of an empty display then shows several colours.
 *
 * <p>Arguments: rounds, {@code cold} or {@code warm}, then one file for each program, whose lines are its command. Prints the medians of each in ms.
 */
final class FirstPaint {
    /** A window without text or picture has fewer. */
    private static final int COLOURS = 4;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** One start: until the window was painted, and how long processors worked for it meanwhile. */
    private record Start(double millis, double cpuMillis) {}

    private final Robot robot;
    private final Rectangle middle;

    private FirstPaint() throws Exception {
        var screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        robot = new Robot();
        middle = new Rectangle(screen.width / 2 - 300, screen.height / 2 - 100, 600, 200);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        boolean cold = args[1].equals("cold");
        var programs = Arrays.stream(args).skip(2).map(Path::of).toList();
        var paint = new FirstPaint();
        var millis = new double[programs.size()][rounds];
        var working = new double[programs.size()][rounds];
        for (int round = cold ? 0 : -1; round < rounds; round++) {
            for (int i = 0; i < programs.size(); i++) {
                if (cold) {
                    dropCaches();
                }
                var took = paint.start(Files.readAllLines(programs.get(i)));
                if (round >= 0) {
                    millis[i][round] = took.millis();
                    working[i][round] = took.cpuMillis();
                }
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            Arrays.sort(millis[i]);
            Arrays.sort(working[i]);
            System.out.printf(
                    "%s %.0f ms (%.0f to %.0f), CPU %.0f ms%n",
                    programs.get(i).getFileName(),
                    millis[i][rounds / 2],
                    millis[i][0],
                    millis[i][rounds - 1],
                    working[i][rounds / 2]);
        }
    }

    private Start start(List<String> command) throws IOException, InterruptedException {
        while (painted()) {
            Thread.sleep(20);
        }
        var log = new File(System.getProperty("java.io.tmpdir"), "first-paint.log");
        long start = System.nanoTime();
        var program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        try {
            while (!painted()) {
                if (!program.isAlive() || System.nanoTime() - start > LONGEST_NANOS) {
                    throw new IOException("no window of " + command.getFirst() + ": " + Files.readString(log.toPath()));
                }
                Thread.sleep(8);
            }
            long painted = System.nanoTime();
            var cpu = program.info().totalCpuDuration().orElseThrow();
            return new Start((painted - start) / 1e6, cpu.toNanos() / 1e6);
        } finally {
            program.descendants().forEach(ProcessHandle::destroy);
            program.destroy();
            program.waitFor();
        }
    }

    private boolean painted() {
        var shot = robot.createScreenCapture(middle);
        var seen = new int[COLOURS];
        int found = 0;
        // By hand, because whoever watches must not take the processor from whom it watches.
        for (int pixel : shot.getRGB(0, 0, middle.width, middle.height, null, 0, middle.width)) {
            boolean known = false;
            for (int i = 0; i < found; i++) {
                known |= seen[i] == pixel;
            }
            if (!known) {
                seen[found++] = pixel;
                if (found == COLOURS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is on disk has to be read again. */
    private static void dropCaches() throws IOException, InterruptedException {
        new ProcessBuilder("sync").start().waitFor();
        Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
    }
}
