package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Finding;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import app.lotse.report.Handovers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a report without names comes to the same verdict as the owner's own Lotse. */
class RedactedVerdictTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    static Stream<Arguments> cases() {
        return ProcessTableTest.cases();
    }

    @ParameterizedTest(name = "{0}, kernel {1}, root {2}")
    @MethodSource("cases")
    void every_row_is_judged_the_same_without_its_names(Row row, String kernel, boolean root) {
        Snapshot taken = row.on(kernel, root).build();
        Verdict before = DIAGNOSIS.judge(taken);
        Snapshot told = Handovers.redacted(Handovers.of(new CheckUp(taken, before)))
                .handover()
                .checkUp()
                .orElseThrow()
                .snapshot();
        Verdict after = DIAGNOSIS.judge(told);

        assertThat(after.level())
                .as(row + " " + before.findings() + after.findings())
                .isEqualTo(before.level());
        assertThat(outcomes(after)).as(row.why()).isEqualTo(outcomes(before));
        assertThat(causes(after)).as(row.why()).isEqualTo(causes(before));
    }

    private static List<String> outcomes(Verdict verdict) {
        return verdict.findings().stream().map(RedactedVerdictTest::outcome).toList();
    }

    private static String outcome(Finding finding) {
        return finding.check() + " " + finding.outcome() + " " + finding.strength();
    }

    private static List<String> causes(Verdict verdict) {
        return verdict.causes().stream().map(Cause::id).toList();
    }
}
