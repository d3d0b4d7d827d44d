package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one look that one program wrote: the machine's uptime and counters, the stat line of each process, and the uptime again.
 *
 * <p>Nothing before the first process can be written by anybody but the kernel, so that the lines tell where the counters end. Without the second uptime as
 * its last line, or with an exit status that says that the program did not come to its end, the look is not whole and counts as none.
 */
final class LeanSample {
    private static final String MARK = "@@%s sample\n";
    private static final int LONGEST_UPTIME = 40;
    private static final Pattern UPTIME =
            Pattern.compile("([0-9]{1,10})\\.([0-9]{1,6}) [0-9]{1,12}\\.[0-9]{1,6}[ \t\r]{0,3}");
    /** Of {@code /proc/uptime} and {@code /proc/stat} (proc(5)): never with the bracket and the letter that each process has. */
    private static final Pattern COUNTER = Pattern.compile("[a-z][a-z0-9_]{0,30}:?[ 0-9(),:\r]*+");
    /** BusyBox says 1, GNU 2, where a process ended before its turn (sed(1), exit status); 126 and more come from the shell. */
    private static final int WORST_EXIT = 2;

    private LeanSample() {}

    static Reading<Sample> read(Answer answer, String mark) {
        String out = new String(answer.out(), StandardCharsets.ISO_8859_1);
        String begin = MARK.formatted(mark);
        int from = out.indexOf(begin);
        if (answer.cut()) {
            return Reading.unread(Reason.CUT_OFF, "sample");
        }
        if (from < 0) {
            return Reading.unread(Reason.NO_ANSWER, "no section sample");
        }
        String text = out.substring(from + begin.length());
        if (text.contains(begin)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "section twice: sample");
        }
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        int processes = afterCounters(text, last);
        if (answer.exit().orElse(WORST_EXIT + 1) > WORST_EXIT || last == 0 || !goesOn(text, last)) {
            return Reading.unread(Reason.NO_ANSWER, "section ends early: sample");
        }
        return switch (CountersParser.read(text.substring(0, processes))) {
            case Reading.Unread<CountersParser.Counters>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<CountersParser.Counters>(var counters)
            when processes == last -> Reading.unread(Reason.NOT_THERE, "nothing for processes");
            case Reading.Known<CountersParser.Counters>(var counters) ->
                Reading.known(Looks.sample(counters, StatParser.read(text.substring(processes, last))));
        };
    }

    /** Whether the last line is an uptime, whole, and not before the one in the first line. */
    private static boolean goesOn(String text, int last) {
        if (!text.endsWith("\n") || text.length() - last > LONGEST_UPTIME) {
            return false;
        }
        var end = UPTIME.matcher(text.substring(last, text.length() - 1));
        var start = UPTIME.matcher(text.substring(0, Math.min(LONGEST_UPTIME, text.indexOf('\n'))));
        // A first line that is none is left to whoever reads the counters.
        return end.matches()
                && (!start.matches() || Double.parseDouble(seconds(end)) >= Double.parseDouble(seconds(start)));
    }

    private static String seconds(Matcher uptime) {
        return uptime.group(1) + "." + uptime.group(2);
    }

    /** Where the first line stands that is no counter; the first line of all is the uptime. */
    private static int afterCounters(String text, int last) {
        int at = text.indexOf('\n') + 1;
        while (at > 0 && at < last) {
            int end = text.indexOf('\n', at);
            if (!COUNTER.matcher(text).region(at, end).matches()) {
                return at;
            }
            at = end + 1;
        }
        return Math.max(at, 0);
    }
}
