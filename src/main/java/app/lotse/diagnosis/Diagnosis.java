package app.lotse.diagnosis;

import app.lotse.model.Advice;
import app.lotse.model.Cause;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import java.util.List;

/** Judges Snapshots by the rules and the knowledge it was made with. */
public final class Diagnosis {
    /** With the knowledge that Lotse ships; an error in it is an IllegalStateException. */
    public static Diagnosis withShippedKnowledge() {
        return new Diagnosis();
    }

    public Verdict judge(Snapshot snapshot) {
        throw new IllegalStateException("comes with its package");
    }

    /** What to do, in order. @param restarted whether this verdict is of a look after Lotse's restart */
    public static List<Advice> advice(Verdict verdict, boolean restarted) {
        throw new IllegalStateException("comes with its package");
    }

    /** What was busy between two looks, for the live picture: busy % of the whole machine, and the causes by name. */
    public Pulse pulse(Sample earlier, Sample later) {
        throw new IllegalStateException("comes with its package");
    }

    /** One live value. */
    public record Pulse(double cpuPercent, List<Cause> causes) {}
}
