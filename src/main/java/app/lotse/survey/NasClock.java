package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The NAS's own clock, and how far its local time, in which it dates files and logs, is from UTC.
 *
 * <p>The offset is today's: what was dated before summer time began or ended is an hour off.
 */
record NasClock(Reading<Instant> now, Reading<ZoneOffset> zone) {
    private static final Pattern UPTIME = Pattern.compile("([0-9]{1,10})\\.[0-9]{1,6} [0-9]{1,12}\\.[0-9]{1,6}\\s*\n");
    private static final Pattern BOOT = Pattern.compile("(?m)^btime ([0-9]{1,11})$");
    private static final Pattern DATE = Pattern.compile(
            "[A-Z][a-z]{2} {1,2}([A-Z][a-z]{2}) {1,2}([0-9]{1,2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) \\S{1,12} ([0-9]{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** Between the two answers no more than this may pass, in seconds. */
    private static final long APART = 120;

    /** @param counters {@code /proc/uptime} and {@code /proc/stat} @param date what {@code date} printed, by the locale C */
    static NasClock of(Reading<String> counters, Reading<String> date) {
        Reading<Instant> now = SettingAnswers.then(counters, NasClock::now);
        return new NasClock(
                now,
                SettingAnswers.then(
                        now, instant -> SettingAnswers.then(date, line -> zone(instant, Lines.utf8(line.strip())))));
    }

    /** When something happened that is dated in local time. */
    Reading<Instant> at(LocalDateTime local) {
        return zone.map(local::toInstant);
    }

    /** 1 to 12, 0 for none: the names of the locale C. */
    static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static Reading<Instant> now(String text) {
        var uptime = UPTIME.matcher(text);
        var boot = BOOT.matcher(text);
        if (!uptime.lookingAt() || !boot.find()) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "no uptime or no btime");
        }
        long start = Long.parseLong(boot.group(1));
        return boot.find()
                ? Reading.unread(Reason.NOT_UNDERSTOOD, "btime twice")
                : Reading.known(Instant.ofEpochSecond(start + Long.parseLong(uptime.group(1))));
    }

    private static Reading<ZoneOffset> zone(Instant now, String line) {
        var date = DATE.matcher(line);
        if (!date.matches()) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, line);
        }
        try {
            var local = LocalDate.of(
                            Integer.parseInt(date.group(4)), month(date.group(1)), Integer.parseInt(date.group(2)))
                    .atTime(LocalTime.parse(date.group(3)));
            long apart = local.toEpochSecond(ZoneOffset.UTC) - now.getEpochSecond();
            long quarters = Math.round(apart / (double) QUARTER);
            if (Math.abs(apart - quarters * QUARTER) > APART) {
                return Reading.unread(Reason.NOT_UNDERSTOOD, line);
            }
            return Reading.known(ZoneOffset.ofTotalSeconds(Math.toIntExact(quarters * QUARTER)));
        } catch (DateTimeException | ArithmeticException none) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, line);
        }
    }
}
