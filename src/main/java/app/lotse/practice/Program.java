package app.lotse.practice;

import java.util.List;

/**
 * A program on the practice NAS, for one boot.
 *
 * @param arguments empty for threads of the kernel
 * @param file the file behind it, empty for threads of the kernel
 * @param startMs when it starts, in ms after boot
 * @param endMs when it ends, in ms after boot
 * @param userPart percent of its time spent in itself; the rest is spent in the kernel
 */
record Program(
        int pid,
        int parent,
        String comm,
        List<String> arguments,
        String file,
        int threads,
        long startMs,
        long endMs,
        Load load,
        int userPart,
        long vsizeKb,
        long rssKb) {
    Program {
        arguments = List.copyOf(arguments);
    }

    static Program kernelThread(int pid, int parent, String comm, Load load) {
        return new Program(pid, parent, comm, List.of(), "", 1, 0, Long.MAX_VALUE, load, 0, 0, 0);
    }

    /** A program that runs from {@code startMs} on for ever; its name is the last part of the file's, as the kernel keeps it. */
    static Program user(int pid, int parent, String file, List<String> arguments, long startMs, Load load) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String comm = name.length() > 15 ? name.substring(0, 15) : name;
        return new Program(pid, parent, comm, arguments, file, 1, startMs, Long.MAX_VALUE, load, 90, 14_488, 4_204);
    }

    Program until(long ms) {
        return new Program(pid, parent, comm, arguments, file, threads, startMs, ms, load, userPart, vsizeKb, rssKb);
    }

    Program sized(int threadCount, long vsize, long rss) {
        return new Program(pid, parent, comm, arguments, file, threadCount, startMs, endMs, load, userPart, vsize, rss);
    }

    /** The same under another name: a script bears its own, not that of the shell which runs it. */
    Program named(String name) {
        return new Program(pid, parent, name, arguments, file, threads, startMs, endMs, load, userPart, vsizeKb, rssKb);
    }

    /** Where it works: beside its own file where that lies hidden, else at the root as daemons do. */
    String folder() {
        return file.startsWith("/tmp/") || file.contains("/.") ? file.substring(0, file.lastIndexOf('/')) : "/";
    }

    boolean kernel() {
        return file.isEmpty();
    }

    boolean runsAt(long ms) {
        return startMs <= ms && ms < endMs;
    }

    long userWork(long ms) {
        return load.work(Math.min(ms, endMs)) / 100 * userPart;
    }

    long systemWork(long ms) {
        return load.work(Math.min(ms, endMs)) / 100 * (100 - userPart);
    }
}
