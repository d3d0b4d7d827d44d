package app.lotse.practice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /proc} of the practice NAS in the formats of proc(5), for a kernel 5.10 on two x86 cores. */
final class ProcFiles {
    private static final String SELF = "/proc/self/";

    private ProcFiles() {}

    static void fill(DeviceFiles files, Machine machine) {
        put(files, "/proc/stat", () -> stat(machine));
        put(files, "/proc/uptime", () -> hundredths(machine.ms() / 10) + " " + hundredths(machine.idleTicks()) + "\n");
        put(files, "/proc/loadavg", () -> loadavg(machine));
        put(files, "/proc/meminfo", ProcFiles::meminfo);
        put(
                files,
                "/proc/version",
                () -> "Linux version " + SystemFiles.KERNEL + " " + SystemFiles.KERNEL_BUILD + "\n");
        put(files, "/proc/sys/kernel/osrelease", () -> SystemFiles.KERNEL + "\n");
        put(files, "/proc/sys/kernel/random/boot_id", () -> machine.boot().id() + "\n");
        machine.running().forEach(program -> program(files, machine, program));
    }

    /** Shows a program that a command line has just started: under its number, and as {@code self} for what it reads itself. */
    static void program(DeviceFiles files, Machine machine, Program program) {
        entry(files, machine, program, "/proc/" + program.pid() + "/");
    }

    static void self(DeviceFiles files, Machine machine, Program program) {
        entry(files, machine, program, SELF);
    }

    private static void entry(DeviceFiles files, Machine machine, Program program, String folder) {
        var lines = new ProcLines(machine, program);
        put(files, folder + "stat", lines::stat);
        put(files, folder + "status", lines::status);
        put(files, folder + "cmdline", lines::cmdline);
        put(files, folder + "comm", () -> program.comm() + "\n");
        files.put(folder + "exe", new Node.Link(program.file()));
    }

    private static void put(DeviceFiles files, String path, Supplier<String> content) {
        files.put(path, new Node.Text(() -> content.get().getBytes(StandardCharsets.UTF_8), 0));
    }

    private static String stat(Machine machine) {
        long[] ticks = {
            machine.userTicks(),
            0,
            machine.systemTicks(),
            machine.idleTicks(),
            machine.waitTicks(),
            0,
            machine.softirqTicks(),
            0,
            0,
            0
        };
        var out = new StringBuilder("cpu ");
        for (long each : ticks) {
            out.append(' ').append(each);
        }
        for (int core = 0; core < Machine.CORES; core++) {
            out.append("\ncpu").append(core);
            for (long each : ticks) {
                out.append(' ').append(core == 0 ? each / 2 : each - each / 2);
            }
        }
        long seconds = machine.ms() / 1000;
        out.append("\nintr ").append(seconds * 412).append(" 9 0 0 0 0 0 0 0 1");
        out.append("\nctxt ").append(seconds * 1_733);
        out.append("\nbtime ").append(machine.boot().start().getEpochSecond());
        out.append("\nprocesses ").append(machine.forks());
        out.append("\nprocs_running ").append(1 + Math.round(machine.load(5_000) * Machine.CORES));
        return out.append("\nprocs_blocked 0\nsoftirq ")
                .append(seconds * 310)
                .append(" 12 ")
                .append(seconds * 96)
                .append(" 4 ")
                .append(seconds * 22)
                .append(" 0 0 ")
                .append(seconds * 81)
                .append(" 0 ")
                .append(seconds * 111)
                .append("\n")
                .toString();
    }

    private static String loadavg(Machine machine) {
        return String.format(
                        Locale.ROOT,
                        "%.2f %.2f %.2f %d/%d %d%n",
                        machine.load(60_000) * Machine.CORES,
                        machine.load(300_000) * Machine.CORES,
                        machine.load(900_000) * Machine.CORES,
                        1 + Math.round(machine.load(5_000) * Machine.CORES),
                        machine.running().stream().mapToInt(Program::threads).sum(),
                        machine.running().stream().mapToInt(Program::pid).max().orElse(1))
                .replace("\r\n", "\n");
    }

    private static String meminfo() {
        return """
                MemTotal:        4004336 kB
                MemFree:          412876 kB
                MemAvailable:    2218340 kB
                Buffers:          152208 kB
                Cached:          1624832 kB
                SwapCached:            0 kB
                SwapTotal:       8283124 kB
                SwapFree:        8283124 kB
                """;
    }

    private static String hundredths(long count) {
        return "%d.%02d".formatted(count / 100, count % 100);
    }
}
