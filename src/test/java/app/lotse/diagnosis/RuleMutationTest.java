package app.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table would notice if a rule were left out, or said the opposite. */
class RuleMutationTest {
    private static final String KERNEL = "5.10.60-qnap";

    static Stream<Rule> rules() {
        return Rule.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_that_is_left_out_turns_a_row_red(Rule rule) {
        assertThat(red(without(rule, c -> List.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_that_says_the_opposite_turns_a_row_red(Rule rule) {
        assertThat(red(without(
                        rule,
                        c -> rule.look(c).stream().map(RuleMutationTest::turned).toList())))
                .isNotEmpty();
    }

    @Test
    void with_all_rules_no_row_is_red() {
        assertThat(red(Rule.ALL.stream().map(RuleMutationTest::asIs).toList())).isEmpty();
    }

    private static List<Function<Case, List<Finding>>> without(Rule rule, Function<Case, List<Finding>> instead) {
        return Rule.ALL.stream().map(r -> r == rule ? instead : asIs(r)).toList();
    }

    private static Function<Case, List<Finding>> asIs(Rule rule) {
        return rule::look;
    }

    private static Finding turned(Finding f) {
        Outcome outcome = f.outcome() == Outcome.GOOD ? Outcome.BAD : Outcome.GOOD;
        return new Finding(f.check(), f.weight(), outcome, f.strength(), f.evidence());
    }

    /** A row as it is read once, for all rules. */
    private record Read(Row row, boolean root, Snapshot snapshot) {}

    private static final List<Read> READ = Table.ROWS.stream()
            .flatMap(row -> Stream.of(true, false)
                    .map(root -> new Read(row, root, row.on(KERNEL, root).build())))
            .toList();

    /** The first few are enough. */
    private static List<String> red(List<Function<Case, List<Finding>>> rules) {
        var diagnosis = new Diagnosis(Knowledge.shipped(), rules);
        return READ.stream()
                .filter(read -> !holds(read, diagnosis.judge(read.snapshot())))
                .map(read -> read.row().why())
                .limit(3)
                .toList();
    }

    private static boolean holds(Read read, Verdict verdict) {
        String says = read.row().expectedToSay(KERNEL, read.root());
        boolean told = verdict.findings().stream()
                .anyMatch(f -> says.equals(f.check() + " " + f.outcome() + " " + f.strength()));
        return verdict.level() == read.row().expected(read.root()) && (says.isEmpty() || told);
    }
}
