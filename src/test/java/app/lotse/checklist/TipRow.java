package app.lotse.checklist;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One line of the tables: what is otherwise than in a home where all is well, and what must come of it for one tip.
 *
 * @param says findings that must be among those of the tip, {@code check.OUTCOME.because key=value}, with commas between them; a {@code !} before it: must not
 */
record TipRow(String why, String tip, Consumer<Home> change, TipState state, String says) {
    TipReadings readings() {
        var home = new Home();
        change.accept(home);
        return home.read();
    }

    /** What is wrong with what that checklist says to it; empty when all is as it should be. */
    List<String> wrong(Checklist checklist) {
        TipStanding standing = checklist.judge(readings(), Map.of()).stream()
                .filter(one -> one.tip().equals(tip))
                .findFirst()
                .orElseThrow();
        List<String> told = standing.findings().stream().map(TipRow::told).toList();
        var missing = Arrays.stream(says.split(",\\s*"))
                .filter(want -> !want.isBlank())
                .filter(want ->
                        want.startsWith("!") == told.stream().anyMatch(is -> fits(want.replaceFirst("^!", ""), is)))
                .collect(Collectors.toList());
        if (standing.state() != state) {
            missing.add("state " + standing.state() + " instead of " + state);
        }
        missing.replaceAll(one -> one + " in " + told);
        return missing;
    }

    private static boolean fits(String wanted, String told) {
        String[] parts = wanted.split(" ", 2);
        return told.startsWith(parts[0] + " ") && (parts.length == 1 || told.contains(" " + parts[1] + " "));
    }

    /** {@code check.OUTCOME.because key=value …}, with a space at the end. */
    private static String told(Finding finding) {
        return sentence(finding) + " " + finding.strength() + " "
                + finding.evidence().stream()
                        .map(Evidence::toString)
                        .map(text -> text + " ")
                        .collect(Collectors.joining());
    }

    static String sentence(Finding finding) {
        return finding.check() + "." + finding.outcome()
                + finding.evidence().stream()
                        .filter(evidence -> evidence.key().equals(Finding.BECAUSE))
                        .map(evidence -> "." + evidence.value())
                        .findFirst()
                        .orElse("");
    }

    @Override
    public String toString() {
        return tip + ": " + why;
    }
}
