package app.lotse.restart;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Trouble;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which boot a NAS is living in.
 *
 * @param bootId {@code /proc/sys/kernel/random/boot_id}, drawn anew at each boot (random(4))
 * @param uptime seconds since boot, the first number of {@code /proc/uptime} (proc(5))
 */
record BootProof(Reading<String> bootId, Reading<Double> uptime) {
    private static final Pattern BOOT_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern UPTIME = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) \\d{1,15}(?:\\.\\d{1,9})?");
    /** Uptime and the owner's clock are read at different moments, and that clock may be set right meanwhile. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** What a later reading says of an earlier one. */
    enum Comparison {
        /** The same boot goes on. */
        SAME_BOOT,
        /** Boot id and uptime both say that it restarted. */
        RESTARTED,
        /** One says so, the other could not be read or does not fit. */
        PERHAPS,
        /** Neither could be read. */
        UNREAD
    }

    static BootProof read(Shell shell) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        return parse(Plain.utf8(shell.run(Commands.bootProof(mark)).out()), mark);
    }

    static BootProof parse(String answer, String mark) {
        return new BootProof(
                section(answer, mark, "boot", BOOT_ID, id -> id),
                section(answer, mark, "uptime", UPTIME, line -> Double.valueOf(line.split(" ")[0])));
    }

    /** @param waited time since the command was sent: a younger boot than that began after it */
    Comparison comparedWith(BootProof earlier, Duration waited) {
        boolean ids = bootId.isKnown() && earlier.bootId.isKnown();
        if (ids && bootId.equals(earlier.bootId)) {
            return Comparison.SAME_BOOT;
        }
        double limit = waited.plus(MARGIN).toMillis() / 1000.0;
        boolean young = uptime.value().map(seconds -> seconds <= limit).orElse(false);
        if (ids) {
            return young ? Comparison.RESTARTED : Comparison.PERHAPS;
        }
        if (!uptime.isKnown()) {
            return Comparison.UNREAD;
        }
        return young ? Comparison.PERHAPS : Comparison.SAME_BOOT;
    }

    private static <T> Reading<T> section(
            String answer, String mark, String name, Pattern form, Function<String, T> value) {
        String head = "@@" + mark + " " + name + "\n";
        int from = answer.indexOf(head);
        if (from < 0) {
            return Reading.unread(Reason.NO_ANSWER, name);
        }
        int to = answer.indexOf("@@" + mark + " ", from + head.length());
        String text = answer.substring(from + head.length(), to < 0 ? answer.length() : to)
                .strip();
        if (text.isEmpty()) {
            return Reading.unread(Reason.NOT_THERE, name);
        }
        return form.matcher(text).matches()
                ? Reading.known(value.apply(text))
                : Reading.unread(Reason.NOT_UNDERSTOOD, text);
    }
}
