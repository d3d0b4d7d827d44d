package app.lotse.wizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tour that missed a page must notice it. */
class ScreenplayTest {
    private static final List<String> TIPS = List.of("internet", "system");
    private static final List<String> WHOLE_WAY = List.of(
            "welcome",
            "welcome-practice",
            "find",
            "sign-in",
            "checking",
            "result",
            "result-details",
            "hand-over",
            "read-aloud",
            "preview",
            "preview-names",
            "first-aid",
            "waiting-shutting-down",
            "waiting-away",
            "waiting-so-far",
            "after",
            "protect",
            "protect-looked",
            "tip-internet",
            "tip-internet-end",
            "tip-system",
            "protect-answered",
            "goodbye");

    @Test
    void theWholeWayOfAMinerMissesNothing() {
        assertThat(Screenplay.of(Scenario.MINER, TIPS).missing(WHOLE_WAY)).isEmpty();
    }

    @Test
    void aPageThatWasNotSeenIsNamed() {
        var without = WHOLE_WAY.stream().filter(page -> !page.equals("after")).toList();

        assertThat(Screenplay.of(Scenario.MINER, TIPS).missing(without)).containsExactly("after");
    }

    @Test
    void inEachScenarioThePagesForSomeoneWhoKnowsAreSeen() {
        for (var scenario : Scenario.values()) {
            assertThat(Screenplay.of(scenario, TIPS).pages())
                    .as(scenario.id())
                    .containsSubsequence("result", "hand-over", "read-aloud", "preview", "preview-names");
        }
    }

    @Test
    void aTipThatWasNotOpenedIsNamed() {
        var without =
                WHOLE_WAY.stream().filter(page -> !page.equals("tip-system")).toList();

        assertThat(Screenplay.of(Scenario.MINER, TIPS).missing(without)).containsExactly("tip-system");
    }

    @Test
    void aPageInTheWrongPlaceCountsAsMissing() {
        assertThat(Screenplay.of(Scenario.ENCRYPTION, TIPS)
                        .missing(List.of(
                                "welcome",
                                "sign-in",
                                "find",
                                "checking",
                                "result",
                                "hand-over",
                                "read-aloud",
                                "preview",
                                "preview-names",
                                "goodbye")))
                .containsExactly("sign-in");
    }

    @Test
    void noWayButThoseOfMinersLeadsThroughARestart() {
        for (var scenario : Scenario.values()) {
            var play = Screenplay.of(scenario, TIPS);

            assertThat(play.pages().contains("first-aid")).as(scenario.id()).isEqualTo(play.restarts() == 1);
        }
    }
}
