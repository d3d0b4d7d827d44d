package app.lotse.wizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.Scenario;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the tour must complain about, and what it must leave alone. */
class CriticTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final List<String> TIPS = List.of("internet", "system");
    private static final List<String> TO_GOODBYE = List.of(
            "welcome",
            "find",
            "sign-in",
            "checking",
            "result",
            "hand-over",
            "read-aloud",
            "preview",
            "preview-names",
            "goodbye");

    private final Critic critic = new Critic(ENGLISH);

    @Test
    void aGoodTourIsNotBlamed() {
        critic.see("result", page("result", Level.STOP, ENGLISH.get("button.to-goodbye")));
        critic.see("goodbye", page("goodbye", null, ENGLISH.get("button.close")));

        assertThat(critic.verdict(Screenplay.of(Scenario.ENCRYPTION, TIPS), TO_GOODBYE, 0))
                .isEmpty();
    }

    @Test
    void aRestartOfferedWithSignsOfEncryptionIsBlamed() {
        critic.see("result", page("result", Level.STOP, ENGLISH.get("page.result.restart")));

        assertThat(critic.verdict(Screenplay.of(Scenario.ENCRYPTION, TIPS), TO_GOODBYE, 0))
                .containsExactly("result: offers a restart");
    }

    @Test
    void aSecondRestartOfferedIsBlamed() {
        critic.see("result", page("result", Level.MINER, ENGLISH.get("button.to-first-aid")));
        critic.see("waiting-away", page("waiting", null, ENGLISH.get("button.close-window")));
        critic.see("not-returned", page("not-returned", null, ENGLISH.get("button.restart")));

        assertThat(critic.verdict(Screenplay.of(Scenario.NO_RETURN, TIPS), List.of(), 1))
                .contains("not-returned: offers a restart")
                .doesNotContain("result: offers a restart");
    }

    @Test
    void aMinerThatCameBackMustLeadToAnExpert() {
        critic.see("waiting-away", page("waiting", null));
        critic.see("after", page("after", Level.MINER));

        assertThat(critic.verdict(Screenplay.of(Scenario.MINER_RETURNS, TIPS), List.of(), 1))
                .anyMatch(fault -> fault.startsWith("after: does not say: "));
    }

    @Test
    void theWrongAnswerAndASecondCommandAreBlamed() {
        critic.see("result", page("result", Level.NOTHING_FOUND));

        assertThat(critic.verdict(Screenplay.of(Scenario.MINER, TIPS), List.of(), 2))
                .contains("check-up came to NOTHING_FOUND, not to [MINER]", "restart commands: 2, not 1");
    }

    @Test
    void textThatDoesNotFitIsBlamed() {
        critic.see(
                "tip",
                new Sight("tip", -1, "", "Passwords", "", "", List.of(), List.of(), List.of(), List.of("a long one")));

        assertThat(critic.verdict(Screenplay.of(Scenario.HEALTHY, TIPS), List.of(), 0))
                .contains("tip: does not fit: a long one");
    }

    private static Sight page(String name, Level level, String... buttons) {
        String status = level == null ? "" : ENGLISH.get("page.status." + level);
        return new Sight(name, -1, "", "A headline", status, "", List.of(), List.of(buttons), List.of(), List.of());
    }
}
