package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.restart.BootProof.Comparison;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two readings prove a restart, and when they do not. */
class BootProofTest {
    @ParameterizedTest
    @CsvSource({
        // id before, id after, uptime after, waited, says
        "one, two, 50, 120, RESTARTED",
        "one, two, 125, 120, RESTARTED",
        "one, two, 4000, 120, PERHAPS",
        "one, two, , 120, PERHAPS",
        "one, one, 50, 120, SAME_BOOT",
        "one, one, , 120, SAME_BOOT",
        ", two, 50, 120, PERHAPS",
        ", two, 4000, 120, SAME_BOOT",
        ", , 50, 120, PERHAPS",
        ", , 4000, 120, SAME_BOOT",
        "one, , , 120, UNREAD",
        ", two, , 120, UNREAD",
    })
    void saysWhatTheTwoReadingsAllow(String earlier, String later, Double uptime, int waited, Comparison says) {
        var before = new BootProof(reading(earlier), Reading.known(9000.0));
        var after = new BootProof(reading(later), reading(uptime));

        assertThat(after.comparedWith(before, Duration.ofSeconds(waited))).isEqualTo(says);
    }

    @Test
    void readsTheKernelsOwnWords() {
        var proof = BootProof.parse(
                "@@00 boot\n22222222-2222-4222-8222-222222222222\n@@00 uptime\n61.35 210.02\n@@00 end\n", "00");

        assertThat(proof.bootId()).isEqualTo(Reading.known("22222222-2222-4222-8222-222222222222"));
        assertThat(proof.uptime()).isEqualTo(Reading.known(61.35));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'@@00 boot\nnot an id\n@@00 uptime\nsoon\n@@00 end\n'",
        "'@@99 boot\n22222222-2222-4222-8222-222222222222\n'",
        "'@@00 boot\n@@00 uptime\n@@00 end'"
    })
    void takesNothingElseForAValue(String answer) {
        var proof = BootProof.parse(answer, "00");

        assertThat(proof.bootId().isKnown()).isFalse();
        assertThat(proof.uptime().isKnown()).isFalse();
    }

    private static <T> Reading<T> reading(T value) {
        return value == null ? Reading.unread(Reason.NOT_THERE, "") : Reading.known(value);
    }
}
