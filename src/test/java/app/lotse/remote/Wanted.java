package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Trouble;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Words that these tests share: the trouble that is wanted, and commands of their own. */
final class Wanted {
    private Wanted() {}

    static void trouble(Trouble.Kind kind, ThrowingCallable work) {
        trouble(kind, "", work);
    }

    static void trouble(Trouble.Kind kind, String variant, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> org.assertj.core.api.Assertions.assertThat(trouble.kind() + "." + trouble.variant())
                                .as("%s", trouble.getCause())
                                .isEqualTo(kind + "." + variant));
    }

    static Command command(String line) {
        return command(line, 1_000_000, Duration.ofSeconds(20));
    }

    static Command command(String line, int maxBytes, Duration limit) {
        return new Command("test", line, maxBytes, limit, Command.Root.NOT_NEEDED);
    }

    static Command command(String line, Command.Root root) {
        return new Command("test", line, 1_000_000, Duration.ofSeconds(20), root);
    }
}
