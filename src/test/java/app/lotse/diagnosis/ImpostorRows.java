package app.lotse.diagnosis;

import static app.lotse.diagnosis.Program.kernel;
import static app.lotse.diagnosis.Program.user;
import static app.lotse.diagnosis.Row.nas;
import static app.lotse.diagnosis.Row.row;
import static app.lotse.model.Level.MINER;
import static app.lotse.model.Level.NOTHING_FOUND;
import static app.lotse.model.Level.UNCLEAR;

import app.lotse.diagnosis.Program.Presence;
import java.util.ArrayList;
import java.util.List;

/** Programs that pass themselves off as threads of the kernel: names, titles, ended first threads, and how sure each is. */
final class ImpostorRows {
    private static final String SUSPECTED = "kernel-impostor BAD SUSPECTED";
    private static final String CONFIRMED = "kernel-impostor BAD CONFIRMED";
    private static final String ONCE = "kernel-impostor UNSURE SUSPECTED";

    private ImpostorRows() {}

    static List<Row> all() {
        var t = new ArrayList<Row>();
        advisory(t);
        names(t);
        lookalikes(t);
        titles(t);
        leftovers(t);
        seenOnce(t);
        strength(t);
        return t;
    }

    private static Program advisoryMiner() {
        return user("[oom_reaper]").title("[oom_reaper]").file("/tmp/.sys/[oom_reaper]");
    }

    private static void advisory(List<Row> t) {
        t.add(row(
                        "name in brackets, from /tmp, half the machine",
                        MINER,
                        () -> advisoryMiner().uses(50))
                .says(CONFIRMED));
        t.add(row(
                        "an accused program's load is not told a second time",
                        MINER,
                        () -> advisoryMiner().uses(51))
                .says("suspicious-place GOOD CONFIRMED"));
        t.add(row("idle: hiding alone is enough", MINER, ImpostorRows::advisoryMiner)
                .says(CONFIRMED));
        t.add(row(
                "low number: numbers wrap and decide nothing",
                MINER,
                () -> advisoryMiner().pid(300).uses(50)));
        t.add(row(
                        "number of three digits, idle, usual place",
                        MINER,
                        () -> user("oom_reaper").pid(999))
                .says(SUSPECTED)
                .saysOnOldKernels(CONFIRMED));
        t.add(row(
                "the real one with a number above 1000",
                NOTHING_FOUND,
                () -> kernel("oom_reaper").pid(40_000)));
        t.add(row(
                "the real one with a number below 1000",
                NOTHING_FOUND,
                () -> kernel("oom_reaper").pid(61)));
        t.add(row(
                "the real one and the impostor side by side",
                MINER,
                () -> kernel("oom_reaper").pid(61),
                () -> user("oom_reaper").pid(62).uses(20)));
        t.add(row(
                        "name without brackets, command line wiped, file deleted",
                        MINER,
                        () -> user("oom_reaper")
                                .title()
                                .file("/tmp/.sys/a (deleted)")
                                .uses(48))
                .says(CONFIRMED));
        t.add(row(
                "parent 2 does not make it a kernel thread",
                MINER,
                () -> user("oom_reaper").parent(2).title().uses(20)));
        t.add(row(
                "no memory shown, but no flag either",
                MINER,
                () -> user("oom_reaper").withoutMemory().title().noFile().uses(40)));
        t.add(row(
                "parent is a shell",
                MINER,
                () -> user("sh").pid(5000),
                () -> user("oom_reaper").parent(5000)));
        t.add(row(
                "no number 2 of the kernel's: the flag still decides",
                MINER,
                () -> user("oom_reaper").parent(3)));
        t.add(nas(
                "in a container, parent 2 is any program",
                MINER,
                n -> n.inContainer().with(user("kswapd0").parent(2))));
        t.add(row(
                "with many threads", MINER, () -> user("oom_reaper").threads(9).uses(70)));
        t.add(row(
                "command line could not be told apart",
                MINER,
                () -> user("oom_reaper").titleUnread()));
    }

