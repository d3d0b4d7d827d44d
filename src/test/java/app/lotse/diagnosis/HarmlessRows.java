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

/** What must not alarm, and what is known as malware by its name. */
final class HarmlessRows {
    private HarmlessRows() {}

    static List<Row> all() {
        var t = new ArrayList<Row>();
        titles(t);
        helpers(t);
        ordinary(t);
        known(t);
        unreadable(t);
        return t;
    }

    private static void titles(List<Row> t) {
        t.add(row(
                "lxc writes its title in brackets",
                NOTHING_FOUND,
                () -> user("lxc-monitord")
                        .title("[lxc monitor] /var/lib/lxc u1")
                        .file("/usr/bin/lxc-monitord")));
        t.add(row(
                "a monitoring program's title in brackets",
                NOTHING_FOUND,
                () -> user("splunkd").title("[splunkd pid=812] splunkd -p 8089 start [process-runner]")));
        t.add(row(
                "a virus scanner's title in brackets",
                NOTHING_FOUND,
                () -> user("v3mond").title("[v3mond]").file("/usr/sbin/v3mond")));
        t.add(row(
                "an app's title in brackets",
                NOTHING_FOUND,
                () -> user("node").title("[worker 1]").file("/share/CACHEDEV1_DATA/.qpkg/App/bin/node")));
        t.add(row(
                "masked by the NAS's own ps",
                NOTHING_FOUND,
                () -> user("cryptsetup").title("[encryption process]").file("/sbin/cryptsetup")));
        t.add(row(
                "sshd writes whom it serves", NOTHING_FOUND, () -> user("sshd").title("sshd: admin [priv]")));
        t.add(row(
                "a database writes what it does",
                NOTHING_FOUND,
                () -> user("postgres").title("postgres: checkpointer  ").file("/usr/local/pgsql/bin/postgres")));
        t.add(row(
                "tmux writes its title",
                NOTHING_FOUND,
                () -> user("tmux: server").title("tmux: server").file("/opt/bin/tmux")));
        t.add(row(
                "a login shell begins with a hyphen",
                NOTHING_FOUND,
                () -> user("bash").title("-bash").file("/bin/bash")));
        t.add(row(
                "no command line, ordinary name",
                NOTHING_FOUND,
                () -> user("qLogEngined").title()));
        t.add(row(
                "no command line, unknown name, idle",
                NOTHING_FOUND,
                () -> user("xqd").title().file("/usr/bin/xqd")));
        t.add(row(
                "no command line, unknown name, some load",
                NOTHING_FOUND,
                () -> user("xqd").title().file("/usr/bin/xqd").uses(20)));
        t.add(row(
                "no command line and no file shown",
                NOTHING_FOUND,
                () -> user("xqd").title().noFile()));
    }

    private static void helpers(List<Row> t) {
        for (String helper : List.of("modprobe", "request-key", "cifs.upcall", "core_handler")) {
            t.add(row(
                    "helper that the kernel started: " + helper,
                    NOTHING_FOUND,
                    () -> user(helper).parent(2).title("/sbin/" + helper, "-q")));
        }
        t.add(row(
                "a helper that has just begun",
                NOTHING_FOUND,
                () -> user("modprobe").parent(2).only(Presence.ONLY_LAST).uses(1)));
        t.add(row(
                        "a helper that stays and computes a little: a notice",
                        NOTHING_FOUND,
                        () -> user("helperx").parent(2).uses(8))
                .says("kernel-impostor GOOD CONFIRMED"));
        t.add(row(
                "a helper that stays and computes much",
                UNCLEAR,
                () -> user("helperx").parent(2).uses(40)));
        t.add(row(
                "the kernel starts no film converter",
                UNCLEAR,
                () -> user("ffmpeg").parent(2).uses(40)));
        t.add(nas(
                "in a container, number 2 starts what it likes",
                BUSY,
                n -> n.inContainer().with(user("ffmpeg").parent(2).uses(40))));
        t.add(nas("a container without threads of the kernel", NOTHING_FOUND, Snapshots::inContainer));
    }

