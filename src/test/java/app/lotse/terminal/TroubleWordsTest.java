package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.PreflightLine;
import app.lotse.model.RestartStage;
import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every trouble, stage and pre-flight line has its words in both languages, and they are short. */
class TroubleWordsTest {
    private static final List<String> FINER = List.of(
            "ADDRESS_REFUSED.not-at-home",
            "ADDRESS_REFUSED.unknown-name",
            "ADDRESS_REFUSED.not-an-address",
            "NOT_UNDERSTOOD.old-algorithms",
            "CONNECTION_LOST.not-restarted",
            "CONNECTION_LOST.maybe-sent",
            "CONNECTION_LOST.not-sent",
            "UNEXPECTED.not-saved",
            "UNEXPECTED.refused-now",
            "UNEXPECTED.under-way",
            "UNEXPECTED.note-unread",
            "REFUSED.after-restart",
            "LOCKED_OUT.after-restart",
            "DID_NOT_RETURN.restarts-again");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void nothingIsWithoutWords(String language) {
        var texts = Texts.in(Locale.of(language));

        assertThat(keys()).allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void sentencesAreShort(String language) {
        var texts = Texts.in(Locale.of(language));
        var sentences = keys().map(texts::get)
                .flatMap(text -> Stream.of(text.split("(?<=[.?!:]) ")))
                .toList();

        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(words(sentence)).as(sentence).isLessThanOrEqualTo(22));
        assertThat(sentences.stream()
                        .mapToInt(TroubleWordsTest::words)
                        .average()
                        .orElseThrow())
                .isLessThanOrEqualTo(15);
    }

    private static Stream<String> keys() {
        Stream<String> kinds = Stream.of(Trouble.Kind.values()).map(Enum::name);
        Stream<String> troubles = Stream.concat(kinds, FINER.stream())
                .flatMap(kind -> Stream.of("what", "means", "now").map(part -> "trouble." + kind + "." + part));
        Stream<String> stages = Stream.of(RestartStage.values())
                .flatMap(stage -> Stream.of("stage." + stage, "stage." + stage + ".what"));
        Stream<String> preflight = Stream.of("encryption", "starting-or-stopping")
                .flatMap(id -> Stream.of(PreflightLine.State.values()).map(state -> "preflight." + id + "." + state));
        return Stream.of(troubles, stages, preflight).flatMap(one -> one);
    }

    private static int words(String sentence) {
        return sentence.split("\\s+").length;
    }
}
