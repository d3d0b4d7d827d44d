package app.lotse.diagnosis;

import app.lotse.model.Advice;
import app.lotse.model.Cause;
import app.lotse.model.Doubts;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges Snapshots by the rules and the knowledge it was made with. */
public final class Diagnosis {
    private static final int MOST_SUSPECTS = 50;

    private final Knowledge knowledge;

    private final List<Function<Case, List<Finding>>> rules;

    Diagnosis(Knowledge knowledge, List<Function<Case, List<Finding>>> rules) {
        this.knowledge = knowledge;
        this.rules = List.copyOf(rules);
    }

    /** With the knowledge that Lotse ships; an error in it is an IllegalStateException. */
    public static Diagnosis withShippedKnowledge() {
        return new Diagnosis(
                Knowledge.shipped(),
                Rule.ALL.stream()
                        .<Function<Case, List<Finding>>>map(rule -> rule::look)
                        .toList());
    }

    public Verdict judge(Snapshot snapshot) {
        var c = new Case(snapshot, knowledge);
        List<Finding> findings =
                rules.stream().flatMap(rule -> rule.apply(c).stream()).toList();
        return new Verdict(level(findings), c.cpuPercent(), findings, c.load().causes(), Unreads.of(snapshot));
    }

    /** What a first judgement leaves open: whom to look at again, the ones of the last look first, and whether to watch the load for longer. */
    public Doubts doubts(Snapshot snapshot) {
        var c = new Case(snapshot, knowledge);
        List<Proc> suspects = c.everybody().stream()
                .filter(s -> Suspects.doubtful(c, s))
                .map(Seen::now)
                .limit(MOST_SUSPECTS)
                .toList();
        return new Doubts(suspects, UnexplainedLoad.unexplained(c) || LoadWithoutOwner.large(c));
    }

    /** The worst that was found; nothing at all found out is unclear, not clean. */
    private static Level level(List<Finding> findings) {
        Level worst = findings.stream()
                .filter(f -> f.outcome() == Outcome.BAD || f.outcome() == Outcome.UNSURE)
                .map(Finding::weight)
                .max(Comparator.naturalOrder())
                .orElse(Level.NOTHING_FOUND);
        return findings.isEmpty() ? Level.UNCLEAR : worst;
    }

    /** What to do, in order. @param restarted whether this verdict is of a look after Lotse's restart */
    public static List<Advice> advice(Verdict verdict, boolean restarted) {
        return switch (verdict.level()) {
            case STOP ->
                List.of(Advice.DO_NOT_RESTART, Advice.UNPLUG_INTERNET, Advice.KEEP_EVIDENCE, Advice.ASK_SOMEONE);
            case MINER ->
                restarted
                        ? List.of(Advice.ASK_SOMEONE, Advice.UNPLUG_INTERNET, Advice.KEEP_EVIDENCE)
                        : List.of(Advice.RESTART, Advice.PROTECT);
            case UNCLEAR -> List.of(Advice.WAIT_AND_LOOK_AGAIN, Advice.ASK_SOMEONE);
            case BUSY -> List.of(Advice.WAIT_AND_LOOK_AGAIN, Advice.PROTECT);
            case NOTHING_FOUND -> List.of(Advice.PROTECT);
        };
    }

    /** What was busy between two looks, for the live picture: busy % of the whole machine, and the causes by name. */
    public Pulse pulse(Sample earlier, Sample later) {
        var c = new Case(bare(earlier, later), knowledge);
        return new Pulse(c.cpuPercent().value().orElse(0.0), c.load().causes());
    }

    private static Snapshot bare(Sample earlier, Sample later) {
        return new Snapshot(
                Instant.EPOCH,
                unasked(),
                unasked(),
                unasked(),
                unasked(),
                unasked(),
                unasked(),
                unasked(),
                unasked(),
                List.of(Reading.known(earlier), Reading.known(later)),
                unasked(),
                unasked(),
                Map.of(),
                List.of());
    }

    private static <T> Reading<T> unasked() {
        return Reading.unread(Reason.NOT_ASKED, "");
    }

    /** One live value. */
    public record Pulse(double cpuPercent, List<Cause> causes) {}
}
