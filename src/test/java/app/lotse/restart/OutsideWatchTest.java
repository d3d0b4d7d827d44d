package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.BootState;
import app.lotse.restart.OutsideWatch.Report;
import app.lotse.restart.OutsideWatch.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A restart as a row of looks, 10 s apart: A all answers, p only a part, b the page says that it starts, . silence, o own computer offline,
 * z the computer slept for an hour before the next look.
 */
class OutsideWatchTest {
    private static final Instant START = FakeTime.START;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # looks          | state       | away at | back at | times | blind
            ''               | NOT_SEEN    | -       | -       | 0     | false
            ...              | NOT_SEEN    | -       | -       | 0     | false
            A                | STILL_THERE | -       | -       | 0     | false
            p                | STILL_THERE | -       | -       | 0     | false
            AAAA             | STILL_THERE | -       | -       | 0     | false
            A.               | STILL_THERE | -       | -       | 0     | false
            A.A.A.A.         | STILL_THERE | -       | -       | 0     | false
            ApppA            | STILL_THERE | -       | -       | 0     | false
            A..              | WENT_AWAY   | 10      | -       | 1     | false
            AA....           | WENT_AWAY   | 20      | -       | 1     | false
            A..p             | STARTING    | 10      | -       | 1     | false
            A..b             | STARTING    | 10      | -       | 1     | false
            A..A             | WENT_AWAY   | 10      | -       | 1     | false
            A..A.            | WENT_AWAY   | 10      | -       | 1     | false
            A..AA            | BACK        | 10      | 30      | 1     | false
            A..ppbbA         | STARTING    | 10      | -       | 1     | false
            A..ppbbAA        | BACK        | 10      | 70      | 1     | false
            A..pAbAbAA       | BACK        | 10      | 80      | 1     | false
            A..p..           | WENT_AWAY   | 10      | -       | 1     | false
            A..p..AA         | BACK        | 10      | 60      | 1     | false
            A..AA.           | BACK        | 10      | 30      | 1     | false
            A..AApp          | BACK        | 10      | 30      | 1     | false
            A..AA..          | WENT_AWAY   | 50      | -       | 2     | false
            A..AA..AA        | BACK        | 50      | 70      | 2     | false
            A..AA..AA..AA    | BACK        | 90      | 110     | 3     | false
            Aooooo           | STILL_THERE | -       | -       | 0     | true
            AooooA           | STILL_THERE | -       | -       | 0     | true
            A.o.             | STILL_THERE | -       | -       | 0     | true
            A..oooAA         | BACK        | 10      | 60      | 1     | true
            AzA              | STILL_THERE | -       | -       | 0     | true
            A.z.             | STILL_THERE | -       | -       | 0     | true
            A..zAA           | BACK        | 10      | 3620    | 1     | true
            ..AA..AA         | BACK        | 40      | 60      | 1     | false
            """)
    void aRowOfLooksComesTo(String looks, State state, Long away, Long back, int times, boolean blind) {
        var report = see(looks);

        assertThat(report.state()).isEqualTo(state);
        assertThat(report.wentAway().map(OutsideWatchTest::seconds).orElse(null))
                .isEqualTo(away);
        assertThat(report.back().map(OutsideWatchTest::seconds).orElse(null)).isEqualTo(back);
        assertThat(report.times()).isEqualTo(times);
        assertThat(report.blind()).isEqualTo(blind);
    }

    @Test
    void tenMinutesAreWorthAWordAndTwentyNeedHelp() {
        var away = see("A..");
        var left = away.wentAway().orElseThrow();
        assertThat(away.takesLong(left.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isFalse();
        assertThat(away.takesLong(left.plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(away.needsHelp(left.plus(Duration.ofMinutes(20)).minusMillis(1)))
                .isFalse();
        assertThat(away.needsHelp(left.plus(Duration.ofMinutes(20)))).isTrue();
        assertThat(see("A..AA").needsHelp(left.plus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void whenNothingHappensSheIsToldSoAfterThreeMinutes() {
        assertThat(see("A").nothingYet(START.plusSeconds(179))).isFalse();
        assertThat(see("A").nothingYet(START.plusSeconds(180))).isTrue();
        assertThat(see(".").nothingYet(START.plusSeconds(180))).isTrue();
        assertThat(see("A..").nothingYet(START.plusSeconds(180))).isFalse();
        assertThat(see("A..AA").nothingYet(START.plusSeconds(180))).isFalse();
    }

    private static Report see(String looks) {
        var watch = new OutsideWatch(START);
        var at = START;
        for (char look : looks.toCharArray()) {
            if (look == 'z') {
                at = at.plus(Duration.ofHours(1)).minusSeconds(10);
                continue;
            }
            watch.see(glance(look, at));
            at = at.plusSeconds(10);
        }
        return watch.report();
    }

    private static Glance glance(char look, Instant at) {
        return switch (look) {
            case 'A' -> new Glance(at, true, true, true, BootState.UP);
            case 'p' -> new Glance(at, true, true, false, BootState.UNKNOWN);
            case 'b' -> new Glance(at, true, true, true, BootState.BOOTING);
            case '.' -> new Glance(at, true, false, false, BootState.UNKNOWN);
            case 'o' -> new Glance(at, false, false, false, BootState.UNKNOWN);
            default -> throw new IllegalArgumentException("" + look);
        };
    }

    private static long seconds(Instant at) {
        return Duration.between(START, at).toSeconds();
    }
}
