package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Handover;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.model.Scenario;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SeenByOwner.Load;
import app.lotse.practice.PracticeStory;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whatever there is to be handed over, and whatever is missing: the first page says so. */
class KindsOfPaperTest {
    private static final Texts TEXTS = Texts.in(Locale.GERMAN);

    @Test
    void onlyWhatSheSawHerself() throws Exception {
        var seen = new SeenByOwner(
                Load.ABOUT_HALF, Answer.YES, OptionalInt.of(24_871), OptionalDouble.of(49.5), Answer.NO);
        var base = Many.healthy();
        String page = first(Many.with(
                base, base.nas(), Optional.empty(), Optional.of(new OwnersWords(base.madeAt(), seen)), List.of()));

        assertThat(page)
                .contains("Was Sie gesehen haben, sieht nach einem Miner aus.")
                .contains("Von Ihnen gesehen, nicht von Lotse.")
                .contains("24871", "49,5 %")
                .contains("Sie haben bei „Übungs-NAS“ selbst nachgesehen.")
                .contains("Lotse hat auf dem NAS nichts geändert.")
                .doesNotContain("class=\"bar\"");
    }

    @Test
    void onlyTheTips() throws Exception {
        var base = Many.healthy();
        String page = first(Many.with(base, base.nas(), Optional.empty(), Optional.empty(), List.of()));

        assertThat(page)
                .contains("Hier stehen nur die Tipps.")
                .contains("Lotse hat die Programme auf dem NAS nicht geprüft.")
                .doesNotContain("Nichts Verdächtiges", "class=\"bar\"");
    }

    @Test
    void anUnprovenRestartIsNoGoodNews() throws Exception {
        var base = PracticeStory.of(Scenario.MINER);
        var r = base.restart().orElseThrow();
        String page = first(restarted(
                base,
                new RestartResult(
                        r.before(),
                        r.preflight(),
                        r.sentAt(),
                        r.away(),
                        false,
                        r.soFar(),
                        r.settled(),
                        r.storageBefore(),
                        r.storageAfter()),
                true));

        assertThat(page)
                .contains("answer UNCLEAR")
                .contains("ob das NAS wirklich neu gestartet ist")
                .doesNotContain("Starten Sie das NAS einmal neu");
    }

    @Test
    void whoMadeItAndWhetherNamesAreRealIsSaidFirst() throws Exception {
        var base = PracticeStory.of(Scenario.MINER);

        assertThat(first(base))
                .contains("Echte Namen und Adressen stehen hier nicht.")
                .contains("QNAP hat es nicht gemacht");
        assertThat(first(restarted(base, base.restart().orElseThrow(), true)))
                .contains("In diesem Bericht stehen echte Namen und Adressen.");
    }

    @Test
    void withSignsOfEncryptionNoTipAsksForAChange() throws Exception {
        assertThat(first(PracticeStory.of(Scenario.ENCRYPTION)))
                .contains("Starten Sie das NAS jetzt nicht neu.")
                .doesNotContain("Offene Tipps");
    }

    @Test
    void aRestartWhoseEndNobodySawIsNoResult() throws Exception {
        assertThat(first(PracticeStory.of(Scenario.NO_RETURN)))
                .contains("Lotse weiß nicht, was der Neustart gebracht hat.")
                .contains("Lotse hat den Neustart")
                .doesNotContain("Starten Sie das NAS einmal neu", "nichts geändert");
    }

    private static Handover restarted(Handover base, RestartResult result, boolean namesShown) {
        return new Handover(
                base.madeAt(),
                base.lotse(),
                base.knowledge(),
                base.nas(),
                base.user(),
                base.checkUp(),
                Optional.of(result),
                base.seen(),
                base.readings(),
                base.tips(),
                base.sent(),
                namesShown);
    }

    private static String first(Handover handover) throws Exception {
        assertThat(new Paper().pdf(handover, TEXTS)).isNotEmpty();
        String html = new Paper().html(handover, TEXTS);
        return html.substring(html.indexOf("<body>"), html.indexOf("<div class=\"annex\">"));
    }
}
