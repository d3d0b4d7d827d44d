package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.at;
import static app.lotse.diagnosis.Program.kernel;
import static app.lotse.diagnosis.Program.user;
import static app.lotse.diagnosis.Row.nas;
import static app.lotse.diagnosis.Row.row;
import static app.lotse.model.Level.BUSY;
import static app.lotse.model.Level.MINER;
import static app.lotse.model.Level.NOTHING_FOUND;
import static app.lotse.model.Level.UNCLEAR;

import app.lotse.diagnosis.Program.Presence;
import java.util.ArrayList;
import java.util.List;

/** Ways to slip through, and quiet or busy machines that merely look odd. */
final class EvasionRows {
    private static final String BUSY_WITH = "named-load BAD CONFIRMED";

    private EvasionRows() {}

    static List<Row> all() {
        var t = new ArrayList<Row>();
        evasions(t);
        zfs(t);
        odd(t);
        return t;
    }

    private static void evasions(List<Row> t) {
        t.add(row(
                "a disguise counts below high load, too",
                MINER,
                () -> user("[kswapd0]")
                        .title("[kswapd0]")
                        .file("/share/Public/a")
                        .uses(25)));
        t.add(row(
                "a disguise under the media library is no work of it",
                MINER,
                () -> at("/usr/local/medialibrary/bin/mymediadbserver").pid(5000),
                () -> user("oom_reaper").title("[oom_reaper]").parent(5000).uses(40)));
        t.add(row(
                "a disguise in a container is one",
                MINER,
                () -> user("containerd-shim").pid(5000),
                () -> user("kdevtmpfs").title("[kdevtmpfs]").parent(5000).uses(40)));
        t.add(row(
                        "a program in memory with a harmless name and parent",
                        UNCLEAR,
                        () -> user("containerd-shim").pid(5000),
                        () -> user("smbd")
                                .title("/proc/self/fd/3")
                                .file("/memfd:x (deleted)")
                                .parent(5000)
                                .uses(40))
                .hidden(BUSY));
        t.add(row(
                        "load split over eight programs of four percent from a passing folder",
                        UNCLEAR,
                        many(8, () -> at("/tmp/w").uses(4)))
                .says("suspicious-place UNSURE SUSPECTED"));
        t.add(row(
                "load split over eight unknown programs with empty command lines",
                UNCLEAR,
                many(
                        8,
                        () -> user("worker")
                                .file("/share/Public/worker")
                                .title()
                                .uses(4))));
        t.add(row(
                "started by the kernel, stays and computes",
                UNCLEAR,
                () -> user("modprobe").parent(2).uses(40)));
        t.add(row(
                "short unknown programs, one in each look, under a timer",
                UNCLEAR,
                () -> user("crond").pid(5000).children(45),
                () -> user("aa").file("/share/Public/aa").parent(5000).only(Presence.ONLY_FIRST),
                () -> user("ab").file("/share/Public/ab").parent(5000).only(Presence.ONLY_LAST)));
    }

    private static void zfs(List<Row> t) {
        for (String name : List.of(
                "z_wr_iss",
                "z_rd_int_0",
                "txg_sync",
                "arc_evict",
                "arc_reclaim",
                "dbuf_evict",
                "dp_sync_taskq",
                "zvol")) {
            t.add(row("disks of QuTS hero: " + name, BUSY, () -> kernel(name).uses(45))
                    .says(BUSY_WITH));
        }
        for (String name : List.of("flush-9:1", "kdmflush", "kcopyd", "ext4-rsv-conver", "drbd_r_r0")) {
            t.add(row(
                            "data on its way to the disks: " + name,
                            BUSY,
                            () -> kernel(name).uses(45))
                    .says(BUSY_WITH));
        }
        t.add(row(
                "all threads of ZFS at once, each a little",
                BUSY,
                () -> kernel("z_wr_iss_h").uses(8),
                () -> kernel("z_wr_int").uses(8),
                () -> kernel("z_null_iss").uses(8),
                () -> kernel("arc_prune").uses(8),
                () -> kernel("spl_dynamic_tas").uses(8)));
        t.add(row(
                "a program called like a thread of ZFS is an impostor",
                MINER,
                () -> user("arc_evict").file("/share/Public/arc_evict").uses(45)));
    }

    private static void odd(List<Row> t) {
        t.add(row(
                "nine daemons that nobody knows, each three percent: together not high",
                NOTHING_FOUND,
                many(9, () -> user("qsomethingd").uses(3))));
        t.add(row(
                "daemons with empty command lines",
                NOTHING_FOUND,
                many(30, () -> user("qdaemon").title())));
        t.add(row(
                "previews by many short converters at once, the whole machine",
                BUSY,
                () -> at("/usr/local/medialibrary/bin/mymediadbserver")
                        .pid(5000)
                        .children(60),
                () -> user("convert").parent(5000).uses(10).only(Presence.ONLY_FIRST),
                () -> user("convert").parent(5000).uses(10).only(Presence.ONLY_LAST)));
        t.add(row(
                "backup by python in its app's folder, with empty command line",
                BUSY,
                () -> user("python3")
                        .title("/share/CACHEDEV1_DATA/.qpkg/HybridBackup/python3/bin/python3", "-u", "main.py")
                        .file("/share/CACHEDEV1_DATA/.qpkg/HybridBackup/python3/bin/python3")
                        .uses(40)));
        t.add(row(
                "virus check at night from its app's folder",
                BUSY,
                () -> at("/share/CACHEDEV1_DATA/.qpkg/MalwareRemover/bin/scan").uses(60)));
        t.add(nas(
                "just started, a minute ago, at rest",
                NOTHING_FOUND,
                s -> s.upMinutes(1).with(user("qstarter").title())));
        t.add(nas(
                "clock of the NAS as if no time had passed since it was made",
                NOTHING_FOUND,
                s -> s.upMinutes(0).with(user("qclock").title())));
    }

    private static Row.Build[] many(int count, Row.Build program) {
        var all = new Row.Build[count];
        java.util.Arrays.fill(all, program);
        return all;
    }
}
