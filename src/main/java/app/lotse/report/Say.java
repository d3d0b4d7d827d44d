package app.lotse.report;

import app.lotse.model.Reading;
import app.lotse.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;

/** Puts values into the words of the report, by the reader's ways and in the time zone of this computer. */
final class Say {
    private static final double GIGABYTE = 1e9;

    private final Texts texts;

    Say(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** A text of the report's own. @param key without its {@code report.} */
    String get(String key, Object... values) {
        return texts.get("report." + key, values);
    }

    /** A text for an id that comes from data; the id itself where there is none. */
    String own(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    /** Day and time to the second. */
    String moment(Instant at) {
        return get("moment", texts.date(at), clock(at));
    }

    /** Time of day to the second. */
    String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).format(at.atZone(ZoneId.systemDefault()));
    }

    /** The zone of all times, with its distance to UTC at that moment. */
    String zone(Instant at) {
        var zone = ZoneId.systemDefault();
        String offset = zone.getRules().getOffset(at).getId().replace("Z", "+00:00");
        return zone.getId().equals("Z") || zone.getId().equals("UTC")
                ? "UTC"
                : zone.getDisplayName(TextStyle.FULL, texts.locale()) + ", UTC" + offset;
    }

    /** A time since the start of a NAS, in seconds. */
    String since(double seconds) {
        var time = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        String clock = "%02d:%02d:%02d".formatted(time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
        return time.toDays() == 0 ? clock : get("days", Long.toString(time.toDays()), clock);
    }

    String percent(double percent) {
        return texts.get("evidence.percent", percent);
    }

    String gigabytes(long bytes) {
        return get("gigabytes", bytes / GIGABYTE);
    }

    String yes(boolean is) {
        return texts.get(is ? "evidence.is.yes" : "evidence.is.no");
    }

    /** What was read, or that it was not read and why; never empty. */
    <T> String reading(Reading<T> reading, Function<? super T, String> words) {
        return switch (reading) {
            case Reading.Known<T>(var is) -> {
                String shown = words.apply(is);
                yield shown.isBlank() ? get("empty") : shown;
            }
            case Reading.Unread<T>(var reason, var detail) -> unread(reason, detail);
        };
    }

    String reading(Reading<String> reading) {
        return reading(reading, Function.identity());
    }

    /** As {@link #reading}, for a narrow column: without the device's own words. */
    <T> String brief(Reading<T> reading, Function<? super T, String> words) {
        return reading instanceof Reading.Unread<T>(var reason, var _)
                ? texts.get("evidence.is." + reason)
                : reading(reading, words);
    }

    /** @param detail the device's own words, or empty */
    String unread(Reading.Reason reason, String detail) {
        String why = texts.get("evidence.is." + reason);
        return detail.isBlank() ? get("unread", why) : get("unread.detail", why, detail);
    }

    /** The first so many, and how many there are besides. */
    String few(List<String> all, int most) {
        if (all.isEmpty()) {
            return get("none");
        }
        String shown = String.join(", ", all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? texts.get("page.after.and-more", shown, all.size() - most) : shown;
    }
}
