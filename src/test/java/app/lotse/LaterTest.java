package app.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is heavy waits until somebody asks, and is made once. */
class LaterTest {
    @Test
    void isMadeWhenFirstAskedForAndNeverAgain() {
        var made = new AtomicInteger();
        var later = new Later<>(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(later.get()).isEqualTo(1);
        assertThat(later.get()).isEqualTo(1);
    }
}
