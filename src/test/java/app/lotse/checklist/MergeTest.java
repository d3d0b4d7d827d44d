package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lotse saw and what she said, put together. */
class MergeTest {
    /** {@code -} is no answer; an answer was given before or after Lotse looked. */
    @ParameterizedTest(name = "seen {0}, said {1} {2}: {3}")
    @CsvSource(textBlock = """
            TO_DO,   -,          -,      TO_DO,      false
            FINE,    -,          -,      FINE,       false
            UNKNOWN, -,          -,      UNKNOWN,    false
            TO_DO,   LATER,      before, LATER,      false
            TO_DO,   LATER,      after,  LATER,      false
            FINE,    LATER,      before, LATER,      false
            TO_DO,   NOT_FOR_ME, before, NOT_FOR_ME, false
            UNKNOWN, NOT_FOR_ME, after,  NOT_FOR_ME, false
            TO_DO,   DONE,       before, TO_DO,      true
            TO_DO,   DONE,       after,  DONE,       false
            FINE,    DONE,       before, DONE,       false
            UNKNOWN, DONE,       before, DONE,       false
            FINE,    TO_DO,      before, FINE,       false
            FINE,    TO_DO,      after,  TO_DO,      false
            UNKNOWN, TO_DO,      before, TO_DO,      false
            TO_DO,   UNKNOWN,    after,  TO_DO,      false
            FINE,    UNKNOWN,    before, FINE,       false
            UNKNOWN, UNKNOWN,    before, UNKNOWN,    false
            UNKNOWN, FINE,       before, UNKNOWN,    false
            TO_DO,   FINE,       after,  TO_DO,      false
            """)
    void seenAndSaidAreOneState(Seen seen, String said, String when, TipState state, boolean objects) {
        var at = Home.NOW.plus(when.equals("after") ? Duration.ofHours(1) : Duration.ofHours(-1));
        Optional<TipAnswer> answer =
                said.equals("-") ? Optional.empty() : Optional.of(new TipAnswer("system", TipState.valueOf(said), at));

        var merge = new Merge(seen, answer, Home.NOW);

        assertThat(merge.state()).isEqualTo(state);
        assertThat(merge.objection().isPresent()).isEqualTo(objects);
    }

    @Test
    void sheReadsFirstOfAllThatLotseStillSeesTheDoorThatSheShut() {
        var home = new Home();
        home.router = Home.router(Home.gateway("203.0.113.7", Home.forward(8080, "192.168.178.20")));
        var said = Map.of("internet", new TipAnswer("internet", TipState.DONE, Home.daysAgo(3)));

        var internet = Checklist.shipped().judge(home.read(), said).getFirst();

        assertThat(internet.state()).isEqualTo(TipState.TO_DO);
        assertThat(internet.findings().getFirst().check()).isEqualTo("your-word");
        assertThat(internet.said()).isPresent();
    }

    @Test
    void anAnswerToOneTipIsNoneToAnother() {
        var said = Map.of("internet", new TipAnswer("internet", TipState.DONE, Home.NOW));

        assertThat(Checklist.shipped().judge(new Home().read(), said))
                .extracting(standing -> standing.state())
                .isEqualTo(List.of(
                        TipState.DONE,
                        TipState.FINE,
                        TipState.UNKNOWN,
                        TipState.FINE,
                        TipState.UNKNOWN,
                        TipState.FINE,
                        TipState.TO_DO));
    }
}
