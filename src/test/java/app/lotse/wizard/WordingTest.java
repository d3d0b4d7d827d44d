package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Cause;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Verdict;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a verdict is told on the page of the result, when she wants to know more. */
class WordingTest {
    private final Wording wording = new Wording(Texts.in(Locale.ENGLISH));

    private static Finding finding(String check, Level weight, Outcome outcome, Evidence... evidence) {
        return new Finding(check, weight, outcome, Strength.SUSPECTED, List.of(evidence));
    }

    private static Verdict verdict(Level level, List<Finding> findings) {
        return new Verdict(level, Reading.known(50.0), findings, List.of(), List.of());
    }

    @Test
    void what_would_be_said_alike_is_said_once_with_all_its_evidence_bounded() {
        var many = IntStream.range(0, 20)
                .mapToObj(i -> finding(
                        "kernel-impostor", Level.MINER, Outcome.BAD, new Evidence("pid", Integer.toString(4000 + i))))
                .toList();

        assertThat(wording.findings(verdict(Level.MINER, many))).singleElement().satisfies(told -> {
            assertThat(told.answers().what()).startsWith("A program pretends");
            assertThat(told.answers().who()).isNotEmpty();
            assertThat(told.evidence()).hasSize(12).first().isEqualTo("Number of the process: 4000");
        });
    }

    @Test
    void from_where_it_may_come_back_is_told_only_together_with_a_miner() {
        var places = List.of(
                finding("start-jobs", Level.UNCLEAR, Outcome.UNSURE),
                finding("start-apps", Level.UNCLEAR, Outcome.GOOD),
                finding("own-start-script", Level.NOTHING_FOUND, Outcome.UNSURE));

        assertThat(wording.comesBack(verdict(Level.MINER, places)))
                .containsExactly("the timetable of the NAS", "an extra program that starts with the NAS");
        assertThat(wording.comesBack(verdict(Level.UNCLEAR, places))).isEmpty();
        assertThat(wording.comesBack(verdict(Level.STOP, places))).isEmpty();
    }

    @Test
    void keys_and_administrators_are_good_to_know_and_no_accusation() {
        var known = List.of(
                finding("sign-in-keys", Level.UNCLEAR, Outcome.GOOD, new Evidence("keys", "2")),
                finding(
                        "administrators",
                        Level.UNCLEAR,
                        Outcome.GOOD,
                        new Evidence("administrator", "admin"),
                        new Evidence("administrator", "anna")));

        assertThat(wording.goodToKnow(verdict(Level.NOTHING_FOUND, known)))
                .satisfiesExactly(
                        keys -> assertThat(keys).startsWith("2 keys open the NAS"),
                        accounts -> assertThat(accounts).contains("admin, anna"));
        assertThat(wording.goodToKnow(verdict(
                        Level.NOTHING_FOUND,
                        List.of(
                                finding("sign-in-keys", Level.UNCLEAR, Outcome.GOOD, new Evidence("keys", "0")),
                                finding(
                                        "administrators",
                                        Level.UNCLEAR,
                                        Outcome.GOOD,
                                        new Evidence("administrator", "admin"))))))
                .isEmpty();
    }

    @Test
    void a_harmless_cause_is_explained_when_it_matters() {
        var causes = List.of(
                new Cause("previews", 63, List.of("convert")),
                new Cause("unknown", 20, List.of("x")),
                new Cause("nas-itself", 2, List.of("apache")));

        assertThat(wording.explained(causes))
                .containsExactly(
                        "Making small preview pictures of your photos (about 63%). Usual after adding many photos. If you added none, ask someone.");
    }
}
