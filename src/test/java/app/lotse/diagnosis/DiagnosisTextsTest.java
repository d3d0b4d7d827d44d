package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Advice;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.texts.FindingWords;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        Rule.ALL.forEach(rule -> rule.variants().forEach(v -> keys.add("check." + rule.id() + "." + v)));
        for (Rule rule : Rule.ALL) {
            for (Outcome outcome : rule.outcomes()) {
                String key = "check." + rule.id() + "." + outcome;
                keys.add(key);
                if (told(outcome)) {
                    keys.add(key + ".why");
                }
            }
        }
        ComingBack.CHECKS.forEach(id -> keys.add("comes-back." + id));
        Stream.concat(
                        Knowledge.shipped().causes().stream().map(HarmlessCause::cause),
                        Stream.of(Load.SUSPECT, Load.UNKNOWN, Load.SMALL, Load.INTERRUPTS))
                .distinct()
                .forEach(cause -> keys.addAll(List.of("cause." + cause, "cause." + cause + ".why")));
        Unreads.ALL.forEach(what -> keys.add("missing." + what));
        Stream.of(Advice.values()).forEach(advice -> keys.add("advice." + advice));
        Stream.of("CONFIRMED", "SUSPECTED", "UNSURE").forEach(sure -> keys.add("sure." + sure));
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

    private static boolean told(Outcome outcome) {
        return outcome == Outcome.BAD || outcome == Outcome.UNSURE;
    }

    /** Every key of evidence in a finding that is shown, of all rows of the table, with and without all rights. */
    private static TreeSet<String> evidenceKeys() {
        var diagnosis = Diagnosis.withShippedKnowledge();
        var keys = new TreeSet<String>();
        for (Row row : Table.ROWS) {
            for (String kernel : List.of("3.4.6", "6.6.32")) {
                for (boolean root : new boolean[] {true, false}) {
                    diagnosis.judge(row.on(kernel, root).build()).findings().stream()
                            .filter(f -> told(f.outcome()))
                            .flatMap(f -> f.evidence().stream())
                            .map(Evidence::key)
                            // An ending of files has the family's words with the ending in them.
                            .map(key -> key.startsWith("files.") ? "files-ending" : key)
                            .forEach(keys::add);
                }
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_key_of_evidence_has_its_words(String language) {
        Texts texts = Texts.in(Locale.of(language));

        assertThat(evidenceKeys())
                .hasSizeGreaterThan(35)
                .allSatisfy(key ->
                        assertThat(texts.has("evidence.key." + key)).as(key).isTrue());
    }

    /** Every finding that can be shown, with every weight and strength that it can have. */
    private static List<Finding> tellable() {
        var all = new ArrayList<Finding>();
        for (Rule rule : Rule.ALL) {
            for (Outcome outcome : rule.outcomes()) {
                for (Strength strength : Strength.values()) {
                    for (Level weight : weights(rule, outcome)) {
                        all.add(new Finding(rule.id(), weight, outcome, strength, List.of()));
                    }
                }
            }
        }
        return all.stream().filter(f -> told(f.outcome())).toList();
    }

    /** What is only possible may weigh less than its rule. */
    private static Set<Level> weights(Rule rule, Outcome outcome) {
        return outcome == Outcome.UNSURE && rule.level().compareTo(Level.UNCLEAR) > 0
                ? Set.of(rule.level(), Level.UNCLEAR)
                : Set.of(rule.level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_finding_has_its_five_answers(String language) {
        var words = new FindingWords(Texts.in(Locale.of(language)));

        assertThat(tellable()).hasSizeGreaterThan(40).allSatisfy(finding -> {
            FindingWords.Answers answers = words.answers(finding);
            assertThat(List.of(answers.what(), answers.sure(), answers.ifNothing(), answers.todo(), answers.who()))
                    .as(finding.toString())
                    .allSatisfy(answer -> assertThat(answer).isNotBlank().endsWith("."))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void certainty_is_said_in_three_different_words(String language) {
        var words = new FindingWords(Texts.in(Locale.of(language)));
        var sure = Stream.of(
                        new Finding("x", Level.MINER, Outcome.BAD, Strength.CONFIRMED, List.of()),
                        new Finding("x", Level.MINER, Outcome.BAD, Strength.SUSPECTED, List.of()),
                        new Finding("x", Level.UNCLEAR, Outcome.UNSURE, Strength.SUSPECTED, List.of()))
                .map(f -> words.answers(f).sure());

        assertThat(sure).doesNotHaveDuplicates();
    }

    @Test
    void no_advice_to_a_finding_speaks_for_a_restart() {
        for (String language : List.of("de", "en")) {
            var words = new FindingWords(Texts.in(Locale.of(language)));
            // The page of the result alone decides on it: with signs of encryption beside it, it would do harm.
            assertThat(tellable())
                    .extracting(f -> words.answers(f).todo())
                    .noneMatch(todo -> todo.matches("(?s).*(?:Starten Sie das NAS|[Rr]estart the NAS).*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void what_a_finding_rests_on_is_told_in_words(String language) {
        Texts texts = Texts.in(Locale.of(language));
        var words = new FindingWords(texts);
        var quiet = Snapshots.quiet()
                .with(
                        Program.user("[oom_reaper]")
                                .title("[oom_reaper]")
                                .file("/tmp/x")
                                .uses(50),
                        Program.user("dovecat"),
                        Program.user("xmrig").file("/share/Public/xmrig"),
                        Program.user("7z").title("7z", "a", "-pX", "-sdel", "b.7z", "c"),
                        Program.user("27855").file("/mnt/HDA_ROOT/27855"))
                .folder("/share/a", "!!!READ_ME.txt", "a.jpg.deadbolt");
        var lines = Diagnosis.withShippedKnowledge().judge(quiet.build()).bad().stream()
                .flatMap(f -> words.evidence(f).stream())
                .toList();

        assertThat(lines).hasSizeGreaterThan(15).allMatch(line -> line.matches("(?s)\\p{Lu}.*: .+"));
        assertThat(lines)
                .contains(
                        language.equals("de")
                                ? "Anteil an der Rechenleistung: 50 %"
                                : "Share of the computing power: 50%");
        assertThat(lines)
                .noneMatch(line ->
                        line.contains("=") || line.matches(".*: (?:yes|no|TEMPORARY|title)") && language.equals("de"));
        assertThat(words.evidence(new Finding(
                        "x",
                        Level.MINER,
                        Outcome.BAD,
                        Strength.CONFIRMED,
                        List.of(
                                new Evidence("file", "yes"),
                                new Evidence("percent", "x"),
                                new Evidence("new", "{0}")))))
                .satisfiesExactly(
                        file -> assertThat(file).endsWith(": yes"),
                        percent -> assertThat(percent).endsWith(": x"),
                        unknown -> assertThat(unknown).isEqualTo("new: {0}"));
    }

    @Test
    void no_text_is_left_over_that_no_rule_can_come_to() {
        String checks = Rule.ALL.stream().map(Rule::id).collect(Collectors.joining("|"));
        var mine = new TreeSet<>(Texts.in(Locale.GERMAN).keys());
        mine.removeIf(
                key -> !key.matches("(check\\.(" + checks + ")|cause|comes-back|missing|advice|verdict|sure)\\..*"));

        // Answers of its own that a finding has beside the shared ones.
        mine.removeIf(key -> key.matches("check\\..*\\.(?:BAD|UNSURE)\\.(?:if-nothing|do|who)"));

        assertThat(mine).containsExactlyInAnyOrderElementsOf(keys());
    }
}
