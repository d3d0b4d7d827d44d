package app.lotse.texts;

import app.lotse.model.Cause;
import app.lotse.model.Finding;
import app.lotse.model.Missing;
import app.lotse.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a check-up came to: what was busy, what was found, and what could not be read. */
public final class VerdictWords {
    /** Causes that are no work for the owner. */
    public static final Set<String> NOT_HARMLESS = Set.of("suspect", "unknown", "small");

    /** More lines than this are for the technician. */
    private static final int FEW = 5;

    /** Below this share, in % of the machine, nothing needs to be explained. */
    private static final double WORTH_A_WORD = 5;

    private final Texts texts;
    private final FindingWords findingWords;

    /** @param texts the language */
    public VerdictWords(Texts texts) {
        this.texts = texts;
        this.findingWords = new FindingWords(texts);
    }

    /** Findings that are told alike. */
    public record Alike(FindingWords.Answers answers, List<Finding> findings) {}

    /** What made the verdict, worst first; what would be said alike is said once. */
    public List<Alike> findings(Verdict verdict) {
        return verdict.bad().stream()
                .collect(Collectors.groupingBy(findingWords::answers, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(same -> new Alike(same.getKey(), same.getValue()))
                .toList();
    }

    /** The busiest programs: "a program that hides · about half of the computing power". */
    public List<String> causes(List<Cause> causes) {
        return causes.stream()
                .filter(cause -> cause.sharePercent() >= 1)
                .limit(FEW)
                .map(cause -> texts.get("page.share", cause(cause), cause.sharePercent()))
                .toList();
    }

    /** What the busiest programs do for the owner, when that is usual, and when to ask. */
    public List<String> explained(List<Cause> causes) {
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

    /** What could not be read, so that nobody takes it for fine. */
    public List<String> missing(Verdict verdict) {
        return verdict.missing().stream()
                .map(Missing::what)
                .distinct()
                .map(what -> texts.has("missing." + what) ? texts.get("missing." + what) : what)
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

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
