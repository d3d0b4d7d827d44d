package app.lotse.model;

import java.util.List;
import java.util.Map;

/**
 * A suspicious program looked at closely: what a technician wants to know of it, and what its disguise hides.
 *
 * @param pid together with {@code startTime} ([22] of its stat, ticks after boot) it identifies the process
 * @param uid number of the account that it runs as
 * @param threadFiles per thread id the file that it runs from: readable even where the first thread has ended (proc(5), task/TID/exe)
 * @param folder its working folder
 * @param sha256 of the file that it runs from, 64 hex digits, computed on the owner's computer
 * @param fileBytes size of that file, in bytes
 * @param openFiles targets of its open files, raw
 * @param connections its network connections, found by their inodes
 */
public record Suspect(
        int pid,
        long startTime,
        Reading<Integer> uid,
        Reading<Map<Integer, String>> threadFiles,
        Reading<String> folder,
        Reading<String> sha256,
        Reading<Long> fileBytes,
        Reading<List<String>> openFiles,
        Reading<List<Connection>> connections) {

    /** One line of {@code /proc/net/tcp} and its like. @param protocol tcp, tcp6, udp or udp6 @param local address and port @param state such as ESTABLISHED */
    public record Connection(String protocol, String local, String remote, String state) {}
}
