package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import app.lotse.practice.PracticeStory;
import app.lotse.texts.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of each practice NAS, letter by letter. A wished change is written anew by {@code mvn test -Dtest=GoldenPaperTest -Dlotse.golden=renew}. */
class GoldenPaperTest {
    private static final Path GOLDEN = Path.of("src/test/resources/app/lotse/report");

    private final TimeZone ours = TimeZone.getDefault();

    @BeforeEach
    void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void backHome() {
        TimeZone.setDefault(ours);
    }

    static Stream<Arguments> reports() {
        return Arrays.stream(Scenario.values())
                .flatMap(scenario ->
                        Stream.of(Locale.GERMAN, Locale.ENGLISH).map(language -> Arguments.of(scenario, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("reports")
    void isAsItWas(Scenario scenario, Locale language) throws Exception {
        String html = new Paper().html(PracticeStory.of(scenario), Texts.in(language)) + "\n";

        var file = GOLDEN.resolve(scenario.id() + "_" + language.getLanguage() + ".html");
        if ("renew".equals(System.getProperty("lotse.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, html);
        }
        assertThat(html.lines()).containsExactlyElementsOf(Files.readAllLines(file));
    }
}
