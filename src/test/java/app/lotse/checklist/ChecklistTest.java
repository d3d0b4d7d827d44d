package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each tip in many homes, and that the table would notice if one thing were not looked at. */
class ChecklistTest {
    private static final List<TipRow> ROWS = Stream.of(
                    InternetRows.ROWS, SystemRows.ROWS, PeopleRows.ROWS, AppRows.ROWS)
            .flatMap(List::stream)
            .toList();

    static Stream<TipRow> rows() {
        return ROWS.stream();
    }

    static Stream<Look> looks() {
        return Look.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachHomeIsJudgedAsItShouldBe(TipRow row) {
        assertThat(row.wrong(Checklist.shipped())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLookThatIsLeftOutTurnsARowRed(Look look) {
        assertThat(red(without(look, found -> List.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLookThatSaysTheOppositeTurnsARowRed(Look look) {
        assertThat(red(without(
                        look, found -> found.stream().map(ChecklistTest::turned).toList())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLookSaysWhatItPromisesToSayAndEachOfThatInSomeHome(Look look) {
        var said = new TreeSet<String>();
        ROWS.forEach(row -> look.look(row.readings()).forEach(finding -> said.add(TipRow.sentence(finding))));

        assertThat(said).containsExactlyInAnyOrderElementsOf(look.says());
    }

    @Test
    void theTipsComeInTheOrderOfTheHarmThatEachKeepsAwayAndKeepTheirNumbers() {
        assertThat(Checklist.shipped().tips())
                .extracting(tip -> tip.number() + " " + tip.id())
                .containsExactly(
                        "5 internet",
                        "1 system",
                        "3 passwords",
                        "4 apps",
                        "0 second-copy",
                        "2 malware-remover",
                        "0 ssh-off");
        assertThat(Checklist.shipped().judge(new Home().read(), Map.of()))
                .extracting(standing -> standing.tip())
                .containsExactlyElementsOf(
                        Checklist.shipped().tips().stream().map(Tip::id).toList());
    }

    @Test
    void aTipWeighsNothingForAVerdict() {
        for (TipRow row : ROWS) {
            assertThat(Checklist.shipped().judge(row.readings(), Map.of()))
                    .flatExtracting(standing -> standing.findings())
                    .extracting(Finding::weight)
                    .containsOnly(Level.NOTHING_FOUND);
        }
    }

    private static Finding turned(Finding f) {
        var outcome = f.outcome() == Outcome.GOOD ? Outcome.BAD : Outcome.GOOD;
        return new Finding(f.check(), f.weight(), outcome, f.strength(), f.evidence());
    }

    private static Checklist without(Look left, Function<List<Finding>, List<Finding>> instead) {
        return new Checklist(
                Tips.shipped(),
                Look.ALL.stream()
                        .map(look -> look == left ? changed(look, instead) : Checklist.forItsTips(look))
                        .toList());
    }

    private static BiFunction<String, TipReadings, List<Finding>> changed(
            Look look, Function<List<Finding>, List<Finding>> instead) {
        var really = Checklist.forItsTips(look);
        return (tip, readings) -> instead.apply(really.apply(tip, readings));
    }

    /** The first few are enough. */
    private static List<String> red(Checklist checklist) {
        return ROWS.stream()
                .filter(row -> !row.wrong(checklist).isEmpty())
                .map(TipRow::toString)
                .limit(3)
                .toList();
    }
}
