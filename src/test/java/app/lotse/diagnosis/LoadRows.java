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

/** Load with a harmless name, load without one, load that hides behind one, and load without an owner. */
final class LoadRows {
    private static final String BUSY_WITH = "named-load BAD CONFIRMED";
    private static final String UNEXPLAINED = "unexplained-load UNSURE SUSPECTED";
    private static final String OWNERLESS = "load-without-owner UNSURE SUSPECTED";

    private LoadRows() {}

    static List<Row> all() {
        var t = new ArrayList<Row>();
        named(t);
        unknown(t);
        wrongPlace(t);
        scripts(t);
        children(t);
        reapers(t);
        ownerless(t);
        return t;
    }

    private static void named(List<Row> t) {
        for (String name : List.of(
                "ffmpeg",
                "mymediadbserver",
                "myupnpmediasvr",
                "convert",
                "dcraw",
                "rsync",
                "clamscan",
                "mysqld",
                "qsyncd",
                "dockerd",
                "qemu-system-x86_64",
                "smbd",
                "proftpd",
                "hal_daemon",
                "drawPic",
                "unzip",
                "cloudconnector")) {
            t.add(row("much work for " + name, BUSY, () -> user(name).uses(45)).says(BUSY_WITH));
        }
        t.add(row(
                "all of the media library, by its folder",
                BUSY,
                () -> at("/usr/local/medialibrary/bin/anything").uses(70)));
        t.add(row(
                "an app's folder",
                BUSY,
                () -> at("/share/CACHEDEV1_DATA/.qpkg/Jellyfin/jellyfin").uses(50)));
        t.add(row(
                "faces in photos, by python in the app's folder",
                BUSY,
                () -> at("/share/CACHEDEV1_DATA/.qpkg/QuMagie/bin/python3").uses(50)));
        t.add(row("disks, by the kernel", BUSY, () -> kernel("md1_resync").uses(45))
                .says(BUSY_WITH));
        t.add(row(
                "disks, thread with a number above 1000",
                BUSY,
                () -> kernel("md1_raid5").pid(30_000).uses(40)));
        t.add(row("memory short, by the kernel", BUSY, () -> kernel("kswapd0").uses(45)));
        t.add(row("the kernel's own workers", BUSY, () -> kernel("kworker/u8:3").uses(45)));
        t.add(row("files served by the kernel", BUSY, () -> kernel("nfsd").uses(45)));
        t.add(row(
                "the real oom_reaper never computes for long",
                UNCLEAR,
                () -> kernel("oom_reaper").uses(45)));
        t.add(row(
                "a thread of the kernel that nobody knows",
                UNCLEAR,
                () -> kernel("kfancy").uses(45)));
        t.add(row("load just high enough to be told", BUSY, () -> user("ffmpeg").uses(30)));
        t.add(row("load just below", NOTHING_FOUND, () -> user("ffmpeg").uses(29)));
        t.add(nas("many small converters in parallel", BUSY, n -> {
            for (int i = 0; i < 8; i++) {
                n.with(user("convert").uses(6));
            }
            return n;
        }));
        t.add(nas(
                "files copied: much of it interrupts",
                BUSY,
                n -> n.interrupts(20).with(user("smbd").uses(12))));
    }

    private static void unknown(List<Row> t) {
        t.add(row(
                        "unknown name, much load, five seconds: too brief to say",
                        UNCLEAR,
                        () -> user("newthing").uses(45))
                .says(UNEXPLAINED));
        t.add(row(
                        "unknown name, much load for a minute",
                        UNCLEAR,
                        () -> user("newthing").uses(45))
                .lasting(65)
                .says(UNEXPLAINED));
        t.add(row(
                "unknown name, load just below high",
                NOTHING_FOUND,
                () -> user("newthing").uses(29)));
        t.add(row(
                "unknown name, all of the machine: load alone is no alarm",
                UNCLEAR,
                () -> user("newthing").uses(100)));
        t.add(row(
                "unknown and named, the unknown larger",
                UNCLEAR,
                () -> user("ffmpeg").uses(15),
                () -> user("newthing").uses(20)));
        t.add(row(
                "unknown and named, the named larger",
                BUSY,
                () -> user("ffmpeg").uses(20),
                () -> user("newthing").uses(15)));
        t.add(row(
                "named larger, but the unknown is high itself",
                UNCLEAR,
                () -> user("ffmpeg").uses(50),
                () -> user("newthing").uses(32)));
        t.add(nas("unknown load in many small parts", UNCLEAR, n -> {
            for (int i = 0; i < 60; i++) {
                n.with(user("small" + i).uses(.8));
            }
            return n;
        }));
        t.add(row(
                "a miner and much harmless work",
                MINER,
                () -> user("oom_reaper").uses(10),
                () -> user("ffmpeg").uses(70)));
        t.add(row(
                        "ran a while and was gone by the last look",
                        UNCLEAR,
                        () -> user("newthing").only(Presence.ALL_BUT_LAST).uses(80),
                        () -> user("x"))
                .lasting(8));
    }

