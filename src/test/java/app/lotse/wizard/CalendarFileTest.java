package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reminder;
import app.lotse.texts.Texts;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.Frequency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What other programs read in the calendar file; biweekly stands for them. */
class CalendarFileTest {
    private static final String HARD =
            "NAS „Fötos, alle; \\ und 日本語“\nzweite Zeile " + "sehr ".repeat(40) + "🚢".repeat(30);
    private static final CalendarFile.Entry ONCE =
            new CalendarFile.Entry("once", LocalDateTime.of(2026, 11, 24, 18, 0), false, HARD, HARD);
    private static final CalendarFile.Entry MONTHLY =
            new CalendarFile.Entry("monthly", LocalDateTime.of(2026, 12, 28, 18, 0), true, "t", "w");

    @Test
    void everyCharacterComesBackAsItWas() {
        var event = events(List.of(ONCE)).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(HARD);
        assertThat(event.getDescription().getValue()).isEqualTo(HARD);
    }

    @Test
    void whatAProgramNeedsIsThere() {
        var event = events(List.of(ONCE)).getFirst();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Fakes.NOON);
        assertThat(event.getUid().getValue()).hasSize(36);
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(15 * 60_000);
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .isEqualTo("20261124T180000");
        assertThat(event.getRecurrenceRule()).isNull();
        var alarm = event.getAlarms().getFirst();
        assertThat(alarm.getAction().isDisplay()).isTrue();
        assertThat(alarm.getTrigger().getDuration().toMillis()).isZero();
        assertThat(alarm.getDescription().getValue()).isEqualTo(HARD);
    }

    @Test
    void monthlyMeansEveryMonth() {
        var rule = events(List.of(MONTHLY)).getFirst().getRecurrenceRule().getValue();
        assertThat(rule.getFrequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(rule.getByMonthDay()).containsExactly(28);
    }

    @Test
    void aSecondImportReplacesTheFirst() {
        var first = events(List.of(ONCE, MONTHLY));
        var second = events(List.of(ONCE, MONTHLY));
        assertThat(first.stream().map(event -> event.getUid().getValue()))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        second.stream().map(event -> event.getUid().getValue()).toList());
    }

    @Test
    void linesEndAndFoldAsTheStandardSays() {
        String file = new String(bytes(List.of(ONCE, MONTHLY)), StandardCharsets.UTF_8);
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (var line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        }
        assertThat(file).contains("\r\n ");
    }

    @Test
    void theNextMonthIsNeverLeftOutAtTheEndOfALongOne() {
        var lastOfJanuary = LocalDateTime.of(2027, 1, 31, 12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        var wish = Wishes.of(Reminder.Kind.MONTHLY, Fakes.nas("Fotos"), lastOfJanuary);
        assertThat(wish.due().atZone(ZoneId.systemDefault()).toLocalDate()).hasToString("2027-02-28");
        var tomorrow = Wishes.of(Reminder.Kind.SECOND_LOOK, Fakes.nas("Fotos"), lastOfJanuary);
        assertThat(tomorrow.due().atZone(ZoneId.systemDefault()).toLocalDate()).hasToString("2027-02-01");

        for (var texts : List.of(Texts.in(Locale.GERMAN), Texts.in(Locale.ENGLISH))) {
            var events = events(Wishes.entries(List.of(tomorrow, wish), texts));
            assertThat(events)
                    .hasSize(2)
                    .allSatisfy(
                            event -> assertThat(event.getSummary().getValue()).contains("Fotos"));
            assertThat(events.getLast().getRecurrenceRule()).isNotNull();
        }
    }

    private static byte[] bytes(List<CalendarFile.Entry> entries) {
        return CalendarFile.of(entries, Fakes.NOON);
    }

    /** Strictly: what the library has to warn of is an error here. */
    private static List<VEvent> events(List<CalendarFile.Entry> entries) {
        var reader = Biweekly.parse(new String(bytes(entries), StandardCharsets.UTF_8));
        var warnings = new java.util.ArrayList<List<biweekly.io.ParseWarning>>();
        var calendar = reader.warnings(warnings).first();
        assertThat(warnings).allMatch(List::isEmpty);
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).toString()).isEmpty();
        return calendar.getEvents();
    }

    @Test
    void theMomentItWasMadeIsInWorldTime() {
        String file = new String(bytes(List.of(MONTHLY)), StandardCharsets.UTF_8);
        assertThat(file).contains("DTSTAMP:" + "20261123T120500Z");
        assertThat(Instant.parse("2026-11-23T12:05:00Z")).isEqualTo(Fakes.NOON);
    }
}
