package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.Anything;
import app.lotse.diagnosis.ProcessTableTest.Row;
import app.lotse.logbook.SavedForm;
import app.lotse.model.CheckUp;
import app.lotse.model.Snapshot;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A technician who opens what an owner saved sees the same Snapshot and the same verdict. */
class ReplayTest {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();

    static Stream<Arguments> cases() {
        return ProcessTableTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_process_of_the_table_is_judged_the_same_from_its_saved_form(Row row, String kernel, boolean root)
            throws IOException {
        replay(Snapshots.quiet()
                .kernelVersion(kernel)
                .root(root)
                .with(row.programs().get())
                .build());
    }

    @Test
    void whatever_a_snapshot_holds_it_is_judged_the_same_from_its_saved_form() throws IOException {
        for (int seed = 0; seed < 1_000; seed++) {
            replay(Anything.from(new SplittableRandom(seed)).a(Snapshot.class));
        }
    }

    private static void replay(Snapshot taken) throws IOException {
        var before = new CheckUp(taken, DIAGNOSIS.judge(taken));
        CheckUp saved = SavedForm.CHECK_UP.read(SavedForm.CHECK_UP.bytes(before));

        assertThat(saved).isEqualTo(before);
        assertThat(DIAGNOSIS.judge(saved.snapshot())).isEqualTo(before.verdict());
    }
}
