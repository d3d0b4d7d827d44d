package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.PasswordStrength.Grade;
import app.lotse.model.PasswordStrength.Weakness;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.TipStanding;
import app.lotse.texts.Texts;
import app.lotse.texts.TipWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be seen of a tip, there is a sentence for it in both languages, and none is left over. */
class SawTextsTest {
    private static final int LONGEST = 20;
    private static final double AVERAGE = 12;

    /** One line for many of the same kind. */
    private static final Set<String> MANY = Set.of(
            "app-off.DOES_NOT_APPLY",
            "app-official.UNSURE",
            "app-official.UNSURE.unknown",
            "app-update.BAD",
            "app-update.UNSURE.incomparable");

    private static Set<String> wanted() {
        var keys = new TreeSet<String>();
        Look.ALL.forEach(look -> look.says().forEach(says -> keys.add("saw." + says)));
        MANY.forEach(says -> keys.add("saw." + says + ".many"));
        Stream.of(Reason.values()).forEach(reason -> keys.add("saw.reason." + reason));
        Stream.of(Weakness.values()).forEach(weakness -> keys.add("saw.weakness." + weakness));
        keys.addAll(Set.of("saw.reason.NO_WAY", "saw.unread", "saw.your-word.UNSURE"));
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everythingThatCanBeSeenHasItsSentenceAndNoSentenceIsLeftOver(String language) {
        assertThat(Texts.in(Locale.of(language)).keys().stream().filter(key -> key.startsWith("saw.")))
                .containsExactlyInAnyOrderElementsOf(wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theSentencesAreShort(String language) {
        var texts = Texts.in(Locale.of(language));
        var lengths = wanted().stream()
                .map(key -> texts.get(key, "1", "2", "3"))
                .flatMap(text -> Stream.of(text.split("(?<=[.?!:])\\s")))
                .filter(sentence -> sentence.matches("(?s).*[.?!]"))
                .mapToInt(sentence -> sentence.split("\\s+").length)
                .summaryStatistics();

        assertThat(lengths.getMax()).isLessThanOrEqualTo(LONGEST);
        assertThat(lengths.getAverage()).isLessThanOrEqualTo(AVERAGE);
    }

    /** Each value that a sentence asks for is there, and days are written as she writes them. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everySentenceGetsItsValues(String language) {
        var words = new TipWords(Texts.in(Locale.of(language)));
        var iso = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T|\\{\\d");

        ChecklistTest.rows()
                .flatMap(row -> Checklist.shipped().judge(row.readings(), Map.of()).stream())
                .forEach(standing -> {
                    assertThat(standing.findings())
                            .allSatisfy(finding -> assertThat(words.says(finding))
                                    .as(finding.toString())
                                    .isNotBlank()
                                    .isNotEqualTo(finding.check())
                                    .doesNotContainPattern(iso));
                    assertThat(words.lines(standing))
                            .isNotEmpty()
                            .noneMatch(line -> iso.matcher(line).find());
                });
    }

    @Test
    void theWorstComesFirstThenWhatCouldNotBeCheckedWithTheReasonOnce() {
        var home = new Home();
        home.router = Home.router(Home.gateway("203.0.113.7", Home.forward(8080, "192.168.178.20")));
        home.cloudName = Home.unread(Reason.NOT_ALLOWED);
        home.forwarding = Home.unread(Reason.NOT_ALLOWED);

        assertThat(lines("internet", home)).satisfies(lines -> {
            assertThat(lines.getFirst()).contains("Router leitet").contains("8080");
            assertThat(lines.getLast())
                    .isEqualTo("Nicht geprüft: ob das NAS selbst Türen öffnet, ob das NAS im Internet einen Namen hat."
                            + " Das angemeldete Konto darf das nicht sehen.");
        });
    }

    @Test
    void manyAppsWithTheSameNewsAreOneLine() {
        var home = new Home();
        home.offered = Home.list(1, Home.offer("MalwareRemover", "7"), Home.offer("QuMagie", "3.1"));

        assertThat(lines("apps", home).getFirst())
                .isEqualTo("Für diese 2 Apps gibt es eine neue Version: MalwareRemover, QuMagie.");
        home.offered = Home.list(1, Home.offer("MalwareRemover", "6.6.1"), Home.offer("QuMagie", "3.1"));
        assertThat(lines("apps", home).getFirst())
                .isEqualTo("Für die App „QuMagie“ gibt es eine neue Version: 3.1 statt 2.4.0.");
    }

    @Test
    void thatAPasswordIsWeakIsSaidWithItsReasons() {
        var home = new Home();
        home.password = Home.grade(Grade.WEAK, Weakness.SHORT, Weakness.DATE);

        assertThat(lines("passwords", home).getFirst())
                .isEqualTo(
                        "Wählen Sie bald ein anderes Passwort. Ihr jetziges ist leicht zu erraten. Es ist kurz. Es enthält ein Datum.");
    }

    @Test
    void whatComesFromTheDeviceStaysWhatItIs() {
        var home = new Home();
        home.apps = Reading.known(List.of(Home.app("{0} <b>' %s", "1")));

        assertThat(lines("apps", home)).anyMatch(line -> line.contains("„{0} <b>' %s“"));
        assertThat(new TipWords(Texts.in(Locale.GERMAN))
                        .says(new Finding(
                                "never-heard-of",
                                Level.NOTHING_FOUND,
                                Outcome.BAD,
                                Strength.CONFIRMED,
                                List.of(new Evidence("asked", "soon")))))
                .isEqualTo("never-heard-of");
    }

    /** The house and the door are the picture; a router's own words stay out of it. */
    @Test
    void aDoorIsCalledADoor() {
        var german = Texts.in(Locale.GERMAN);
        assertThat(german.keys().stream()
                        .filter(key -> key.startsWith("saw.door."))
                        .map(german::get))
                .isNotEmpty()
                .allMatch(text -> text.contains("Tür") || text.contains("Haustür"))
                .noneMatch(text -> text.matches("(?i)(?s).*(?:port|forward|nat\\b|firewall|exponier).*"));
    }

    private static List<String> lines(String tip, Home home) {
        TipStanding standing = Checklist.shipped().judge(home.read(), Map.of()).stream()
                .filter(one -> one.tip().equals(tip))
                .findFirst()
                .orElseThrow();
        return new TipWords(Texts.in(Locale.GERMAN)).lines(standing);
    }
}
