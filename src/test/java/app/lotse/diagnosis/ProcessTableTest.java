package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Finding;
import app.lotse.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table, as root and without, on kernels from 3.4 to 6. */
class ProcessTableTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    static Stream<Arguments> cases() {
        return Table.ROWS.stream()
                .flatMap(row -> Table.KERNELS.stream()
                        .flatMap(kernel -> Stream.of(true, false).map(root -> Arguments.of(row, kernel, root))));
    }

    @ParameterizedTest(name = "{0}, kernel {1}, root {2}")
    @MethodSource("cases")
    void each_is_judged_as_its_reason_says(Row row, String kernel, boolean root) {
        Verdict verdict = DIAGNOSIS.judge(row.on(kernel, root).build());

        assertThat(verdict.level()).as(row + " " + verdict.findings()).isEqualTo(row.expected(root));
        String says = row.expectedToSay(kernel, root);
        if (!says.isEmpty()) {
            assertThat(told(verdict)).as(row.why()).contains(says);
        }
        assertThat(verdict.toString()).as("the key stays out of evidence").doesNotContain(Row.KEY);
    }

    private static List<String> told(Verdict verdict) {
        return verdict.findings().stream().map(ProcessTableTest::told).toList();
    }

    private static String told(Finding f) {
        return f.check() + " " + f.outcome() + " " + f.strength();
    }

    @Test
    void the_table_is_large_enough_to_mean_something() {
        assertThat(Table.ROWS.stream()
                        .filter(Row::aboutProcesses)
                        .map(Row::content)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(170);
    }

    @Test
    void no_two_rows_are_the_same_case() {
        var first = new HashMap<String, Row>();
        for (Row row : Table.ROWS) {
            Row other = first.putIfAbsent(row.content(), row);
            assertThat(other).as(row + " is the same as " + other).isNull();
        }
        assertThat(Table.ROWS.stream().map(Row::why)).doesNotHaveDuplicates();
    }
}
