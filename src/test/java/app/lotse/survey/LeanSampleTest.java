package app.lotse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Sample;
import app.lotse.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A look that one program wrote counts only when it is whole, and nobody's name can shift where its parts begin. */
class LeanSampleTest {
    private static final String MARK = "0123456789abcdef";
    private static final String BEGIN = "@@" + MARK + " sample\n";
    private static final String COUNTERS =
            "100.25 2204.82\ncpu  1 0 5 9 1 0 4 0 0 0\ncpu0 1 0 0 0 0 0 0 0 0 0\nintr 5 0 0\nctxt 7\nprocesses 700\nsoftirq 3 1 2\n";
    private static final String INIT = Answers.stat(1, "init", 'S', 0, 48);
    private static final String SMBD = Answers.stat(812, "smbd", 'S', 1, 900);
    private static final String END = "100.27 2204.90\n";
    private static final String WHOLE = BEGIN + COUNTERS + INIT + SMBD + END;

    private static Reading<Sample> read(String out, OptionalInt exit, boolean cut) {
        return LeanSample.read(new Answer(out.getBytes(StandardCharsets.ISO_8859_1), "", exit, cut, true), MARK);
    }

    private static Reading<Sample> read(String out) {
        return read(out, OptionalInt.of(0), false);
    }

    private static Reason why(Reading<?> reading) {
        return reading instanceof Unread<?>(var reason, var _) ? reason : null;
    }

    @Test
    void aWholeOneIsRead() {
        Sample sample = read("Welcome!\n" + WHOLE).value().orElseThrow();

        assertThat(sample.uptimeMillis()).isEqualTo(100_250);
        assertThat(sample.ticks().forks()).isEqualTo(700);
        assertThat(sample.processes()).extracting(Proc::pid).containsExactly(1, 812);
        assertThat(sample.unparsed()).isEmpty();
    }

    @Test
    void noCutOfItIsEverTakenForAll() {
        for (int length = 0; length < WHOLE.length(); length++) {
            assertThat(read(WHOLE.substring(0, length)).isKnown())
                    .as("first %d chars", length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void programsThatEndedMeanwhileMakeABadExitButAWholeLook(int exit) {
        assertThat(read(WHOLE, OptionalInt.of(exit), false).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 126, 127, 137})
    void aReaderThatWasStoppedHasMadeNoLook(int exit) {
        assertThat(why(read(WHOLE, OptionalInt.of(exit), false))).isEqualTo(Reason.NO_ANSWER);
        assertThat(why(read(WHOLE, OptionalInt.empty(), false))).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void aListThatIsTooLongForTheKernelIsNoEmptyTable() {
        assertThat(why(read(BEGIN, OptionalInt.of(126), false))).isEqualTo(Reason.NO_ANSWER);
        assertThat(why(read(BEGIN + COUNTERS + END))).isEqualTo(Reason.NOT_THERE);
    }

    @Test
    void moreThanIsReadIsCutOff() {
        assertThat(why(read(WHOLE, OptionalInt.of(0), true))).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void timeThatRunsBackwardsIsNoEnd() {
        assertThat(why(read(BEGIN + COUNTERS + INIT + "100.24 2204.90\n"))).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void theMarkTwiceIsBelievedNeitherTime() {
        assertThat(why(read(BEGIN + COUNTERS + WHOLE))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    /** The line breaks right behind a name that looks like the end: what stands before it then belongs to nobody. */
    @Test
    void anEndThatANameForgesLeavesALineThatIsNotUnderstood() {
        Sample sample =
                read(BEGIN + COUNTERS + INIT + "812 (\n999.99 9.99\n").value().orElseThrow();

        assertThat(sample.unparsed()).containsExactly("812 (");
    }

    @ParameterizedTest
    @CsvSource({"'1 init) S 0'", "'processes'", "'x'", "'cpu 9 9 9 9)S'", "'()'"})
    void aFirstProcessThatIsNotUnderstoodIsNotLostAmongTheCounters(String broken) {
        Sample sample =
                read(BEGIN + COUNTERS + broken + " R\n" + SMBD + END).value().orElseThrow();

        assertThat(sample.unparsed()).containsExactly(broken + " R");
    }

    @Test
    void namesWithLineFeedsAndNumbersStayNames() {
        String odd = Answers.stat(900, "a\ncpu  1 2\n5.0", 'S', 1, 950);
        Sample sample = read(BEGIN + COUNTERS + INIT + odd + END).value().orElseThrow();

        assertThat(sample.processes()).extracting(Proc::comm).contains("a\ncpu  1 2\n5.0");
        assertThat(sample.unparsed()).isEmpty();
    }

    @Test
    void aCounterThatOnlyANewKernelHasIsNoProcess() {
        String counters = COUNTERS + "newthing 5 6\n";

        assertThat(read(BEGIN + counters + INIT + END).value().orElseThrow().unparsed())
                .isEmpty();
    }
}
