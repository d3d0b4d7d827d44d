package app.lotse.model;

import java.util.List;

/**
 * What one check came to: ids and values, never prose (texts under {@code check.ID.OUTCOME}).
 *
 * @param check stable id, such as {@code kernel-impostor}
 * @param weight the level that this check stands for: a BAD or UNSURE outcome raises the verdict to it
 */
public record Finding(String check, Level weight, Outcome outcome, Strength strength, List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
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
