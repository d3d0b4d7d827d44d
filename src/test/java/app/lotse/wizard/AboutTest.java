package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Reading;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What Lotse says of itself is true and whole, and it asks nobody before she wants it. */
class AboutTest {
    private final Deque<Reading<Optional<String>>> answers = new ArrayDeque<>();
    private final List<URI> opened = new ArrayList<>();
    private int asked;

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom).contains("<version>" + About.asShipped().version() + "</version>");
        assertThat(About.asShipped().version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void everyPartHasALicenceWhoseTextIsShipped() {
        var parts = About.asShipped().parts();

        assertThat(parts)
                .extracting(AboutPart::name)
                .startsWith("OpenJDK")
                .contains("sshj", "javafx-graphics", "jmdns", "controlsfx", "bcprov-jdk18on", "slf4j-api")
                .doesNotHaveDuplicates()
                .doesNotContain("junit-jupiter", "testfx-core");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.version()).isNotBlank();
            assertThat(part.text()).hasSizeGreaterThan(800);
        });
    }

    /** What the build puts on the class path is named; what is not there is not. */
    @Test
    void thePartsAreThoseOnTheClassPath() throws IOException {
        var libraries =
                Files.readString(Path.of("target/class-path.txt")).strip().split(":");

        assertThat(libraries)
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(About.asShipped().parts())
                        .anyMatch(part ->
                                Path.of(jar).getFileName().toString().startsWith(part.name() + "-" + part.version())));
    }

    @Test
    void noFileOfKnowledgeIsForgotten() throws IOException {
        var folder = Path.of("resources/knowledge");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> folder.relativize(file).toString()))
                    .hasSameElementsAs(AboutKnowledge.FILES);
        }
        assertThat(AboutKnowledge.newest()).isAfterOrEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"date": "2021-12-07"}]                                   | 2021-12
                    [{"date": "2026-11"}]                                      | 2026-11
                    {"a": [{"date": "2024-08"}]}                               | 2024-08
                    [{"date": "2024"}]                                         |
                    [{"day": "2024-08"}]                                       |
                    """)
    void aMonthIsReadFromTheEntriesAlone(String file, YearMonth month) {
        assertThat(AboutKnowledge.months(JsonMapper.shared().readTree(file)))
                .isEqualTo(month == null ? List.of() : List.of(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void withoutAnAddressThereIsNoButtonButAnAdvice(String language) {
        var model = model(About.asShipped(), language);

        assertThat(model.askWords()).isEmpty();
        assertThat(model.answer().get()).contains("Lotse");
        model.ask();
        assertThat(asked).isZero();
    }

    @Test
    void theButtonNamesWhomItAsksAndNobodyIsAskedBefore() {
        answers.add(Reading.known(Optional.of("0.2.0")));
        answers.add(Reading.known(Optional.empty()));
        answers.add(Reading.unread(Reading.Reason.NO_ANSWER, ""));
        var model = model(about(), "de");

        assertThat(model.askWords().orElseThrow()).contains("api.example.org");
        assertThat(model.answer().get()).isEmpty();
        assertThat(asked).isZero();

        model.ask();
        assertThat(model.answer().get()).contains("0.2.0").contains("0.1.0");
        model.ask();
        assertThat(model.answer().get()).contains("neueste");
        model.ask();
        assertThat(model.answer().get()).contains("ließ sich gerade nicht herausfinden");
        assertThat(model.asking().get()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void aQuestionThatBreaksIsCouldNotCheck() {
        var model = model(about(), "en");

        model.ask();

        assertThat(model.answer().get()).contains("could not find out");
    }

    @Test
    void aClosedWindowWaitsForNothing() {
        answers.add(Reading.known(Optional.of("0.2.0")));
        var later = new ArrayList<Runnable>();
        var model = new AboutModel(
                about(), Texts.in(Locale.GERMAN), new Background(later::add, Runnable::run), opened::add);

        model.ask();
        model.ask();
        assertThat(later).hasSize(1);
        model.close();
        later.forEach(Runnable::run);

        assertThat(asked).isZero();
        assertThat(model.answer().get()).doesNotContain("0.2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, Windows fragt",
        "Windows 10, Windows fragt",
        "Mac OS X, Ihr Mac fragt",
        "Linux,",
        "'',",
        "Darwin,",
    })
    void theComputersOwnQuestionIsSaidBeforeItComes(String system, String words) {
        var model = new WelcomeModel(new Fakes().journey(), new Step.Welcome(), system);

        assertThat(model.firewall().orElse("")).startsWith(words == null ? "" : words);
        assertThat(model.firewall().isPresent()).isEqualTo(words != null);
    }

    private About about() {
        return new About("0.1.0", YearMonth.of(2026, 11), List.of(), Optional.of(new About.Newer() {
            @Override
            public String host() {
                return "api.example.org";
            }

            @Override
            public Reading<Optional<String>> ask() {
                asked++;
                return answers.pop();
            }
        }));
    }

    private AboutModel model(About about, String language) {
        return new AboutModel(
                about, Texts.in(Locale.of(language)), new Background(Runnable::run, Runnable::run), opened::add);
    }
}
