package app.lotse.model;

import java.util.List;

/**
 * What one check came to: ids and values, never prose (texts under {@code check.ID.OUTCOME}).
 *
 * @param check stable id, such as {@code kernel-impostor}
 * @param weight the level that this check stands for: a BAD or UNSURE outcome raises the verdict to it
 */
public record Finding(String check, Level weight, Outcome outcome, Strength strength, List<Evidence> evidence) {
    /** Key of the evidence that names why a finding is worded in a way of its own, such as {@code briefly}. */
    public static final String BECAUSE = "because";

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Key of the sentence that says it: {@code check.ID.OUTCOME}, and what it is because of where that has words of its own. */
    public String sentence() {
        return evidence.stream()
                .filter(e -> e.key().equals(BECAUSE))
                .map(e -> "check." + check + "." + outcome + "." + e.value())
                .findFirst()
                .orElse("check." + check + "." + outcome);
    }

    /** What came of it. */
    public enum Outcome {
        GOOD,
        BAD,
        UNSURE,
        DOES_NOT_APPLY
    }

    /** How sure it is. */
    public enum Strength {
        SUSPECTED,
        CONFIRMED
    }
}
