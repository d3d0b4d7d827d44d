package app.lotse.texts;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.TipStanding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what Lotse saw of a tip. */
public final class TipWords {
    /** Evidence that chooses or follows the sentence, or is for an expert alone. */
    private static final Set<String> NOT_IN_SENTENCE = Set.of(Finding.BECAUSE, "reason", "weakness", "installed-app");

    /** Evidence that is a day or a moment. */
    private static final Set<String> DAYS = Set.of("asked", "dated", "fetched", "said", "scanned", "seen", "table");

    private static final String HER_WORD = "your-word";
    private static final String MANY = ".many";

    private final Texts texts;

    /** @param texts the language */
    public TipWords(Texts texts) {
        this.texts = texts;
    }

    /** One sentence or two. */
    public String says(Finding finding) {
        return reason(finding).map(reason -> unread(List.of(finding), reason)).orElseGet(() -> sentence(finding));
    }

    /** What was seen, the worst first, then what could not be checked. */
    public List<String> lines(TipStanding standing) {
        var lines = new ArrayList<String>();
        grouped(standing.findings().stream()
                        .filter(finding -> reason(finding).isEmpty())
                        .sorted(Comparator.comparingInt(TipWords::rank))
                        .toList())
                .forEach((key, findings) -> lines.addAll(together(key, findings)));
        standing.findings().stream()
                .filter(finding -> reason(finding).isPresent())
                .collect(Collectors.groupingBy(
                        finding -> reason(finding).orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .forEach((reason, findings) -> lines.add(unread(findings, reason)));
        return lines;
    }

    private Map<String, List<Finding>> grouped(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(TipWords::key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Twenty apps with the same news are one line, not twenty. */
    private List<String> together(String key, List<Finding> findings) {
        if (findings.size() > 1 && texts.has(key + MANY)) {
            var names = findings.stream().map(finding -> first(finding)).collect(Collectors.joining(", "));
            return List.of(texts.get(key + MANY, String.valueOf(findings.size()), names));
        }
        return findings.stream().map(this::sentence).toList();
    }

    private String sentence(Finding finding) {
        String key = key(finding);
        if (!texts.has(key)) {
            return finding.check();
        }
        var words = new StringBuilder(texts.get(key, values(finding)));
        values(finding, "weakness")
                .forEach(weakness -> words.append(' ').append(texts.get("saw.weakness." + weakness)));
        return words.toString();
    }

    private String unread(List<Finding> findings, String reason) {
        String what = findings.stream()
                .map(TipWords::key)
                .map(key -> texts.has(key) ? texts.get(key) : key)
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.get("saw.unread", what, texts.get("saw.reason." + reason));
    }

    private Object[] values(Finding finding) {
        return finding.evidence().stream()
                .filter(evidence -> !NOT_IN_SENTENCE.contains(evidence.key()))
                .map(this::value)
                .toArray();
    }

    private String first(Finding finding) {
        return finding.evidence().stream()
                .filter(evidence -> !NOT_IN_SENTENCE.contains(evidence.key()))
                .map(this::value)
                .findFirst()
                .orElse("");
    }

    private String value(Evidence evidence) {
        return DAYS.contains(evidence.key())
                ? moment(evidence.value()).map(texts::date).orElse(evidence.value())
                : evidence.value();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text)
                                    .atStartOfDay(ZoneId.systemDefault())
                                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int rank(Finding finding) {
        return finding.check().equals(HER_WORD) ? -1 : order(finding.outcome());
    }

    private static int order(Outcome outcome) {
        return switch (outcome) {
            case BAD -> 0;
            case UNSURE -> 1;
            case GOOD -> 2;
            case DOES_NOT_APPLY -> 3;
        };
    }

    private static String key(Finding finding) {
        return "saw." + finding.check() + "." + finding.outcome()
                + values(finding, Finding.BECAUSE)
                        .findFirst()
                        .map(why -> "." + why)
                        .orElse("");
    }

    private static Optional<String> reason(Finding finding) {
        return values(finding, "reason").findFirst();
    }

    private static java.util.stream.Stream<String> values(Finding finding, String key) {
        return finding.evidence().stream()
                .filter(evidence -> evidence.key().equals(key))
                .map(Evidence::value);
    }
}