    private static void names(List<Row> t) {
        for (String name : List.of(
                "kworker/u8:2",
                "kworker/0:0H",
                "ksoftirqd/1",
                "migration/3",
                "rcu_sched",
                "rcu_preempt",
                "watchdog/0",
                "khugepaged",
                "kdevtmpfs",
                "jbd2/dm-0-8",
                "scsi_eh_2",
                "kblockd",
                "txg_sync",
                "kthreadd",
                "md9_raid1",
                "ext4-rsv-conver",
                "kauditd",
                "usb-storage")) {
            t.add(row("a program called " + name, MINER, () -> user(name)).says(SUSPECTED));
        }
        t.add(row("raid thread as a program", MINER, () -> user("md1_resync").uses(35)));
        t.add(row(
                "kswapd0 as a program is no short memory",
                MINER,
                () -> user("kswapd0").uses(60)));
        t.add(row("blank behind the brackets", MINER, () -> user("[oom_reaper] ")));
        t.add(row("blanks before the brackets", MINER, () -> user("  [oom_reaper]")));
        t.add(row("blanks inside the brackets", MINER, () -> user("[ kswapd0 ]")));
        t.add(row(
                "bracket cut off with the name at 15 bytes",
                MINER,
                () -> user("[kworker/u16:1-").title("/usr/sbin/x")));
        t.add(row("only the first bracket", MINER, () -> user("[kswapd0").title("/usr/sbin/x")));
        t.add(row("only the last bracket", MINER, () -> user("kswapd0]").title("/usr/sbin/x")));
        t.add(row(
                "two pairs of brackets: no kernel thread looks so",
                NOTHING_FOUND,
                () -> user("[[kswapd0]]").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "curly brackets are BusyBox's, for scripts",
                NOTHING_FOUND,
                () -> user("{kswapd0}").title("/usr/sbin/x").file("/usr/sbin/x")));
    }

