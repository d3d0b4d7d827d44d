package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTextTest {
    private final PasswordText text = new PasswordText();

    @Test
    void typesAndTakesBack() {
        type("Anker");
        text.deleteLast();
        assertThat(text.copy()).isEqualTo("Anke".toCharArray());
    }

    @Test
    void takesBothHalvesOfACharacterAway() {
        type("a😀");
        text.deleteLast();
        assertThat(text.copy()).isEqualTo("a".toCharArray());
    }

    @Test
    void leavesControlsOutAndStopsAtItsLimit() {
        type("a\n\tb\u0007");
        assertThat(text.copy()).isEqualTo("ab".toCharArray());
        type("x".repeat(PasswordText.MOST));
        assertThat(text.length().get()).isEqualTo(PasswordText.MOST);
    }

    @Test
    void isEmptyAfterWiping() {
        type("Anker");
        text.wipe();
        assertThat(text.length().get()).isZero();
        type("b");
        assertThat(text.copy()).isEqualTo("b".toCharArray());
        assertThat(text.toString()).doesNotContain("b ");
    }

    private void type(String characters) {
        characters.chars().forEach(c -> text.add((char) c));
    }
}
