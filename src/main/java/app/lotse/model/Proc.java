package app.lotse.model;

/**
 * One process at one moment, from {@code /proc/PID/stat} (field numbers of proc(5) in brackets). Times in clock ticks (100 a second).
 *
 * @param comm name as the kernel holds it, up to 15 bytes, raw: it may lie and may hold any character
 * @param state [3] letter, {@code Z} = ended but not yet collected
 * @param flags [9] kernel's flags; see {@link #kernelThread()}
 * @param childUser [16] @param childSystem [17] time of its ended and collected children
 * @param startTime [22] ticks after boot: together with the pid it identifies a process
 * @param vsize [23] bytes, 0 for kernel threads and for ended main threads
 * @param rss [24] pages of unknown size (32 kB on some ARM models): only "0 or not" means something
 */
public record Proc(
        int pid,
        String comm,
        char state,
        int ppid,
        long flags,
        long user,
        long system,
        long childUser,
        long childSystem,
        int threads,
        long startTime,
        long vsize,
        long rss) {
    private static final long PF_KTHREAD = 0x00200000;

    /** Whether the kernel itself runs it; a user program cannot set this flag (htop-dev/htop #852; include/linux/sched.h PF_KTHREAD). */
    public boolean kernelThread() {
        return (flags & PF_KTHREAD) != 0;
    }

    /** Own time in ticks, without children. */
    public long time() {
        return user + system;
    }

    public boolean sameAs(Proc other) {
        return pid == other.pid && startTime == other.startTime;
    }
}
