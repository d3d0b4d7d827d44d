package app.lotse.model;

import java.util.List;

/**
 * What the table of processes says beyond the numbers, read once.
 *
 * @param arguments the command line split at its zero bytes, raw; an empty list = 0 bytes or zero bytes and blanks only
 * @param file target of {@code /proc/PID/exe}, raw, with " (deleted)" where the kernel adds it; NOT_ALLOWED without root, NOT_THERE for kernel threads and ended main threads
 */
public record ProcDetail(int pid, Reading<List<String>> arguments, Reading<String> file) {
    /** Without the arguments: they may hold the key to somebody's files, which belongs into no log. */
    @Override
    public String toString() {
        return "ProcDetail[pid=" + pid + ", arguments=" + (arguments.isKnown() ? "read" : "unread") + ", file=" + file
                + "]";
    }
}
