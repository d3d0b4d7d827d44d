package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.diagnosis.ComingBack;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.Cause;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Reading;
import app.lotse.model.Verdict;
import app.lotse.texts.FindingWords;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what a check-up came to. */
final class Wording {
    /** Enough for an expert to know what is meant; all of it stands in the saved evidence. */
    private static final int MOST_EVIDENCE = 12;

    private static final Set<String> NOT_HARMLESS = Set.of("suspect", "unknown", "small");
    /** More lines than this are for the report, not for a page. */
    private static final int FEW = 5;

    /** Below this share, in % of the machine, nothing needs to be explained. */
    private static final double WORTH_A_WORD = 5;

    private final Texts texts;
    private final FindingWords findingWords;

    Wording(Texts texts) {
        this.texts = texts;
        this.findingWords = new FindingWords(texts);
    }

    /** The busiest programs: "a program that hides · about half of the computing power". */
    List<String> causes(List<Cause> causes) {
        return causes.stream()
                .filter(cause -> cause.sharePercent() >= 1)
                .limit(FEW)
                .map(cause -> texts.get("page.share", cause(cause), cause.sharePercent()))
                .toList();
    }

    private String cause(Cause cause) {
        String key = "cause." + cause.id();
        if (texts.has(key)) {
            return texts.get(key);
        }
        return cause.programs().isEmpty()
                ? texts.get("page.share.unnamed")
                : cause.programs().getFirst();
    }

    /** What made the verdict: for each the five answers, and what it rests on; what would be said alike is said once. */
    List<Told> findings(Verdict verdict) {
        return verdict.bad().stream()
                .collect(Collectors.groupingBy(findingWords::answers, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(same -> new Told(same.getKey(), evidence(same.getValue())))
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
        return causes.stream()
                .filter(cause -> cause.sharePercent() >= WORTH_A_WORD && !NOT_HARMLESS.contains(cause.id()))
                .filter(cause -> texts.has("cause." + cause.id() + ".why"))
                .limit(FEW)
                .map(cause -> texts.get(
                        "page.result.cause",
                        capital(cause(cause)),
                        cause.sharePercent(),
                        texts.get("cause." + cause.id() + ".why")))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
        return verdict.missing().stream()
                .map(Missing::what)
                .distinct()
                .map(what -> texts.has("missing." + what) ? texts.get("missing." + what) : what)
                .toList();
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
        double harmless = sum(causes, NOT_HARMLESS, false);
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