    private static void wrongPlace(List<Row> t) {
        for (String file : List.of(
                "/tmp/ffmpeg",
                "/share/Public/ffmpeg",
                "/root/ffmpeg",
                "/usr/bin/.x/ffmpeg",
                "/share/Public/ffmpeg (deleted)",
                "/memfd:ffmpeg (deleted)",
                "/share/Public/.qpkg/ffmpeg")) {
            t.add(row(
                            "harmless name, file " + file,
                            UNCLEAR,
                            () -> user("ffmpeg").title("ffmpeg").file(file).uses(60))
                    .hidden(BUSY));
        }
        t.add(row(
                "harmless name, says itself that it lies in /tmp",
                UNCLEAR,
                () -> user("ffmpeg").title("/tmp/ffmpeg").file("/tmp/ffmpeg").uses(60)));
        t.add(row(
                        "harmless name, says that it lies in /dev/shm the long way",
                        UNCLEAR,
                        () -> user("rsync")
                                .title("/usr/bin/../../dev/shm/rsync")
                                .file("/dev/shm/rsync")
                                .uses(60))
                .hidden(BUSY));
        t.add(row(
                "harmless name, doubled slashes to /tmp",
                UNCLEAR,
                () -> user("rsync").title("//tmp//rsync").file("/tmp/rsync").uses(60)));
        t.add(row("in /tmp, by its place alone", UNCLEAR, () -> at("/tmp/xm").uses(31))
                .says("suspicious-place UNSURE SUSPECTED"));
        t.add(row(
                        "two in odd places, together high",
                        UNCLEAR,
                        () -> at("/tmp/a").uses(16),
                        () -> at("/dev/shm/b").uses(16))
                .says("suspicious-place UNSURE SUSPECTED"));
        t.add(row("in /tmp, some load", NOTHING_FOUND, () -> at("/tmp/xm").uses(20))
                .says("suspicious-place GOOD CONFIRMED"));
        t.add(row(
                "only the first of all programs is called init",
                UNCLEAR,
                () -> user("init").uses(50)));
    }

    private static void scripts(List<Row> t) {
        t.add(row(
                        "a script of perl with a harmless name",
                        UNCLEAR,
                        () -> user("ffmpeg")
                                .title("ffmpeg")
                                .file("/usr/bin/perl")
                                .uses(60))
                .hidden(BUSY));
        t.add(row(
                "the same, its own title tells",
                UNCLEAR,
                () -> user("ffmpeg")
                        .title("/usr/bin/perl", "/share/Public/x.pl")
                        .file("/usr/bin/perl")
                        .uses(60)));
        t.add(row(
                "a script of the NAS with a harmless name",
                BUSY,
                () -> user("convert")
                        .title("/bin/sh", "/usr/bin/convert")
                        .file("/bin/sh")
                        .uses(40)));
        t.add(row(
                "a script called so in a share",
                UNCLEAR,
                () -> user("convert")
                        .title("/bin/sh", "/share/Public/convert")
                        .file("/bin/sh")
                        .uses(40)));
        t.add(row(
                "a backup app's python",
                BUSY,
                () -> user("python")
                        .title("python", "/share/CACHEDEV1_DATA/.qpkg/HybridBackup/rr2/scripts/x.py")
                        .file("/usr/bin/python2.7")
                        .uses(40)));
        t.add(row(
                "python of nobody",
                UNCLEAR,
                () -> user("python")
                        .title("python", "x.py")
                        .file("/usr/bin/python2.7")
                        .uses(40)));
        t.add(row(
                "BusyBox's tar is tar",
                BUSY,
                () -> user("tar")
                        .title("tar", "xf", "/share/a.tar")
                        .file("/bin/busybox")
                        .uses(40)));
        t.add(row(
                "still starting",
                BUSY,
                () -> user("sh")
                        .title("/bin/sh", "/etc/init.d/rcS")
                        .file("/bin/busybox")
                        .uses(60)));
        t.add(nas(
                "still starting after half an hour",
                BUSY,
                n -> n.upMinutes(30)
                        .with(user("sh")
                                .title("/bin/sh", "/etc/init.d/rcS")
                                .file("/bin/busybox")
                                .uses(60))));
        t.add(nas(
                "the start never takes hours",
                UNCLEAR,
                n -> n.upMinutes(61)
                        .with(user("sh")
                                .title("/bin/sh", "/etc/init.d/rcS")
                                .file("/bin/busybox")
                                .uses(60))));
        t.add(nas(
                "a child of the start, hours later",
                UNCLEAR,
                n -> n.upMinutes(300)
                        .with(
                                user("sh")
                                        .pid(5000)
                                        .title("/bin/sh", "/etc/init.d/rcS")
                                        .file("/bin/busybox"),
                                at("/usr/bin/xm").parent(5000).uses(60))));
    }

