package app.lotse.survey;

import app.lotse.model.Proc;
import java.util.Optional;

/** One {@code /proc/PID/stat} line taken apart (proc(5)): everything behind the last {@code )} is numbers. */
final class StatLine {
    /** The state letter and at least the fields up to rss [24]; as a pattern piece. */
    static final String TAIL = "\\) ([A-Za-z])((?: -?[0-9]{1,20}+){21,60}+)";

    private StatLine() {}

    /** Empty when a number is too large to be one. @param comm raw bytes as chars @param numbers from field 4 on, each after a blank */
    static Optional<Proc> of(String pid, String comm, String state, String numbers) {
        String[] n = numbers.strip().split(" ");
        try {
            int id = Integer.parseInt(pid);
            var proc = new Proc(
                    id,
                    Lines.utf8(comm),
                    state.charAt(0),
                    Integer.parseInt(n[0]),
                    Long.parseLong(n[5]),
                    count(n[10]),
                    count(n[11]),
                    count(n[12]),
                    count(n[13]),
                    Integer.parseInt(n[16]),
                    count(n[18]),
                    count(n[19]),
                    Long.parseLong(n[20]));
            return id < 1 ? Optional.empty() : Optional.of(proc);
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static long count(String number) {
        long value = Long.parseLong(number);
        if (value < 0) {
            throw new NumberFormatException(number);
        }
        return value;
    }
}
