package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Ticks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds Snapshots for tests: a quiet NAS with four cores, looked at twice in five seconds, to which each test adds what matters. */
final class Snapshots {
    private static final int CORES = 4;

    private final List<Program> programs = new ArrayList<>();
    private final Map<StartPlace, Reading<List<String>>> startPlaces = new EnumMap<>(StartPlace.class);
    private final List<ShareTops.Folder> folders = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private String kernel = "5.10.60-qnap";
    private boolean root = true;
    private double elsewhere;
    private double interrupts;
    private long forks = 8;
    private int nextPid = 4000;
    private double seconds = 5;
    private long upMillis = 60_000;
    private int looks = 2;
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
            if (p.pid == 1) {
                programs.removeIf(other -> other.pid == 1);
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

    Snapshots lasting(double secondsBetweenFirstAndLast) {
        seconds = secondsBetweenFirstAndLast;
        return this;
    }

    Snapshots upMinutes(long minutes) {
        upMillis = minutes * 60_000;
        return this;
    }

    Snapshots looks(int number) {
        looks = number;
        return this;
    }

    /** As in a container: number 2 is a program like any other. */
    Snapshots inContainer() {
        programs.removeIf(p -> p.pid == 2 || p.ppid == 2);
        return with(Program.user("tini").pid(2).parent(1));
    }

    Snapshots forks(long started) {
        forks = started;
        return this;
    }

    /** What a place holds from which programs are started. */
    Snapshots starts(StartPlace place, String... lines) {
        startPlaces.put(place, Reading.known(List.of(lines)));
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

    int size() {
        return programs.size();
    }

    private long capacity() {
        return Math.round(seconds * 100 * CORES);
    }

    Snapshot build() {
        Map<Integer, ProcDetail> details = new HashMap<>();
        var samples = new ArrayList<Reading<Sample>>();
        long used = Math.round(elsewhere * capacity() / 100);
        for (Program p : programs) {
            used += grown(p) + collected(p);
            details.put(p.pid, p.detail(root));
        }
        used = Math.min(used, capacity());
        long noise = Math.round(interrupts * capacity() / 100);
        int last = looks - 1;
        for (int i = 0; i <= last; i++) {
            var seen = new ArrayList<Proc>();
            for (Program p : programs) {
                if (p.presence.in(i, last)) {
                    seen.add(p.at(i, last, grown(p), collected(p)));
                }
            }
            long millis = upMillis + Math.round(seconds * 1000 * i / last);
            samples.add(Reading.known(new Sample(
                    millis,
                    ticks(used * i / last, noise * i / last, forks * i / last, capacity() * i / last),
                    seen,
                    i == 0 ? unparsed : List.of())));
        }
        if (firstInstead != null) {
            samples.set(0, firstInstead);
        }
        if (lastInstead != null) {
            samples.set(last, lastInstead);
        }
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
                samples,
                Reading.known(details),
                sharesInstead == null ? Reading.known(new ShareTops(folders, unseen)) : sharesInstead,
                startPlaces,
                programs.stream().flatMap(p -> p.suspect().stream()).toList());
    }

    private long grown(Program p) {
        return Math.round(p.percent * capacity() / 100);
    }

    private long collected(Program p) {
        return p.childTicks + Math.round(p.childPercent * capacity() / 100);
    }

    private static Ticks ticks(long busy, long softirq, long forks, long all) {
        return new Ticks(1000 + busy, 0, 500, 9000 + all - busy - softirq, 10, 0, 40 + softirq, 0, CORES, 700 + forks);
    }
}
