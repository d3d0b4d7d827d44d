package app.lotse.wizard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A calendar file (RFC 5545) with reminders that every calendar program can take in. */
final class CalendarFile {
    /** Days after it are not in every month; a monthly date there would be left out (RFC 5545, 3.3.10). */
    static final int LAST_DAY_OF_EVERY_MONTH = 28;
    /** A line must not be longer, in octets and without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = LOCAL.withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * One date.
     *
     * @param id makes a second import replace it instead of doubling it
     * @param start by the clock on the owner's wall
     * @param monthly whether it comes again on the same day of each month
     */
    record Entry(String id, LocalDateTime start, boolean monthly, String title, String words) {}

    /** The file's bytes. @param made when */
    static byte[] of(List<Entry> entries, Instant made) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lotse//Reminder//EN", "CALSCALE:GREGORIAN"));
        entries.forEach(entry -> lines.addAll(event(entry, made)));
        lines.add("END:VCALENDAR");
        var file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> event(Entry entry, Instant made) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + UUID.nameUUIDFromBytes(entry.id().getBytes(StandardCharsets.UTF_8)));
        lines.add("DTSTAMP:" + UTC.format(made) + "Z");
        // Without a zone: it is meant by the clock on her wall, wherever that is (RFC 5545, 3.3.5, form 1).
        lines.add("DTSTART:" + LOCAL.format(entry.start()));
        lines.add("DURATION:PT15M");
        lines.add("SUMMARY:" + escaped(entry.title()));
        lines.add("DESCRIPTION:" + escaped(entry.words()));
        if (entry.monthly()) {
            lines.add("RRULE:FREQ=MONTHLY;BYMONTHDAY="
                    + Math.min(entry.start().getDayOfMonth(), LAST_DAY_OF_EVERY_MONTH));
        }
        lines.addAll(List.of(
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(entry.title()),
                "TRIGGER;RELATED=START:PT0S",
                "END:VALARM",
                "END:VEVENT"));
        return lines;
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** No line is longer than allowed, and no character is cut in two. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int length = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(character);
            length += octets;
            at += Character.charCount(character);
        }
        return folded.toString();
    }
}
