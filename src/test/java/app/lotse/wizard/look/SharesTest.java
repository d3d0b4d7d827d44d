package app.lotse.wizard.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured at different moments need not add up, and is drawn all the same without lying. */
class SharesTest {
    @Test
    void ordinarySharesStayAsTheyAre() {
        var shares = Shares.of(92, 51, 12);

        assertThat(shares).isEqualTo(new Shares(92, 51, 12));
        assertThat(shares.rest()).isEqualTo(29);
    }

    @Test
    void theTotalIsNeverLessThanItsParts() {
        assertThat(Shares.of(40, 51, 12)).isEqualTo(new Shares(63, 51, 12));
    }

    @Test
    void nothingGrowsBeyondTheWholeMachine() {
        assertThat(Shares.of(250, 90, 40)).isEqualTo(new Shares(100, 90, 10));
    }

    @Test
    void whatIsNoNumberOrNegativeCountsAsNothing() {
        assertThat(Shares.of(Double.NaN, -3, Double.NaN)).isEqualTo(new Shares(0, 0, 0));
    }
}
