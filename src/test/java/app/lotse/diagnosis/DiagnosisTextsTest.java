package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Advice;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the rules can come to, there is a sentence for it, in both languages, short enough to read. */
class DiagnosisTextsTest {
    private static List<String> keys() {
        var keys = new ArrayList<String>();
        Rule.ALL.forEach(rule -> rule.outcomes().forEach(o -> keys.add("check." + rule.id() + "." + o)));
        Rule.ALL.forEach(rule -> rule.variants().forEach(v -> keys.add("check." + rule.id() + "." + v)));
        Stream.concat(
                        Knowledge.shipped().causes().stream().map(HarmlessCause::cause),
                        Stream.of(Load.SUSPECT, Load.UNKNOWN, Load.SMALL, Load.INTERRUPTS))
                .distinct()
                .forEach(cause -> keys.add("cause." + cause));
        Unreads.ALL.forEach(what -> keys.add("missing." + what));
        Stream.of(Advice.values()).forEach(advice -> keys.add("advice." + advice));
        Stream.of(Strength.values()).forEach(strength -> keys.add("strength." + strength));
        for (Level level : Level.values()) {
            keys.add("verdict." + level + ".headline");
            keys.add("verdict." + level + ".what");
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_outcome_has_its_sentence(String language) {
        Texts texts = Texts.in(Locale.of(language));

        for (String key : keys()) {
            assertThat(texts.get(key, "14:31")).as(key).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void no_sentence_is_longer_than_22_words(String language) {
        Texts texts = Texts.in(Locale.of(language));

        for (String key : keys()) {
            for (String sentence : texts.get(key, "14:31").split("(?<=[.:?!])\\s")) {
                assertThat(sentence.split("\\s+").length)
                        .as(key + ": " + sentence)
                        .isLessThanOrEqualTo(22);
            }
        }
    }

    @Test
    void no_text_is_left_over_that_no_rule_can_come_to() {
        String checks = Rule.ALL.stream().map(Rule::id).collect(Collectors.joining("|"));
        var mine = new TreeSet<>(Texts.in(Locale.GERMAN).keys());
        mine.removeIf(key -> !key.matches("(check\\.(" + checks + ")|cause|missing|advice|verdict|strength)\\..*"));

        assertThat(mine).containsExactlyInAnyOrderElementsOf(keys());
    }
}
