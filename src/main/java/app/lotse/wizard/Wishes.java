package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.model.Reminder;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When she is to look again: tomorrow, and on the same day of each month; for Lotse itself and for her calendar. */
final class Wishes {
    /** Most are at home then. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private Wishes() {}

    /** She is asked from the morning of that day on. */
    static Reminder of(Reminder.Kind kind, Nas nas, Instant now) {
        return new Reminder(kind, nas.key(), nas.name(), startOf(day(kind, now)));
    }

    /** The same wish a month later. */
    static Reminder nextMonth(Reminder wish, Instant now) {
        return new Reminder(wish.kind(), wish.nasKey(), wish.nasName(), startOf(day(wish.kind(), now)));
    }

    /** The dates for her calendar. */
    static List<CalendarFile.Entry> entries(List<Reminder> wishes, Texts texts) {
        return wishes.stream().map(wish -> entry(wish, texts)).toList();
    }

    private static CalendarFile.Entry entry(Reminder wish, Texts texts) {
        var day = wish.due().atZone(ZoneId.systemDefault()).toLocalDate();
        return new CalendarFile.Entry(
                wish.kind() + " " + wish.nasKey() + " " + day,
                day.atTime(EVENING),
                wish.kind() == Reminder.Kind.MONTHLY,
                texts.get("calendar." + wish.kind() + ".title", wish.nasName()),
                texts.get("calendar." + wish.kind() + ".words"));
    }

    private static LocalDate day(Reminder.Kind kind, Instant now) {
        var today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        if (kind == Reminder.Kind.SECOND_LOOK) {
            return today.plusDays(1);
        }
        var month = today.plusMonths(1);
        return month.withDayOfMonth(Math.min(today.getDayOfMonth(), CalendarFile.LAST_DAY_OF_EVERY_MONTH));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
