package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.ScanLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Malware Remover's lines out of the log of events: number, kind, day, time, user, address, computer, text and more, with commas between them
 * (QNAP's support, log_parser.sh; Stanley Huang's mantisanalysis, both of diagnostic reports). The name before the text was {@code [MalwareRemover]} on
 * QTS 4.3 and is {@code [Malware Remover]} later.
 */
final class ScanLogParser {
    private static final int MOST = 200;
    private static final int LONGEST = 2_000;
    private static final Pattern EVENT = Pattern.compile(
            "\\s*[0-9]{1,9}, {0,4}[0-9]{1,5},"
                    + "([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2}),([0-9]{2}:[0-9]{2}:[0-9]{2}),[^,]{0,100},[^,]{0,60},[^,]{0,100},(.*)",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\[Malware ?Remover]");

    private ScanLogParser() {}

    private record Dated(LocalDateTime local, String text) {}

    /**
     * @param text one char a byte; without a single line of a log it is not understood
     * @return the newest last, at most 200; empty when the log has other lines only: newer systems keep part of their log elsewhere
     */
    static Reading<List<ScanLine>> read(String text, NasClock clock) {
        var lines = new ArrayList<Dated>();
        boolean log = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            var event = EVENT.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
            if (!event.matches()) {
                continue;
            }
            log = true;
            String said = Lines.utf8(event.group(5)).strip();
            if (NAME.matcher(said).lookingAt()) {
                try {
                    lines.add(new Dated(
                            LocalDate.of(number(event.group(1)), number(event.group(2)), number(event.group(3)))
                                    .atTime(LocalTime.parse(event.group(4))),
                            sentence(said)));
                } catch (DateTimeException noDay) {
                    return Reading.unread(Reason.NOT_UNDERSTOOD, line);
                }
            }
        }
        if (!log) {
            return Reading.unread(
                    Reason.NOT_UNDERSTOOD, text.strip().lines().findFirst().orElse(""));
        }
        lines.sort(Comparator.comparing(Dated::local));
        return Reading.known(lines.subList(Math.max(0, lines.size() - MOST), lines.size()).stream()
                .map(line -> new ScanLine(clock.at(line.local()), line.text()))
                .toList());
    }

    /** Newer systems write further fields behind the sentence; a comma within it has a blank behind. */
    private static String sentence(String text) {
        for (int at = text.indexOf(".,"); at >= 0; at = text.indexOf(".,", at + 2)) {
            if (at + 2 == text.length() || text.charAt(at + 2) != ' ') {
                return text.substring(0, at + 1);
            }
        }
        return text;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