    private static void lookalikes(List<Row> t) {
        t.add(row(
                "a zero-width blank behind the name",
                MINER,
                () -> user("oom_reaper\u200b").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "a zero-width joiner within the name",
                MINER,
                () -> user("oom\u200d_reaper").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "a mark of writing direction",
                MINER,
                () -> user("\u202ekswapd0").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "Cyrillic letters",
                MINER,
                () -> user("\u043e\u043em_re\u0430per").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "Greek letter",
                MINER,
                () -> user("\u03baswapd0").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row("wide letters", MINER, () -> user("x").title("\uff4bswapd0").file("/usr/sbin/x")));
        t.add(row(
                "a letter with an accent that hides",
                MINER,
                () -> user("kswa\u0323pd0").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "capitals", MINER, () -> user("OOM_Reaper").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "capitals in brackets",
                MINER,
                () -> user("x").title("[KSWAPD0]").file("/usr/sbin/x")));
        t.add(row(
                "a blank that does not break",
                MINER,
                () -> user("kswapd0\u00a0").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "a letter that shows nothing",
                MINER,
                () -> user("kswapd0\u3164").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "a line feed behind the name",
                MINER,
                () -> user("kswapd0\n").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row(
                "half a letter, cut off by the kernel",
                MINER,
                () -> user("[kswapd0]\ufffd").title("/usr/sbin/x").file("/usr/sbin/x")));
        t.add(row("digits instead of letters look different", NOTHING_FOUND, () -> user("00m_reaper")));
        t.add(row("a hyphen instead of the line looks different", NOTHING_FOUND, () -> user("oom-reaper")));
        t.add(row("plural of a kernel's name", NOTHING_FOUND, () -> user("kworkers")));
        t.add(row("Cyrillic, but of no kernel's name", NOTHING_FOUND, () -> user("\u043fривет")));
    }

    private static void titles(List<Row> t) {
        t.add(row(
                        "only the command line pretends",
                        MINER,
                        () -> user("x").title("[kworker/0:1]").file("/usr/bin/x"))
                .says(SUSPECTED));
        t.add(row("blanks behind the title", MINER, () -> user("x").title("[kswapd0]   ")));
        t.add(row("title without brackets", MINER, () -> user("x").title("kthreadd")));
        t.add(row("title of the kernel with arguments", MINER, () -> user("x").title("[kswapd0]", "-c", "cfg")));
        t.add(row("title and more in one piece", MINER, () -> user("x").title("[kworker/u8:2] -B --donate")));
        t.add(row("path of a kernel name", MINER, () -> user("x").title("/usr/bin/kswapd0", "-c", "x")));
        t.add(row("path from here of a kernel name", MINER, () -> user("x").title("./oom_reaper")));
        t.add(row("path without a beginning", MINER, () -> user("x").title("bin/kswapd0")));
        t.add(row("folder with a blank in the path", MINER, () -> user("x").title("/mnt/ext/a b/kswapd0")));
        t.add(row(
                        "only the file has the name: an ordinary account cannot see it",
                        MINER,
                        () -> user("x").title("x").file("/usr/bin/kswapd0"))
                .hidden(NOTHING_FOUND));
        t.add(row(
                        "its file has the name and was deleted",
                        MINER,
                        () -> user("x").title("x").file("/usr/bin/kswapd0 (deleted)"))
                .hidden(NOTHING_FOUND));
        t.add(row(
                "kernel name as a later argument only",
                NOTHING_FOUND,
                () -> user("grep").title("grep", "oom_reaper").file("/bin/grep")));
        t.add(row(
                "kernel name at the end of a daemon's title",
                NOTHING_FOUND,
                () -> user("sshd").title("sshd: admin@pts/kswapd0")));
        t.add(row(
                "folder of a kernel name",
                NOTHING_FOUND,
                () -> user("x").title("/opt/kswapd0/x").file("/opt/kswapd0/x")));
        t.add(row(
                "a real thread's odd title is the kernel's business",
                NOTHING_FOUND,
                () -> kernel("kworker/3:1").title("[kswapd0]")));
    }

    private static Program dead(String name) {
        return user(name).zombie().threads(2);
    }

    private static void leftovers(List<Row> t) {
        t.add(row(
                "first thread ended, second computes",
                MINER,
                () -> dead("oom_reaper").uses(50)));
        t.add(row("first thread ended, any name", MINER, () -> dead("syncd").uses(40)));
        t.add(row("first thread ended, others idle", MINER, () -> dead("syncd")).says(SUSPECTED));
        t.add(row(
                "leftover whose time grows", MINER, () -> user("syncd").zombie().uses(40)));
        t.add(row(
                        "leftover whose time grows by little",
                        MINER,
                        () -> user("syncd").zombie().uses(0.2))
                .says(SUSPECTED));
        t.add(row("its other thread runs from /tmp", MINER, () -> dead("syncd").closely("/usr/bin/a", "/tmp/.x/miner"))
                .says(CONFIRMED));
        t.add(row(
                        "its other thread runs from memory only",
                        MINER,
                        () -> dead("syncd").closely("/memfd:x (deleted)"))
                .says(CONFIRMED));
        t.add(row(
                        "of its other threads' files one is odd",
                        MINER,
                        () -> dead("syncd").closely("/root/a", "/tmp/.x/miner"))
                .says(CONFIRMED));
        t.add(row(
                        "its other thread runs from a usual place",
                        MINER,
                        () -> dead("syncd").closely("/usr/bin/syncd"))
                .says(SUSPECTED));
        t.add(row("plain leftover", NOTHING_FOUND, () -> user("sh").zombie()));
        t.add(row(
                "leftover with a kernel name, not growing",
                NOTHING_FOUND,
                () -> user("kworker/0:1").zombie()));
        t.add(row(
                "leftover of a helper of the kernel",
                NOTHING_FOUND,
                () -> user("modprobe").zombie().parent(2)));
        t.add(row(
                "ended between the looks, having computed",
                NOTHING_FOUND,
                () -> user("sort").endedMeanwhile().uses(12)));
        t.add(row(
                        "ended between the looks, other threads still there: look again",
                        UNCLEAR,
                        () -> user("sort").endedMeanwhile().threads(3))
                .says(ONCE));
        t.add(row(
                        "leftover with threads seen only in the last look: look again",
                        UNCLEAR,
                        () -> dead("syncd").only(Presence.ONLY_LAST))
                .says(ONCE));
        t.add(row(
                "leftover with threads that was gone at the next look",
                NOTHING_FOUND,
                () -> dead("syncd").only(Presence.ONLY_FIRST)));
    }

    private static void seenOnce(List<Row> t) {
        t.add(row(
                        "kernel name seen only in the last look, running",
                        UNCLEAR,
                        () -> user("oom_reaper").only(Presence.ONLY_LAST).uses(10))
                .says(ONCE));
        t.add(row(
                        "kernel name seen only in the first look, running",
                        UNCLEAR,
                        () -> user("oom_reaper").only(Presence.ONLY_FIRST))
                .says(ONCE));
        t.add(row(
                "title seen only in the last look",
                UNCLEAR,
                () -> user("x").title("[kswapd0]").only(Presence.ONLY_LAST)));
        t.add(row(
                "helper caught before it became itself",
                NOTHING_FOUND,
                () -> user("kworker/u8:1")
                        .parent(2)
                        .withoutMemory()
                        .title()
                        .noFile()
                        .only(Presence.ONLY_LAST)));
        t.add(row(
                "helper that became itself between the looks",
                NOTHING_FOUND,
                () -> user("modprobe").wasCalled("kworker/u8:1").parent(2).withoutMemory()));
        t.add(row(
                "had the kernel's name only at the first look",
                UNCLEAR,
                () -> user("worker").wasCalled("kworker/u8:1")));
        t.add(row(
                "took the kernel's name only at the last look",
                UNCLEAR,
                () -> user("kworker/u8:1")
                        .title("worker")
                        .file("/usr/bin/worker")
                        .wasCalled("worker")));
        t.add(nas(
                "number went to another program: two, each seen once",
                UNCLEAR,
                n -> n.with(
                        user("oom_reaper").pid(5000).only(Presence.ONLY_FIRST),
                        user("sh").pid(5000).only(Presence.ONLY_LAST))));
        t.add(nas(
                "two looks less than a second apart are one moment",
                UNCLEAR,
                n -> n.lasting(0.9).with(user("oom_reaper"))));
        t.add(nas(
                "two looks a second apart are enough", MINER, n -> n.lasting(1).with(user("oom_reaper"))));
        t.add(nas(
                "seen in two of three looks, gone at the last",
                MINER,
                n -> n.looks(3).with(user("oom_reaper").only(Presence.ALL_BUT_LAST))));
        t.add(nas(
                "seen only in the middle look",
                UNCLEAR,
                n -> n.looks(3).with(user("oom_reaper").only(Presence.ONLY_MIDDLE))));
    }

    private static void strength(List<Row> t) {
        t.add(row(
                        "usual place, idle: suspected; certain where the kernel is too old to have one",
                        MINER,
                        () -> user("oom_reaper").file("/usr/bin/x"))
                .says(SUSPECTED)
                .saysOnOldKernels(CONFIRMED));
        t.add(row(
                        "another kernel name is as old as the kernel",
                        MINER,
                        () -> user("kswapd0").file("/usr/bin/x"))
                .says(SUSPECTED));
        t.add(row("much load for a minute", MINER, () -> user("kswapd0").uses(31))
                .lasting(61)
                .says(CONFIRMED));
        t.add(row("much load for five seconds", MINER, () -> user("kswapd0").uses(31))
                .says(SUSPECTED));
        t.add(row("little load for a minute", MINER, () -> user("kswapd0").uses(28))
                .lasting(61)
                .says(SUSPECTED));
        t.add(row("much load for just a minute", MINER, () -> user("kswapd0").uses(30))
                .lasting(60)
                .says(CONFIRMED));
        t.add(row("a second less than a minute", MINER, () -> user("kswapd0").uses(50))
                .lasting(59)
                .says(SUSPECTED));
        for (String place : List.of(
                "/tmp/x",
                "/dev/shm/x",
                "/var/tmp/x",
                "/run/x",
                "/share/CACHEDEV1_DATA/.liveupdate/oom",
                "/share/Public/.x",
                "/share/CACHEDEV1_DATA/.qpkg/.liveupdate/x",
                "/share/Public/x (deleted)",
                "/memfd:x (deleted)")) {
            t.add(row(
                            "kernel name, idle, from " + place,
                            MINER,
                            () -> user("kswapd0").file(place))
                    .says(CONFIRMED));
        }
        for (String place :
                List.of("/usr/bin/x (deleted)", "/share/Public/x", "/share/CACHEDEV1_DATA/.qpkg/App/x", "/root/x")) {
            t.add(row(
                            "kernel name, idle, from " + place,
                            MINER,
                            () -> user("kswapd0").file(place))
                    .says(SUSPECTED));
        }
    }
}
