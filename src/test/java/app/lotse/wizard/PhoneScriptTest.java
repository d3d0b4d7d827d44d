package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.Storage;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What she says on the phone is what was seen, and no name is in it. */
class PhoneScriptTest {
    private static final Texts TEXTS = Texts.in(Locale.GERMAN);
    private static final Instant NOON = Fakes.NOON;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NOTHING_FOUND, nichts Verdächtiges, einmal ansehen",
        "BUSY, wohl harmlos, einmal ansehen",
        "UNCLEAR, nicht sicher sagen, einmal ansehen",
        "MINER, nicht hingehört, entfernen",
        "STOP, nicht ausschalten, ohne dass der Schlüssel",
    })
    void theLevelIsSaidInHerWordsAndAsksTheRightQuestion(Level level, String words, String question) {
        assertThat(say(handover(Optional.of(look(level, NOON)), Optional.empty(), Optional.empty())))
                .contains(words, question);
    }

    @Test
    void noNameAndNoAddressIsInIt() {
        for (var level : Level.values()) {
            assertThat(say(handover(Optional.of(look(level, NOON)), Optional.empty(), Optional.empty())))
                    .contains("TS-453D")
                    .doesNotContain("Fotos", "anna", "serial", "192.168", "{");
        }
    }

    @Test
    void whatWasDoneIsSaidAsSurelyAsItIsKnown() {
        var handover = handover(Optional.of(look(Level.MINER, NOON)), Optional.empty(), Optional.empty());
        var script = new PhoneScript(TEXTS);
        assertThat(script.lines(handover, Optional.empty(), Optional.empty()))
                .contains("Lotse hat auf dem NAS nichts geändert.");
        assertThat(script.lines(handover, Optional.of(new Journey.Changed(NOON, true)), Optional.empty()))
                .anyMatch(line -> line.contains("hat Lotse das NAS neu gestartet"));
        assertThat(script.lines(handover, Optional.of(new Journey.Changed(NOON, false)), Optional.empty()))
                .anyMatch(line -> line.contains("weiß ich nicht"))
                .noneMatch(line -> line.contains("hat Lotse das NAS neu gestartet"));
        assertThat(script.lines(handover, Optional.empty(), Optional.of(NOON)))
                .anyMatch(line -> line.contains("selbst neu gestartet"));
    }

    @Test
    void theNewestLookCountsBeItHersOrLotses() {
        var hers = new OwnersWords(
                NOON.plusSeconds(60),
                new SeenByOwner(
                        SeenByOwner.Load.ABOUT_HALF,
                        Answer.NO,
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        Answer.YES));
        assertThat(say(handover(Optional.of(look(Level.NOTHING_FOUND, NOON)), Optional.empty(), Optional.of(hers))))
                .contains("selbst auf der Seite", "gesperrte Dateien", "ohne dass der Schlüssel")
                .doesNotContain("nichts Verdächtiges");
        assertThat(say(handover(
                        Optional.of(look(Level.NOTHING_FOUND, NOON.plusSeconds(120))),
                        Optional.empty(),
                        Optional.of(hers))))
                .contains("nichts Verdächtiges");
        assertThat(say(handover(Optional.empty(), Optional.empty(), Optional.empty())))
                .contains("noch nicht geprüft");
    }

    @ParameterizedTest(name = "settled {0}, proven {1}")
    @CsvSource({"true, true, nichts Verdächtiges", "false, true, nicht sicher sagen", "true, false, nicht sicher sagen"
    })
    void aRestartThatProvedNothingIsNoGoodNews(boolean settled, boolean proven, String words) {
        var after = look(Level.NOTHING_FOUND, NOON.plusSeconds(900));
        var restart = new RestartResult(
                look(Level.MINER, NOON),
                List.of(),
                NOON,
                Duration.ofMinutes(4),
                proven,
                after,
                settled ? Optional.of(after) : Optional.empty(),
                Storage.notAsked(),
                Storage.notAsked());
        assertThat(say(handover(Optional.of(restart.before()), Optional.of(restart), Optional.empty())))
                .contains(words);
    }

    @Test
    void whatIsOpenIsSaid() {
        assertThat(say(handover(Optional.of(look(Level.MINER, NOON)), Optional.empty(), Optional.empty())))
                .contains("Nicht geprüft ist: ", "noch 2 offen");
    }

    @Test
    void aLetterFitsWhateverIsSaidAndKeepsItsLastLine() {
        var lines =
                Stream.generate(() -> "Grüße & Küsse? 100 % \"so\"").limit(200).toList();
        var letter = Letter.of("Bericht über mein NAS", lines, "Ende").toASCIIString();
        assertThat(letter)
                .hasSizeLessThan(2000)
                .endsWith("%0D%0AEnde")
                .contains("Gr%C3%BC%C3%9Fe%20%26%20K%C3%BCsse%3F%20100%20%25");
        assertThat(letter.chars().filter(c -> c == '&').count()).isOne();
        assertThat(Letter.of("x".repeat(500), List.of(), "Ende").toString()).startsWith("mailto:?subject=Lotse&body=");
    }

    @Test
    void everySheetHasItsNumberAndNoWordIsLost() {
        var rows = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> "row" + i + " " + "word ".repeat(10) + "end" + i)
                .toList();
        var sheets = new Sheets("Lotse-2026-11-23", TEXTS).of(rows, 40, 20);
        assertThat(sheets).allMatch(sheet -> sheet.size() <= 20);
        assertThat(sheets.getLast().getFirst())
                .isEqualTo("Lotse-2026-11-23 – Blatt " + sheets.size() + " von " + sheets.size());
        var words = sheets.stream().flatMap(sheet -> sheet.stream().skip(2)).toList();
        assertThat(words).allMatch(row -> row.length() <= 40);
        assertThat(String.join("", words).replace(" ", ""))
                .isEqualTo(String.join("", rows).replace(" ", ""));
        assertThat(new Sheets("x", TEXTS).of(List.of(), 40, 20)).hasSize(1);
    }

    private static String say(Handover handover) {
        return String.join("\n", new PhoneScript(TEXTS).lines(handover, Optional.empty(), Optional.empty()));
    }

    private static CheckUp look(Level level, Instant at) {
        return Fakes.checkUp(level, at, true);
    }

    private static Handover handover(
            Optional<CheckUp> look, Optional<RestartResult> restart, Optional<OwnersWords> seen) {
        return new Handover(
                NOON,
                "1.0",
                Map.of(),
                Fakes.nas("Fotos"),
                Optional.of("anna"),
                look,
                restart,
                seen,
                Optional.empty(),
                List.of(
                        standing("system", TipState.TO_DO),
                        standing("apps", TipState.LATER),
                        standing("passwords", TipState.DONE)),
                List.of(),
                true);
    }

    private static TipStanding standing(String tip, TipState state) {
        return new TipStanding(tip, state, List.of(), Optional.empty());
    }
}
