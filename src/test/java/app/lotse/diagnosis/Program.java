package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Suspect;
import app.lotse.model.Suspect.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One make-believe process for a {@link Snapshots}; starts as a harmless idle daemon. */
final class Program {
    private static final long KERNEL = 0x00200000;
    private static final long EARLY = 1000;
    private static final long BETWEEN_LOOKS = 6050;

    final String comm;
    String commBefore;
    int pid;
    int ppid = 1;
    char state = 'S';
    char stateBefore = 'S';
    long flags = 0x00400100;
    int threads = 1;
    double percent;
    double childPercent;
    long childTicks;
    long inherited;
    long ticksBefore = 100;
    long vsize = 1_110_016;
    long started = EARLY;
    Presence presence = Presence.BOTH;
    Reading<List<String>> arguments;
    Reading<String> file;
    private final Map<Integer, String> threadFiles = new TreeMap<>();
    private boolean closely;

    private Program(String comm) {
        this.comm = comm;
        commBefore = comm;
        arguments = Reading.known(List.of("/usr/sbin/" + comm));
        file = Reading.known("/usr/sbin/" + comm);
    }

    /** In which looks it is seen. */
    enum Presence {
        BOTH,
        ONLY_FIRST,
        ONLY_LAST,
        ALL_BUT_LAST,
        ONLY_MIDDLE;

        boolean in(int look, int last) {
            return switch (this) {
                case BOTH -> true;
                case ONLY_FIRST -> look == 0;
                case ONLY_LAST -> look == last;
                case ALL_BUT_LAST -> look < last;
                case ONLY_MIDDLE -> look == last / 2;
            };
        }
    }

    static Program user(String comm) {
        return new Program(comm);
    }

    /** With this file and the matching name and command line. */
    static Program at(String path) {
        var p = new Program(Seen.base(path));
        return p.file(path).title(path);
    }

    static Program kernel(String comm) {
        var p = new Program(comm);
        p.flags = KERNEL;
        p.ppid = 2;
        p.vsize = 0;
        return p.title().noFile();
    }

    Program uses(double percentOfTheMachine) {
        percent = percentOfTheMachine;
        return this;
    }

    /** The command line; none = empty. */
    Program title(String... words) {
        arguments = Reading.known(List.of(words));
        return this;
    }

    Program titleUnread() {
        arguments = Reading.unread(Reason.NOT_UNDERSTOOD, "twice");
        return this;
    }

    Program file(String path) {
        file = Reading.known(path);
        return this;
    }

    Program noFile() {
        file = Reading.unread(Reason.NOT_THERE, "exe without target");
        return this;
    }

    Program pid(int number) {
        pid = number;
        return this;
    }

    Program parent(int number) {
        ppid = number;
        return this;
    }

    Program threads(int count) {
        threads = count;
        return this;
    }

    Program only(Presence when) {
        presence = when;
        started = when == Presence.ONLY_LAST || when == Presence.ONLY_MIDDLE ? BETWEEN_LOOKS : started;
        return this;
    }

    Program started(long ticksAfterBoot) {
        started = ticksAfterBoot;
        return this;
    }

    /** What it was called at the first look. */
    Program wasCalled(String before) {
        commBefore = before;
        return this;
    }

    /** Ended, not yet collected, in both looks: no memory, no command line, no file. */
    Program zombie() {
        stateBefore = 'Z';
        return endedMeanwhile();
    }

    Program endedMeanwhile() {
        state = 'Z';
        vsize = 0;
        return title().noFile();
    }

    Program withoutMemory() {
        vsize = 0;
        return this;
    }

    /** Time of ended children that it got between the looks, in ticks. */
    Program collects(long ticks) {
        childTicks = ticks;
        return this;
    }

    /** The same in % of the machine. */
    Program children(double percentOfTheMachine) {
        childPercent = percentOfTheMachine;
        return this;
    }

    /** Time of an ended child that was used before the first look, in ticks. */
    Program inherits(long ticks) {
        inherited = ticks;
        return this;
    }

    Program hasUsed(long ticks) {
        ticksBefore = ticks;
        return this;
    }

    /** Looked at closely: its threads' files, its hash, one connection. */
    Program closely(String... files) {
        closely = true;
        for (String f : files) {
            threadFiles.put(7000 + threadFiles.size(), f);
        }
        return this;
    }

    Proc before() {
        return at(0, 1, 0, 0);
    }

    Proc after(long grown) {
        return at(1, 1, grown, childTicks);
    }

    /** At one of the looks. @param grown in ticks, from first to last look */
    Proc at(int look, int last, long grown, long collected) {
        boolean young = presence == Presence.ONLY_LAST || presence == Presence.ONLY_MIDDLE;
        long time = young ? grown : ticksBefore + grown * look / last;
        return new Proc(
                pid,
                look == 0 ? commBefore : comm,
                look == 0 ? stateBefore : state,
                ppid,
                flags,
                time,
                0,
                (collected + inherited) * look / last,
                0,
                threads,
                started,
                vsize,
                vsize / 4096);
    }

    ProcDetail detail(boolean root) {
        boolean own = (flags & KERNEL) != 0 || state == 'Z';
        Reading<String> shown = root || own ? file : Reading.unread(Reason.NOT_ALLOWED, "exe");
        return new ProcDetail(pid, arguments, root || !own ? shown : Reading.unread(Reason.NOT_ALLOWED, "exe"));
    }

    Optional<Suspect> suspect() {
        return closely
                ? Optional.of(new Suspect(
                        pid,
                        started,
                        Reading.known(99),
                        Reading.known(Map.copyOf(threadFiles)),
                        Reading.known("/share/CACHEDEV1_DATA"),
                        Reading.known("ab".repeat(32)),
                        Reading.known(123_456L),
                        Reading.known(List.of("socket:[7]")),
                        Reading.known(List.of(
                                new Connection("tcp", "192.168.1.2:40000", "203.0.113.9:3333", "ESTABLISHED")))))
                : Optional.empty();
    }
}
