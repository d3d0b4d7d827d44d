package app.lotse.practice;

import java.util.ArrayList;
import java.util.List;

/** The threads of the kernel itself, among them the genuine {@code oom_reaper} (in Linux since 4.6), with numbers as on a small x86 machine. */
final class KernelThreads {
    private static final String TABLE = """
            3 rcu_gp
            4 rcu_par_gp
            6 kworker/0:0H-ev
            8 mm_percpu_wq
            9 ksoftirqd/0
            10 rcu_sched
            11 migration/0
            13 cpuhp/0
            14 cpuhp/1
            15 migration/1
            16 ksoftirqd/1
            18 kworker/1:0H-kb
            19 kdevtmpfs
            20 netns
            21 kauditd
            31 khungtaskd
            32 oom_reaper
            33 writeback
            34 kcompactd0
            35 ksmd
            36 khugepaged
            82 kblockd
            84 md
            86 watchdogd
            89 kswapd0
            91 kthrotld
            118 scsi_eh_0
            119 scsi_tmf_0
            120 scsi_eh_1
            121 scsi_tmf_1
            413 md9_raid1
            421 md13_raid1
            958 md256_raid1
            971 md1_raid1
            1010 md322_raid1
            1244 kworker/0:2-eve
            1251 kworker/1:1-mm_
            1310 jbd2/md9-8
            """;

    private KernelThreads() {}

    static List<Program> all() {
        var threads = new ArrayList<Program>();
        threads.add(Program.kernelThread(2, 0, "kthreadd", Load.NONE));
        TABLE.lines().forEach(line -> {
            int gap = line.indexOf(' ');
            String comm = line.substring(gap + 1);
            threads.add(Program.kernelThread(Integer.parseInt(line.substring(0, gap)), 2, comm, load(comm)));
        });
        return threads;
    }

    private static Load load(String comm) {
        return switch (comm) {
            case "rcu_sched", "md1_raid1" -> Load.steady(0, 5);
            case "kworker/0:2-eve", "kworker/1:1-mm_" -> Load.pulsing(0, 40, 4_000, 1_000);
            default -> Load.NONE;
        };
    }
}
