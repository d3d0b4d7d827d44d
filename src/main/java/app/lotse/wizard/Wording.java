package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.diagnosis.ComingBack;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.Cause;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Verdict;
import app.lotse.texts.FindingWords;
import app.lotse.texts.Texts;
import app.lotse.texts.VerdictWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Says in words what a check-up came to. */
final class Wording {
    /** Enough for an expert to know what is meant; all of it stands in the saved evidence. */
    private static final int MOST_EVIDENCE = 12;

    private final Texts texts;
    private final FindingWords findingWords;
    private final VerdictWords verdictWords;

    Wording(Texts texts) {
        this.texts = texts;
        this.findingWords = new FindingWords(texts);
        this.verdictWords = new VerdictWords(texts);
    }

    /** The busiest programs: "a program that hides · about half of the computing power". */
    List<String> causes(List<Cause> causes) {
        return verdictWords.causes(causes);
    }

    /** What made the verdict: for each the five answers, and what it rests on; what would be said alike is said once. */
    List<Told> findings(Verdict verdict) {
        return verdictWords.findings(verdict).stream()
                .map(alike -> new Told(alike.answers(), evidence(alike.findings())))
                .toList();
    }

    private List<String> evidence(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> findingWords.evidence(finding).stream())
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** What the busiest programs do for the owner, when that is usual, and when to ask. */
    List<String> explained(List<Cause> causes) {
        return verdictWords.explained(causes);
    }

    /** From where a harmful program may come back; only told together with one. */
    List<String> comesBack(Verdict verdict) {
        return verdict.level() == Level.MINER
                ? ComingBack.from(verdict).stream()
                        .map(id -> texts.get("comes-back." + id))
                        .toList()
                : List.of();
    }

    /** What is no fault, but what an owner should know. */
    List<String> goodToKnow(Verdict verdict) {
        return findingWords.goodToKnow(verdict);
    }

    /** One finding as it is told. @param evidence for an expert, one line each */
    record Told(FindingWords.Answers answers, List<String> evidence) {}

    /** What could not be read, so that nobody takes it for fine. */
    List<String> missing(Verdict verdict) {
        return verdictWords.missing(verdict);
    }

    /** Where a tip comes from, with its date; ours say that they are ours. */
    String source(Tip tip) {
        var day = tip.dated().atStartOfDay(ZoneId.systemDefault()).toInstant();
        return tip.manufacturer()
                ? texts.get("page.tip.source", tip.source(), texts.date(day))
                : texts.get("page.tip.source-own");
    }

    /** A moment as she would say it: with its day, where that is not today. */
    String when(Instant at, Instant now) {
        var zone = ZoneId.systemDefault();
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today
                ? texts.get("page.when.today", texts.time(at))
                : texts.get("page.when.other", texts.date(at), texts.time(at));
    }

    /** The verdict's shares of the whole machine, for the picture. */
    static Shares shares(Verdict verdict) {
        return shares(verdict.cpuPercent(), verdict.causes());
    }

    static Shares shares(Diagnosis.Pulse pulse) {
        return shares(Reading.known(pulse.cpuPercent()), pulse.causes());
    }

    private static Shares shares(Reading<Double> total, List<Cause> causes) {
        double suspect = sum(causes, Set.of("suspect"), true);
        double harmless = sum(causes, VerdictWords.NOT_HARMLESS, false);
        return new Shares(total, suspect, harmless);
    }

    private static double sum(List<Cause> causes, Set<String> ids, boolean in) {
        return causes.stream()
                .filter(cause -> ids.contains(cause.id()) == in)
                .mapToDouble(Cause::sharePercent)
                .sum();
    }

    /** Busy time, all in % of the whole machine. @param total of all programs, if it could be read */
    record Shares(Reading<Double> total, double suspect, double harmless) {}
}