    private static Program media() {
        return at("/usr/local/medialibrary/bin/mymediadbserver").pid(5000);
    }

    private static void children(List<Row> t) {
        t.add(row(
                "a worker of the media library",
                BUSY,
                LoadRows::media,
                () -> at("/usr/bin/resize").parent(5000).uses(40)));
        t.add(row("previews by many short programs that nobody saw", BUSY, () -> media().children(45)));
        t.add(row(
                "previews under the library's shell",
                BUSY,
                LoadRows::media,
                () -> user("sh")
                        .pid(5001)
                        .parent(5000)
                        .title("sh", "-c", "x")
                        .file("/bin/sh")
                        .children(45)));
        t.add(row(
                "previews by short programs that are seen each time",
                BUSY,
                () -> at("/usr/bin/photod").pid(5100).children(45),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_FIRST)
                        .started(5950)
                        .hasUsed(50),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_LAST)
                        .started(6450)
                        .uses(2.5)));
        t.add(row(
                "short programs of unknown names",
                UNCLEAR,
                () -> at("/usr/bin/photod").pid(5100).children(45),
                () -> at("/usr/bin/xm")
                        .parent(5100)
                        .only(Presence.ONLY_FIRST)
                        .started(5950)
                        .hasUsed(50),
                () -> at("/usr/bin/xm")
                        .parent(5100)
                        .only(Presence.ONLY_LAST)
                        .started(6450)
                        .uses(2.5)));
        t.add(row(
                "a harmless short program that does little hides nobody",
                UNCLEAR,
                () -> at("/usr/bin/photod").pid(5100).children(45),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_FIRST)
                        .started(5950)
                        .hasUsed(3),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_LAST)
                        .started(6450)
                        .uses(.1)));
        t.add(row(
                "unknown short programs are not their harmless parent's",
                UNCLEAR,
                () -> user("hal_daemon").pid(5100).children(45),
                () -> at("/usr/bin/xm")
                        .parent(5100)
                        .only(Presence.ONLY_FIRST)
                        .started(5950)
                        .hasUsed(50),
                () -> at("/usr/bin/xm")
                        .parent(5100)
                        .only(Presence.ONLY_LAST)
                        .started(6450)
                        .uses(2.5)));
        t.add(row(
                "a harmless short program that sleeps hides nobody",
                UNCLEAR,
                () -> at("/usr/bin/photod").pid(5100).children(45),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_FIRST)
                        .started(5950)
                        .hasUsed(0),
                () -> at("/usr/bin/convert")
                        .parent(5100)
                        .only(Presence.ONLY_LAST)
                        .started(6450)));
        t.add(row(
                "a program in a container",
                BUSY,
                () -> at("/usr/bin/containerd-shim").pid(5000),
                () -> at("/usr/bin/app").parent(5000).uses(40)));
        t.add(row(
                "a thread of the kernel that is called like a container's starter",
                UNCLEAR,
                () -> kernel("dockerd").pid(5000),
                () -> at("/usr/bin/app").parent(5000).uses(40)));
        t.add(row(
                "a container's starter in /tmp",
                UNCLEAR,
                () -> at("/tmp/containerd-shim").pid(5000),
                () -> at("/usr/bin/app").parent(5000).uses(40)));
        t.add(row(
                "a parent that is younger than its child is none",
                UNCLEAR,
                () -> media().started(6000),
                () -> at("/usr/bin/resize").parent(5000).uses(40)));
        t.add(row(
                "unknown child of the web server",
                UNCLEAR,
                () -> at("/usr/local/apache/bin/apache").pid(5000),
                () -> at("/usr/bin/app").parent(5000).uses(40)));
    }

    private static void reapers(List<Row> t) {
        t.add(row(
                "short programs of the NAS's own daemon",
                BUSY,
                () -> user("hal_daemon").children(40)));
        for (String parent : List.of("sshd", "sudo", "apache", "thttpd", "daemon_mgr", "smbd", "proftpd")) {
            t.add(row(
                            "what came and went under " + parent + " is anybody's",
                            UNCLEAR,
                            () -> user(parent).children(40))
                    .says(UNEXPLAINED));
        }
        for (String parent : List.of("sh", "bash", "crond", "newthing")) {
            t.add(row(
                    "what came and went under " + parent + " has no name",
                    UNCLEAR,
                    () -> user(parent).children(40)));
        }
        t.add(row(
                "what the first of all programs collected has no name",
                UNCLEAR,
                () -> user("init")
                        .pid(1)
                        .parent(0)
                        .file("/bin/busybox")
                        .title("init")
                        .children(40)));
        t.add(row(
                "the first of all programs under another name",
                UNCLEAR,
                () -> user("hal_daemon").pid(1).parent(0).children(40)));
        t.add(row(
                "the first of all programs itself computes",
                BUSY,
                () -> user("init")
                        .pid(1)
                        .parent(0)
                        .file("/bin/busybox")
                        .title("init")
                        .uses(40)));
        t.add(nas(
                "short programs whose parent does not collect them",
                BUSY,
                n -> n.elsewhere(40)
                        .with(
                                at("/usr/bin/photod").pid(5100),
                                at("/usr/bin/convert")
                                        .parent(5100)
                                        .only(Presence.ONLY_FIRST)
                                        .started(5900)
                                        .hasUsed(95)
                                        .threads(2),
                                at("/usr/bin/convert")
                                        .parent(5100)
                                        .only(Presence.ONLY_LAST)
                                        .started(6450)
                                        .uses(2.5)
                                        .threads(2))));
        t.add(nas(
                "the same, of unknown names",
                UNCLEAR,
                n -> n.elsewhere(40)
                        .with(
                                at("/usr/bin/photod").pid(5100),
                                at("/usr/bin/xm")
                                        .parent(5100)
                                        .only(Presence.ONLY_FIRST)
                                        .started(5900)
                                        .hasUsed(95)
                                        .threads(2),
                                at("/usr/bin/xm")
                                        .parent(5100)
                                        .only(Presence.ONLY_LAST)
                                        .started(6450)
                                        .uses(2.5)
                                        .threads(2))));
        t.add(nas(
                "an ended backup's old hours do not explain what has no owner",
                UNCLEAR,
                n -> n.elsewhere(40)
                        .with(
                                user("hal_daemon").pid(5000).inherits(900_000),
                                user("rsync")
                                        .parent(5000)
                                        .only(Presence.ONLY_FIRST)
                                        .hasUsed(900_000))));
        t.add(row(
                "long-lived backup ends: its old hours are not this minute's",
                NOTHING_FOUND,
                () -> user("sh").pid(5000).collects(0),
                () -> user("rsync").parent(5000).only(Presence.ONLY_FIRST).hasUsed(900_000)));
    }

    private static void ownerless(List<Row> t) {
        t.add(nas("a quarter of the machine and more without an owner", UNCLEAR, n -> n.elsewhere(28))
                .says(OWNERLESS));
        t.add(nas("a fifth without an owner", NOTHING_FOUND, n -> n.elsewhere(20))
                .says("load-without-owner GOOD CONFIRMED"));
        t.add(nas(
                        "a quarter without an owner beside films",
                        UNCLEAR,
                        n -> n.elsewhere(28).with(user("ffmpeg").uses(60)))
                .says(OWNERLESS));
        t.add(nas(
                        "without an owner for a minute",
                        UNCLEAR,
                        n -> n.elsewhere(40).lasting(65).with(user("x")))
                .says(OWNERLESS));
        t.add(nas(
                        "without an owner in three intervals",
                        UNCLEAR,
                        n -> n.elsewhere(28).looks(4).with(user("x")))
                .says(OWNERLESS));
        t.add(nas(
                        "very many programs start, much without an owner",
                        UNCLEAR,
                        n -> n.elsewhere(40).forks(5000).with(user("ffmpeg").uses(55)))
                .says(OWNERLESS));
        t.add(nas(
                        "very many programs start, some without an owner, little load",
                        NOTHING_FOUND,
                        n -> n.elsewhere(28).forks(5000).with(user("x")))
                .says("load-without-owner DOES_NOT_APPLY CONFIRMED"));
        t.add(nas(
                        "very many programs start, all collected by a known parent",
                        BUSY,
                        n -> n.forks(5000).with(user("hal_daemon").children(60)))
                .says("load-without-owner GOOD CONFIRMED"));
        t.add(nas("much of interrupts only: data on its way", BUSY, n -> n.interrupts(35)));
        t.add(nas("interrupts belong to nobody and are no gap", NOTHING_FOUND, n -> n.interrupts(29))
                .says("load-without-owner GOOD CONFIRMED"));
    }
}
