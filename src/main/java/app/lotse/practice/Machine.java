package app.lotse.practice;

import app.lotse.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * The practice NAS at one moment: all numbers that it shows are worked out from the time since its start, so that they fit together.
 *
 * @param ms since the start of the kernel
 */
record Machine(Scenario scenario, Boot boot, long ms, boolean goingDown, Practice.Busy busy) {
    static final int CORES = 2;
    /** 1/10000 of the whole machine that the kernel spends on interrupts and waits for its disks. */
    private static final int INTERRUPTS = 15;

    private static final int DISKS = 40;

    List<Program> running() {
        var running = new ArrayList<Program>();
        boot.programs().stream().filter(program -> program.runsAt(ms)).forEach(running::add);
        if (goingDown) {
            running.add(Program.user(
                            27_904, Daemons.INIT, "/bin/bash", List.of("/bin/sh", "/etc/init.d/rcK"), ms, Load.NONE)
                    .named("rcK"));
        }
        return running;
    }

    /** Ticks of all cores together, whole ones of the exact sum: so no program's share can be more than the machine's. */
    long userTicks() {
        return boot.programs().stream()
                        .mapToLong(program -> program.userWork(ms))
                        .sum()
                / Load.UNITS_PER_TICK;
    }

    long systemTicks() {
        return boot.programs().stream()
                        .mapToLong(program -> program.systemWork(ms))
                        .sum()
                / Load.UNITS_PER_TICK;
    }

    long softirqTicks() {
        return ms * INTERRUPTS / Load.UNITS_PER_TICK;
    }

    long waitTicks() {
        return ms * DISKS / Load.UNITS_PER_TICK;
    }

    long idleTicks() {
        long busy = boot.programs().stream()
                .mapToLong(program -> program.load().work(Math.min(ms, program.endMs())))
                .sum();
        return (ms * (10_000 - INTERRUPTS - DISKS) - busy) / Load.UNITS_PER_TICK;
    }

    /** Time of the ended children of a program, in ticks. */
    long childUserTicks(Program parent) {
        return ended(parent).stream()
                .mapToLong(child -> child.userWork(ms) / Load.UNITS_PER_TICK)
                .sum();
    }

    long childSystemTicks(Program parent) {
        return ended(parent).stream()
                .mapToLong(child -> child.systemWork(ms) / Load.UNITS_PER_TICK)
                .sum();
    }

    /** The share of the whole machine that is in use over the last seconds, 0 to 1. */
    double load(long overMs) {
        long before = Math.max(0, ms - overMs);
        long work = boot.programs().stream()
                .mapToLong(program -> program.load().work(ms) - program.load().work(before))
                .sum();
        return ms == before ? 0 : work / 10_000.0 / (ms - before);
    }

    /** Processes started since boot: one each second or so, as on any machine with start scripts. */
    long forks() {
        return 4_000 + ms / 900;
    }

    private List<Program> ended(Program parent) {
        return boot.programs().stream()
                .filter(program -> program.parent() == parent.pid() && program.endMs() <= ms)
                .toList();
    }
}
