package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * When a file was written, from its line of {@code ls -l}: a time of day for one that is younger than six months, a year instead for an older one (BusyBox,
 * {@code coreutils/ls.c}), both in local time.
 */
final class FileDate {
    private static final Pattern LINE = Pattern.compile(
            "-\\S{9,10} +[0-9]{1,6} +\\S{1,40} +\\S{1,40} +[0-9]{1,12} ([A-Z][a-z]{2}) {1,2}([0-9]{1,2}) {1,2}(?:([0-9]{2}:[0-9]{2})|([0-9]{4})) (/\\S{1,200})");

    /** More than half a year ago it would have been dated with the year. */
    private static final Duration OLDEST = Duration.ofDays(190);

    private FileDate() {}

    /** @param line of {@code ls -l}, with the path as it was asked for */
    static Reading<Instant> of(String line, String path, NasClock clock) {
        var m = LINE.matcher(line.strip());
        if (!m.matches() || !m.group(5).equals(path)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, line.strip());
        }
        try {
            int month = NasClock.month(m.group(1));
            int day = Integer.parseInt(m.group(2));
            if (m.group(4) != null) {
                return clock.at(
                        LocalDate.of(Integer.parseInt(m.group(4)), month, day).atStartOfDay());
            }
            LocalTime time = LocalTime.parse(m.group(3));
            return SettingAnswers.then(
                    clock.now(),
                    now -> SettingAnswers.then(
                            clock.zone(),
                            zone -> recent(LocalDateTime.ofInstant(now, zone), month, day, time)
                                    .map(local -> local.toInstant(zone))));
        } catch (DateTimeException noDay) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, line.strip());
        }
    }

    /** Of this year or of the last one: whichever is not in the future. */
    private static Reading<LocalDateTime> recent(LocalDateTime now, int month, int day, LocalTime time) {
        for (int year = now.getYear() + 1; year >= now.getYear() - 1; year--) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            LocalDateTime at = LocalDate.of(year, month, day).atTime(time);
            if (!at.isAfter(now.plusMinutes(16))) {
                return at.isBefore(now.minus(OLDEST))
                        ? Reading.unread(Reason.NOT_UNDERSTOOD, "too long ago")
                        : Reading.known(at);
            }
        }
        return Reading.unread(Reason.NOT_UNDERSTOOD, "no such day");
    }
}
