package app.lotse.model;

import java.time.Instant;
import java.util.List;

/**
 * What was read right before a restart beyond the check-up, as it came, for the evidence: the start wipes the rest out.
 *
 * @param answers what the NAS answered, whole, oldest first
 * @param nasTime the NAS's own clock, in its own words
 * @param pcTime the clock of the owner's computer at the same moment
 * @param notLooked what is not in here, and why
 */
public record Traces(List<RawAnswer> answers, Reading<String> nasTime, Instant pcTime, List<Missing> notLooked) {
    public Traces {
        answers = List.copyOf(answers);
        notLooked = List.copyOf(notLooked);
    }

    /** One answer. @param command its stable name @param text standard output, read as UTF-8, unredacted @param errors standard error */
    public record RawAnswer(Instant at, String command, String text, String errors, boolean asRoot, boolean cut) {}
}
