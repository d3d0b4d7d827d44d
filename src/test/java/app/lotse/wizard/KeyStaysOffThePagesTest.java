package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.terminal.KeyStaysSecretTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages say where the file lies that may hold the key, and never the key. */
class KeyStaysOffThePagesTest {
    private static final Kept SAVED = new Kept.Saved(Path.of("/home/anna/encryption.json"));

    @ParameterizedTest
    @MethodSource("app.lotse.terminal.KeyStaysSecretTest#commandLines")
    void noPageTellsIt(List<String> words) {
        var diagnosis = Diagnosis.withShippedKnowledge();
        var snapshot = KeyStaysSecretTest.snapshot(words);
        var checkUp = new CheckUp(snapshot, diagnosis.judge(snapshot));
        var journey = new Fakes().journey();
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            journey.speak(language);
            var result = new Step.Result(Fakes.visit(Optional.empty()), checkUp, SAVED);
            var said = said(new ResultModel(journey, result)).toList();
            assertThat(said).isNotEmpty().noneMatch(line -> line.contains(KeyStaysSecretTest.KEY));
            var goodbye = new GoodbyeModel(journey, result.goodbye()).done();
            assertThat(goodbye)
                    .anyMatch(line -> line.contains("/home/anna/encryption.json"))
                    .noneMatch(line -> line.contains(KeyStaysSecretTest.KEY));
        }
        assertThat(diagnosis.pulse(looks(checkUp, 0), looks(checkUp, 1)).toString())
                .doesNotContain(KeyStaysSecretTest.KEY);
    }

    private static app.lotse.model.Sample looks(CheckUp checkUp, int which) {
        return checkUp.snapshot().samples().get(which).value().orElseThrow();
    }

    private static Stream<String> said(ResultModel model) {
        var lines = Stream.of(
                        model.todo(),
                        model.causes(),
                        model.explained(),
                        model.comesBack(),
                        model.goodToKnow(),
                        model.missing())
                .flatMap(List::stream);
        var findings = model.findings().stream().map(Object::toString);
        var rest = Stream.of(
                model.headline().get(), model.what(), model.when(), model.kept().toString());
        return Stream.of(lines, findings, rest).flatMap(all -> all);
    }
}
