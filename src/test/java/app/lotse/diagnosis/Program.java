package app.lotse.diagnosis;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.List;

/** One make-believe process for a {@link Snapshots}; starts as a harmless idle daemon. */
final class Program {
    private static final long KERNEL = 0x00200000;

    final String comm;
    int pid;
    int ppid = 1;
    char state = 'S';
    char stateBefore = 'S';
    long flags = 0x00400100;
    int threads = 1;
    double percent;
    long childTicks;
    long ticksBefore = 100;
    long vsize = 1_110_016;
    Presence presence = Presence.BOTH;
    Reading<List<String>> arguments;
    Reading<String> file;

    private Program(String comm) {
        this.comm = comm;
        arguments = Reading.known(List.of("/usr/sbin/" + comm));
        file = Reading.known("/usr/sbin/" + comm);
    }

    /** In which looks it is seen. */
    enum Presence {
        BOTH,
        ONLY_FIRST,
        ONLY_LAST
    }

    static Program user(String comm) {
        return new Program(comm);
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
        return this;
    }

    /** Ended, not yet collected, in both looks: no memory, no command line, no file. */
    Program zombie() {
        state = 'Z';
        stateBefore = 'Z';
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

    Program hasUsed(long ticks) {
        ticksBefore = ticks;
        return this;
    }

    Proc before() {
        return proc(stateBefore, ticksBefore, 0);
    }

    Proc after(long grown) {
        boolean young = presence == Presence.ONLY_LAST;
        return proc(state, (young ? 0 : ticksBefore) + grown, childTicks);
    }

    private Proc proc(char letter, long time, long children) {
        return new Proc(pid, comm, letter, ppid, flags, time, 0, children, 0, threads, 50 + pid, vsize, vsize / 4096);
    }

    ProcDetail detail(boolean root) {
        boolean own = (flags & KERNEL) != 0 || state == 'Z';
        Reading<String> shown = root || own ? file : Reading.unread(Reason.NOT_ALLOWED, "exe");
        return new ProcDetail(pid, arguments, root || !own ? shown : Reading.unread(Reason.NOT_ALLOWED, "exe"));
    }
}
