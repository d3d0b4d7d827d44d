package app.lotse.practice;

import java.util.List;
import java.util.stream.Collectors;

/** What the kernel says about one program, in the formats of proc(5). */
record ProcLines(Machine machine, Program program) {
    private static final long PF_KTHREAD = 0x00200000;
    private static final long PF_USUAL_KERNEL = 0x00008040;
    private static final long PF_USUAL_PROGRAM = 0x00400100;
    private static final int PAGE_KB = 4;

    /** The 52 fields of {@code /proc/PID/stat}. */
    String stat() {
        boolean kernel = program.kernel();
        int session = kernel ? 0 : program.pid();
        var fields = List.<Object>of(
                program.pid(),
                "(" + program.comm() + ")",
                state(),
                program.parent(),
                session,
                session,
                0,
                -1,
                kernel ? PF_KTHREAD | PF_USUAL_KERNEL : PF_USUAL_PROGRAM,
                kernel ? 0 : 1_204,
                0,
                0,
                0,
                program.userWork(machine.ms()) / Load.UNITS_PER_TICK,
                program.systemWork(machine.ms()) / Load.UNITS_PER_TICK,
                machine.childUserTicks(program),
                machine.childSystemTicks(program),
                20,
                0,
                program.threads(),
                0,
                program.startMs() / 10,
                program.vsizeKb() * 1024,
                program.rssKb() / PAGE_KB,
                "18446744073709551615",
                kernel ? "0 0 0 0 0" : "4194304 5242880 140721853200000 0 0",
                // signals, wchan, nswap, cnswap
                kernel ? "0 0 2147483647 0 1 0 0" : "0 0 4096 16384 0 0 0",
                // exit signal, processor, real-time priority, policy, waits for disks, guests
                "17 " + program.pid() % Machine.CORES + " 0 0 0 0 0",
                kernel
                        ? "0 0 0 0 0 0 0 0"
                        : "7340032 7348224 30330880 140721853204000 140721853204096 140721853204096 140721853206528 0");
        return fields.stream().map(Object::toString).collect(Collectors.joining(" ", "", "\n"));
    }

    String status() {
        var out = new StringBuilder();
        out.append("Name:\t").append(program.comm());
        out.append("\nUmask:\t0022\nState:\t").append(state()).append(state() == 'R' ? " (running)" : " (sleeping)");
        out.append("\nTgid:\t").append(program.pid());
        out.append("\nNgid:\t0\nPid:\t").append(program.pid());
        out.append("\nPPid:\t").append(program.parent());
        out.append("\nTracerPid:\t0\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nFDSize:\t64\nGroups:\t0 \n");
        if (!program.kernel()) {
            out.append("VmPeak:\t%8d kB%nVmSize:\t%8d kB%nVmRSS:\t%8d kB%n"
                    .formatted(program.vsizeKb(), program.vsizeKb(), program.rssKb())
                    .replace("\r\n", "\n"));
        }
        return out.append("Threads:\t").append(program.threads()).append('\n').toString();
    }

    /** Each argument with a zero byte after it; nothing at all for a thread of the kernel. */
    String cmdline() {
        return program.arguments().stream().map(argument -> argument + "\0").collect(Collectors.joining());
    }

    private char state() {
        long recent = program.load().work(machine.ms()) - program.load().work(Math.max(0, machine.ms() - 1_000));
        return recent > 1_000L * 500 ? 'R' : 'S';
    }
}
