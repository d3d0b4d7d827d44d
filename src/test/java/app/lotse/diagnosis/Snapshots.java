package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.Ticks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds Snapshots for tests: a quiet NAS with four cores, looked at twice in five seconds, to which each test adds what matters. */
final class Snapshots {
    private static final int CORES = 4;
    private static final long CAPACITY = 5 * 100 * CORES;

    private final List<Program> programs = new ArrayList<>();
    private final List<ShareTops.Folder> folders = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private String kernel = "5.10.60-qnap";
    private boolean root = true;
    private double elsewhere;
    private double interrupts;
    private long forks = 8;
    private int nextPid = 4000;
    private Reading<Sample> firstInstead;
    private Reading<Sample> lastInstead;
    private Reading<ShareTops> sharesInstead;
    private List<String> unparsed = List.of();

    static Snapshots quiet() {
        var s = new Snapshots();
        s.with(Program.user("init").pid(1).parent(0).file("/bin/busybox").title("init"));
        s.with(Program.kernel("kthreadd").pid(2).parent(0), Program.kernel("kswapd0"), Program.kernel("kworker/0:1"));
        s.with(Program.user("sshd"), Program.user("smbd").file("/usr/local/samba/sbin/smbd"));
        s.folders.add(new ShareTops.Folder("/share", List.of("CACHEDEV1_DATA", "Public")));
        s.folders.add(new ShareTops.Folder("/share/Public", List.of("holiday", "cat.jpg")));
        return s;
    }

    Snapshots with(Program... more) {
        for (Program p : more) {
            if (p.pid == 0) {
                p.pid = nextPid++;
            }
            programs.add(p);
        }
        return this;
    }

    Snapshots kernelVersion(String version) {
        kernel = version;
        return this;
    }

    Snapshots root(boolean asRoot) {
        root = asRoot;
        return this;
    }

    Snapshots elsewhere(double percentWithoutProcess) {
        elsewhere = percentWithoutProcess;
        return this;
    }

    Snapshots interrupts(double percent) {
        interrupts = percent;
        return this;
    }

    Snapshots forks(long started) {
        forks = started;
        return this;
    }

    Snapshots folder(String path, String... names) {
        folders.add(new ShareTops.Folder(path, List.of(names)));
        return this;
    }

    Snapshots unseen(String path) {
        unseen.add(path);
        return this;
    }

    Snapshots sharesUnread(Reason why) {
        sharesInstead = Reading.unread(why, "shares");
        return this;
    }

    Snapshots firstUnread(Reason why) {
        firstInstead = Reading.unread(why, "first");
        return this;
    }

    Snapshots lastUnread(Reason why) {
        lastInstead = Reading.unread(why, "last");
        return this;
    }

    Snapshots unparsed(String line) {
        unparsed = List.of(line);
        return this;
    }

    Snapshot build() {
        var before = new ArrayList<Proc>();
        var after = new ArrayList<Proc>();
        Map<Integer, ProcDetail> details = new HashMap<>();
        long used = Math.round(elsewhere * CAPACITY / 100);
        for (Program p : programs) {
            long grown = Math.round(p.percent * CAPACITY / 100);
            used += grown + p.childTicks;
            if (p.presence != Program.Presence.ONLY_LAST) {
                before.add(p.before());
            }
            if (p.presence != Program.Presence.ONLY_FIRST) {
                after.add(p.after(grown));
            }
            details.put(p.pid, p.detail(root));
        }
        long noise = Math.round(interrupts * CAPACITY / 100);
        var first = Reading.known(new Sample(60_000, ticks(0, 0, 0), before, unparsed));
        var last = Reading.known(new Sample(65_000, ticks(Math.min(used, CAPACITY), noise, forks), after, List.of()));
        return new Snapshot(
                Instant.parse("2026-11-23T14:10:00Z"),
                Reading.known(kernel),
                Reading.known("TS-X53D"),
                Reading.known("5.1.9"),
                Reading.known("20241120"),
                Reading.known(60.0),
                Reading.known("8ba82fba-d140-40de-9156-be2a42a7b1c6"),
                Reading.known(0.5),
                Reading.known(root),
                List.of(firstInstead == null ? first : firstInstead, lastInstead == null ? last : lastInstead),
                Reading.known(details),
                sharesInstead == null ? Reading.known(new ShareTops(folders, unseen)) : sharesInstead,
                Map.of(),
                List.of());
    }

    private static Ticks ticks(long busy, long softirq, long forks) {
        return new Ticks(
                1000 + busy, 0, 500, 9000 + CAPACITY - busy - softirq, 10, 0, 40 + softirq, 0, CORES, 700 + forks);
    }
}