    private static void ordinary(List<Row> t) {
        t.add(row(
                "file deleted after an update",
                NOTHING_FOUND,
                () -> user("hal_daemon").file("/sbin/hal_daemon (deleted)")));
        t.add(row(
                "an app updated while it runs, busy",
                BUSY,
                () -> at("/share/CACHEDEV1_DATA/.qpkg/PlexMediaServer/Plex Transcoder")
                        .file("/share/CACHEDEV1_DATA/.qpkg/PlexMediaServer/Plex Transcoder (deleted)")
                        .uses(60)));
        t.add(row("idle program in /tmp: an installer", NOTHING_FOUND, () -> at("/tmp/qpkg/install")));
        t.add(row("idle in memory only", NOTHING_FOUND, () -> user("runc").file("/memfd:runc_cloned (deleted)")));
        t.add(row(
                "interpreter whose name is its script's",
                NOTHING_FOUND,
                () -> user("backup.py")
                        .title("python3", "/usr/local/x/backup.py")
                        .file("/usr/bin/python3.9")));
        t.add(row(
                "BusyBox under another name",
                NOTHING_FOUND,
                () -> user("syslogd").title("/sbin/syslogd").file("/bin/busybox")));
        for (String near : List.of(
                "watchdogd",
                "irqbalance",
                "acpid",
                "ksmtuned",
                "mdadm",
                "md5sum",
                "flushd",
                "cryptd_tool",
                "xfs_repair",
                "kmod",
                "zpool",
                "arc",
                "events",
                "crypto",
                "kernel",
                "rcud")) {
            t.add(row(
                    "a name that only begins like the kernel's: " + near,
                    NOTHING_FOUND,
                    () -> user(near).uses(3)));
        }
        t.add(row(
                "a program of another family, low number",
                NOTHING_FOUND,
                () -> user("udevd").pid(77)));
        t.add(row(
                "came and went, used little",
                NOTHING_FOUND,
                () -> user("cat").only(Presence.ONLY_FIRST).file("/bin/cat")));
        t.add(nas(
                "number went to another harmless program",
                NOTHING_FOUND,
                n -> n.with(
                        user("cat").pid(5000).only(Presence.ONLY_FIRST),
                        user("ls").pid(5000).only(Presence.ONLY_LAST))));
        t.add(nas(
                "number went to a thread of the kernel: its title is not the ended program's",
                NOTHING_FOUND,
                n -> n.with(
                        user("cat").pid(5000).only(Presence.ONLY_FIRST),
                        kernel("kworker/0:9").pid(5000).title("dovecat").only(Presence.ONLY_LAST))));
        t.add(row(
                "real threads of the kernel, idle",
                NOTHING_FOUND,
                () -> kernel("kworker/1:2H"),
                () -> kernel("md9_raid1"),
                () -> kernel("scsi_eh_0").pid(65_000)));
    }

    private static void known(List<Row> t) {
        t.add(row("known name", MINER, () -> user("dovecat").uses(50)).says("known-malware BAD CONFIRMED"));
        t.add(row("known name, idle", MINER, () -> user("dedpma")));
        t.add(row(
                "known name in the command line only",
                MINER,
                () -> user("sh").title("/usr/bin/dedpma").file("/bin/sh")));
        t.add(row(
                        "known name of the file only",
                        MINER,
                        () -> user("sh").title("sh").file("/usr/bin/dovecat"))
                .hidden(NOTHING_FOUND));
        t.add(row(
                        "known name, file deleted",
                        MINER,
                        () -> user("sh").title("sh").file("/usr/bin/dovecat (deleted)"))
                .hidden(NOTHING_FOUND));
        t.add(row(
                "known name that was gone at the last look",
                MINER,
                () -> user("dovecat").only(Presence.ONLY_FIRST)));
        t.add(row("known name in brackets", MINER, () -> user("x").title("[dovecat]")));
        t.add(row(
                "known name in capitals",
                MINER,
                () -> user("DOVECAT").title("x").file("/usr/bin/x")));
        t.add(row(
                "known name with something invisible in it",
                MINER,
                () -> user("dove\u200bcat").title("x").file("/usr/bin/x")));
        t.add(row("almost the name: a mail server", NOTHING_FOUND, () -> user("dovecot")));
        t.add(row("a thread of the kernel is no malware by its name", NOTHING_FOUND, () -> kernel("dovecat")));
        t.add(row(
                "known name as an argument only",
                NOTHING_FOUND,
                () -> user("grep").title("grep", "dovecat").file("/bin/grep")));
    }

    private static void unreadable(List<Row> t) {
        t.add(nas(
                        "one process could not be understood",
                        UNCLEAR,
                        n -> n.unparsed("12 (x) ?").with(user("idle")))
                .says("could-not-look UNSURE CONFIRMED"));
        t.add(nas(
                "one process could not be understood, beside a miner",
                MINER,
                n -> n.unparsed("12 (x) ?").with(user("oom_reaper"))));
        t.add(nas(
                "one process could not be understood, beside films",
                UNCLEAR,
                n -> n.unparsed("12 (x) ?").with(user("ffmpeg").uses(50))));
        t.add(nas(
                "a folder was not shown, beside a harmless program",
                UNCLEAR,
                n -> n.unseen("/share/homes").with(user("idle"))));
        t.add(row(
                "command line could not be told apart, idle",
                NOTHING_FOUND,
                () -> user("idle").titleUnread()));
    }
}
