package app.lotse.model;

/**
 * The machine's CPU time since its start, of all cores together, in clock ticks (100 a second), from the {@code cpu} line of {@code /proc/stat}.
 *
 * @param cores number of {@code cpuN} lines
 * @param forks processes started since boot ({@code processes} line)
 */
public record Ticks(
        long user,
        long nice,
        long system,
        long idle,
        long iowait,
        long irq,
        long softirq,
        long steal,
        int cores,
        long forks) {
    public long busy() {
        return user + nice + system + irq + softirq + steal;
    }

    public long all() {
        return busy() + idle + iowait;
    }
}
