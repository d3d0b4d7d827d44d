package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.PassphraseMaker;
import app.lotse.texts.Texts;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** She is shown a proposal, may ask for another, and copies it for a minute. */
class PassphraseModelTest {
    private static final double SECONDS_A_YEAR = 365.25 * 24 * 3600;

    private final PassphraseMaker maker = new PassphraseMaker();
    private final Texts texts = Texts.in(Locale.GERMAN);
    private final Board board = new Board();
    private final PassphraseModel model = new PassphraseModel(maker, texts, board);

    @Test
    void eachProposalIsAnotherOneOfSixWords() {
        model.propose();
        String first = model.proposal().get();
        model.propose();
        assertThat(model.proposal().get()).isNotEqualTo(first).matches("([a-z]+-){5}[a-z]+");
    }

    @Test
    void aMinuteAfterCopyingTheClipboardIsEmptyAndThePageStillShowsIt() {
        model.propose();
        assertThat(model.copy()).isTrue();
        assertThat(board.held()).contains(model.proposal().get());
        assertThat(model.note().get()).isEqualTo(texts.get("passphrase.copied"));
        model.takeBack();
        assertThat(board.held()).isEmpty();
        assertThat(model.note().get()).isEqualTo(texts.get("passphrase.taken-back"));
        assertThat(model.proposal().get()).isNotEmpty();
    }

    @Test
    void whatSheCopiedSinceIsNotTakenAway() {
        model.propose();
        model.copy();
        board.put("Einkaufszettel");
        model.takeBack();
        model.leave();
        assertThat(board.held()).contains("Einkaufszettel");
    }

    @Test
    void aCopyOfTheProposalBeforeIsTakenAwayToo() {
        model.propose();
        model.copy();
        model.propose();
        model.takeBack();
        assertThat(board.held()).isEmpty();
    }

    @Test
    void whoLeavesLeavesNothingBehind() {
        model.propose();
        model.copy();
        model.leave();
        assertThat(board.held()).isEmpty();
        assertThat(model.proposal().get()).isEmpty();
        assertThat(model.note().get()).isEmpty();
    }

    @Test
    void whereCopyingDoesNotWorkSheIsToldAndNothingIsTakenAway() {
        board.put("Einkaufszettel");
        board.works = false;
        model.propose();
        assertThat(model.copy()).isFalse();
        assertThat(model.note().get()).isEqualTo(texts.get("passphrase.not-copied"));
        model.leave();
        assertThat(board.held()).contains("Einkaufszettel");
    }

    /** The sentence promises a million years at a billion guesses a second; half of all must be tried on average. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whatIsSaidOfItsStrengthIsTrue(String language) {
        double years = Math.pow(2, maker.bits(Locale.of(language)) - 1) / 1e9 / SECONDS_A_YEAR;
        assertThat(years).isGreaterThan(1e6);
        String said = new PassphraseModel(maker, Texts.in(Locale.of(language)), board).strength();
        assertThat(said).contains("6").contains(language.equals("de") ? "7.999" : "7,772");
    }

    /** A clipboard that may refuse. */
    private static final class Board implements PassphraseModel.Pasteboard {
        private Optional<String> held = Optional.empty();
        private boolean works = true;

        @Override
        public boolean put(String words) {
            held = works ? Optional.of(words) : held;
            return works;
        }

        @Override
        public Optional<String> held() {
            return held;
        }

        @Override
        public void empty() {
            held = Optional.empty();
        }
    }
}
