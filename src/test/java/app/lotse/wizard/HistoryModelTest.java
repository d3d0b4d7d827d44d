package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.PastCheck;
import app.lotse.model.Reading;
import app.lotse.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check-ups so far: what changed is said, what was not measured is no calm, and what she wants forgotten is gone. */
class HistoryModelTest {
    private final Fakes world = new Fakes();

    @ParameterizedTest(name = "{0} {1} % on {2}, then {3} {4} % on {5}, restarted {6}")
    @CsvSource({
        "MINER, 57, 5.1.9, NOTHING_FOUND, 6, 5.1.9, true, restart better load-down",
        "NOTHING_FOUND, 6, 5.1.9, MINER, 57, 5.1.9, false, worse load-up",
        "NOTHING_FOUND, 6, 5.1.9, NOTHING_FOUND, 25, 5.1.9, false, nothing",
        "NOTHING_FOUND, 6, 5.1.9, NOTHING_FOUND, 26, 5.1.9, false, load-up",
        "BUSY, 60, 5.1.9, BUSY, 61, 5.2.0, false, firmware",
        "BUSY, , 5.1.9, BUSY, 61, , false, nothing",
        "STOP, 80, 5.1.9, STOP, 80, 5.1.9, false, nothing",
    })
    void whatChangedIsSaid(
            Level before,
            Double load,
            String version,
            Level after,
            Double then,
            String now,
            boolean restarted,
            String keys) {
        var texts = Texts.in(Locale.ENGLISH);
        var earlier = check(0, before, load, version, false);
        var later = check(1, after, then, now, restarted);

        List<String> said = new Changes(texts).between(earlier, later);

        assertThat(said).hasSameSizeAs(keys.split(" "));
        for (int i = 0; i < said.size(); i++) {
            String pattern = texts.get("history.change." + keys.split(" ")[i], 7, 7);
            assertThat(said.get(i)).startsWith(pattern.substring(0, Math.max(3, pattern.indexOf("7"))));
        }
    }

    @Test
    void theNewestCheckUpComesFirstAndWhatWasNotMeasuredHasNoBar() {
        remember(check(0, Level.MINER, 57.0, "5.1.9", false), check(1, Level.UNCLEAR, null, "5.1.9", false));
        var model = entered();
        var one = model.past().getFirst();

        assertThat(one.checks().getFirst().level()).isEqualTo(Level.UNCLEAR);
        assertThat(model.bars(one)).hasSize(1);
        assertThat(model.withoutLoad(one)).singleElement().asString().contains("nicht lesen");
        assertThat(model.changes(one)).isNotEmpty();
    }

    @Test
    void withoutACheckUpThereIsNothingToForget() {
        assertThat(entered().past()).isEmpty();
    }

    @Test
    void whatSheWantsForgottenIsForgotten() {
        remember(check(0, Level.MINER, 57.0, "5.1.9", false));
        var model = entered();
        model.forget(model.past().getFirst());

        assertThat(model.said().get()).isEqualTo("Lotse hat „Fotos“ vergessen.");
        assertThat(model.past()).isEmpty();
    }

    @Test
    void everythingIsForgottenAtOnce() {
        remember(check(0, Level.MINER, 57.0, "5.1.9", false));
        var model = entered();
        model.forgetEverything();

        assertThat(model.said().get()).isEqualTo("Lotse hat alles vergessen.");
        assertThat(model.past()).isEmpty();
    }

    @Test
    void theResultSaysWhatChangedSinceTheCheckUpBeforeItAndNoLaterOneCounts() {
        remember(check(-1, Level.MINER, 57.0, "x", false), check(1, Level.STOP, 80.0, "x", false));
        var result = result(Fakes.visit(Optional.empty()));

        assertThat(result.changes().get())
                .containsExactly(
                        "Besser als beim letzten Mal. Vorher: Miner. Jetzt: Nichts gefunden.",
                        "Das NAS hat weniger zu tun. Vorher 57 %, jetzt 6 %.");
    }

    @Test
    void aFileIsComparedWithNothingOfThisComputer() {
        remember(check(-1, Level.MINER, 57.0, "x", false));

        assertThat(result(Visit.reading(Fakes.nas("Fotos"), Optional.empty()))
                        .changes()
                        .get())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', own-start-script, more-found", "own-start-script, '', less-found", "keys, keys, nothing"})
    void aFindingThatIsNewOrGoneIsNewsAlsoAtTheSameLevel(String before, String after, String key) {
        var texts = Texts.in(Locale.ENGLISH);

        assertThat(new Changes(texts).between(found(0, before), found(1, after)))
                .containsExactly(texts.get("history.change." + key));
    }

    private static PastCheck found(int day, String finding) {
        var check = check(day, Level.UNCLEAR, 10.0, "x", false);
        var bad = finding.isEmpty() ? List.<String>of() : List.of(finding);
        return new PastCheck(
                check.takenAt(), check.level(), check.cpuPercent(), check.firmware(), bad, List.of(), Optional.empty());
    }

    private ResultModel result(Visit visit) {
        var model = new ResultModel(world.journey(), new Step.Result(visit, Fakes.checkUp(Level.NOTHING_FOUND)));
        model.enter();
        return model;
    }

    private HistoryModel entered() {
        var model = new HistoryModel(world.journey(), new Step.History());
        model.enter();
        return model;
    }

    private void remember(PastCheck... checks) {
        for (var check : checks) {
            world.past.history().remember(Fakes.nas("Fotos"), check);
        }
    }

    private static PastCheck check(int day, Level level, Double load, String version, boolean restarted) {
        Instant at = Fakes.NOON.plus(Duration.ofDays(day));
        return new PastCheck(
                at,
                level,
                load == null ? Reading.unread(Reading.Reason.NO_ANSWER, "") : Reading.known(load),
                version == null ? Reading.unread(Reading.Reason.NO_ANSWER, "") : Reading.known(version),
                List.of(),
                List.of(),
                restarted ? Optional.of(at.minusSeconds(600)) : Optional.empty());
    }
}
