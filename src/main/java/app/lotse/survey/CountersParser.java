package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Ticks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code /proc/uptime} followed by {@code /proc/stat} (proc(5)). */
final class CountersParser {
    private static final Pattern UPTIME =
            Pattern.compile("([0-9]{1,10})\\.([0-9]{1,6}) [0-9]{1,12}\\.[0-9]{1,6}\\s*\n");
    private static final Pattern CPU = Pattern.compile("(?m)^cpu {1,4}([0-9]{1,18}(?: [0-9]{1,18}){3,15})\\s*$");
    private static final Pattern CORE = Pattern.compile("(?m)^cpu[0-9]{1,4} ");
    private static final Pattern FORKS = Pattern.compile("(?m)^processes ([0-9]{1,18})\\s*$");

    private CountersParser() {}

    /** The NAS's own clock and its CPU time at one moment. */
    record Counters(long uptimeMillis, Ticks ticks) {}

    static Reading<Counters> read(String text) {
        Matcher uptime = UPTIME.matcher(text);
        Matcher cpu = CPU.matcher(text);
        Matcher forks = FORKS.matcher(text);
        int cores = (int) CORE.matcher(text).results().count();
        if (!uptime.lookingAt()) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "uptime: " + firstLine(text));
        }
        if (!cpu.find() || cores == 0 || !forks.find()) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "no cpu, cpuN or processes line");
        }
        String[] n = cpu.group(1).split(" ");
        var ticks = new Ticks(
                at(n, 0), at(n, 1), at(n, 2), at(n, 3), at(n, 4), at(n, 5), at(n, 6), at(n, 7), cores, at(forks));
        return Reading.known(new Counters(millis(uptime), ticks));
    }

    private static long millis(Matcher uptime) {
        String fraction = (uptime.group(2) + "00").substring(0, 3);
        return Long.parseLong(uptime.group(1)) * 1000 + Long.parseLong(fraction);
    }

    /** Kernels before 2.6 end after idle: the times that they do not count apart are in the others. */
    private static long at(String[] numbers, int index) {
        return index < numbers.length ? Long.parseLong(numbers[index]) : 0;
    }

    private static long at(Matcher one) {
        return Long.parseLong(one.group(1));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
