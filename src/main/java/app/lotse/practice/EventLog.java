package app.lotse.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The practice NAS's log of events, as {@code log_tool} prints it: a search for harmful programs in each of the last nights. */
final class EventLog {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd,HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Duration AT_NIGHT = Duration.ofHours(3);
    private static final int NIGHTS = 5;

    private EventLog() {}

    /** The newest first. */
    static String lines(Instant now) {
        var out = new StringBuilder();
        Instant lastNight = now.truncatedTo(ChronoUnit.DAYS).plus(AT_NIGHT);
        if (lastNight.isAfter(now.minus(Duration.ofHours(1)))) {
            lastNight = lastNight.minus(Duration.ofDays(1));
        }
        int number = 412;
        for (int night = 0; night < NIGHTS; night++) {
            Instant began = lastNight.minus(Duration.ofDays(night));
            out.append(line(number--, began.plusSeconds(461), "[Malware Remover] Scan completed."));
            out.append(line(number--, began.plusSeconds(2), "[Malware Remover] Started scanning."));
        }
        return out.append(line(number, now.minus(Duration.ofDays(12)), "[Power] System started."))
                .toString();
    }

    private static String line(int number, Instant at, String text) {
        return "%d,  0,%s,System,127.0.0.1,localhost,%s,---,---%n"
                .formatted(number, WHEN.format(at), text)
                .replace("\r\n", "\n");
    }
}
