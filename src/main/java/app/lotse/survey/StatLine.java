package app.lotse.survey;

import app.lotse.model.Proc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One {@code /proc/PID/stat} line taken apart (proc(5)): everything behind the last {@code )} is numbers. */
final class StatLine {
    /** The state letter and at least the fields up to rss [24]; as a pattern piece. */
    static final String TAIL = "\\) ([A-Za-z])((?: -?[0-9]{1,20}+){21,60}+)";

    /** What a program can be called, in bytes; only the kernel's own threads have longer names, and no line feed in them. */
    private static final int NAME_BYTES = 15;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PID = 10;
    private static final Pattern HEAD = Pattern.compile("([0-9]{1," + LONGEST_PID + "}+) \\(");

    private StatLine() {}

    /** Where a record may begin: its pid's digits and the name up to the last bracket. */
    record Head(int start, String pid, String comm) {}

    /** All places shortly before the last bracket from which a record could begin, first to last. */
    static List<Head> heads(String text, int from, int bracket) {
        var heads = new ArrayList<Head>();
        int earliest = Math.max(from, bracket - LONGEST_NAME - LONGEST_PID - 2);
        var head = HEAD.matcher(text).region(earliest, bracket);
        while (head.find()) {
            String comm = text.substring(head.end(), bracket);
            boolean name = comm.length() <= NAME_BYTES || comm.length() <= LONGEST_NAME && comm.indexOf('\n') < 0;
            if (name && comm.indexOf('\0') < 0) {
                heads.add(new Head(head.start(), head.group(1), comm));
            }
        }
        return heads;
    }

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
