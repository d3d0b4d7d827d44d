package app.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart survives that Lotse is killed at any moment: it is picked up rightly, and its command is never sent twice. */
class KillRestartTest {
    private static final int CASES = 10;
    private static final long SEED = 2026;
    private static final int AT_ONCE = 5;

    @TempDir
    private Path base;

    @Test
    void killedAtTenSeededMomentsItIsPickedUpRightly() throws Exception {
        var outcomes = new Killing(base, new PrintStream(System.out, true)).run(CASES, SEED, AT_ONCE);

        assertThat(outcomes).hasSize(CASES).allSatisfy(one -> {
            assertThat(one.wrong()).isEmpty();
            assertThat(one.commands()).isLessThanOrEqualTo(1);
        });
        assertThat(outcomes.stream().mapToInt(one -> one.killedAt().size()).sum())
                .as("kills that met a running restart")
                .isGreaterThanOrEqualTo(CASES / 2);
        assertThat(outcomes).as("some were killed after the command").anyMatch(one -> one.commands() == 1);
    }
}
