package app.lotse.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lotse may be killed at any moment: what was kept stays, what was being written is there wholly or not at all. */
class KillLogbookTest {
    private static final int KILLS = 10;
    private static final long SEED = 2026;

    @TempDir
    private Path folder;

    @Test
    void killedAtTenSeededMomentsTheLogbookIsTheOldOrTheNewOne() throws Exception {
        var killing = new KillingLogbook(folder, SEED);

        assertThat(killing.run(KILLS, System.out)).isEmpty();

        assertThat(killing.kept()).as("something was written meanwhile").isPositive();
    }
}
