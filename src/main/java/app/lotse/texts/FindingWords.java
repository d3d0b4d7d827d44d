package app.lotse.texts;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says of each finding what it is, how sure that is, what comes of doing nothing, what to do and who can help; and for an expert what it rests on. */
public final class FindingWords {
    /** Their values come from the device and are shown as they are. */
    private static final Set<String> RAW = Set.of(
            "pid",
            "program",
            "file",
            "folder",
            "line",
            "app",
            "host",
            "library",
            "key",
            "account",
            "administrator",
            "known-as",
            "sign",
            "sha256",
            "connected-with");

    private static final String ENDING = "files.";

    private final Texts texts;

    public FindingWords(Texts texts) {
        this.texts = texts;
    }

    /** The five answers to one finding. */
    public record Answers(String what, String sure, String ifNothing, String todo, String who) {}

    public Answers answers(Finding finding) {
        String key = "check." + finding.check() + "." + finding.outcome();
        return new Answers(
                own(finding.sentence(), finding.check()),
                sure(finding, key),
                answer(finding, key, ".if-nothing"),
                answer(finding, key, ".do"),
                answer(finding, key, ".who"));
    }

    private String sure(Finding finding, String key) {
        boolean possible = finding.outcome() == Outcome.UNSURE && finding.strength() == Strength.SUSPECTED;
        String sure = texts.get("sure." + (possible ? Outcome.UNSURE : finding.strength()));
        return texts.has(key + ".why") ? sure + " " + texts.get(key + ".why") : sure;
    }

    /** Its own words, else those of all findings that weigh as much. */
    private String answer(Finding finding, String key, String question) {
        return texts.has(key + question)
                ? texts.get(key + question)
                : own("finding." + finding.weight() + question, "");
    }

    /** What a finding rests on, one line each: "File: /tmp/x". */
    public List<String> evidence(Finding finding) {
        return finding.evidence().stream().map(this::line).toList();
    }

    /** What is no fault, but what an owner should know: who may get in. */
    public List<String> goodToKnow(Verdict verdict) {
        var lines = new ArrayList<String>();
        values(verdict, "keys")
                .map(FindingWords::number)
                .filter(keys -> keys > 0)
                .findFirst()
                .ifPresent(keys -> lines.add(texts.get("page.result.keys", keys)));
        var names = values(verdict, "administrator").toList();
        if (names.size() > 1) {
            lines.add(texts.get("page.result.administrators", String.join(", ", names)));
        }
        return lines;
    }

    private static Stream<String> values(Verdict verdict, String key) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.GOOD)
                .flatMap(finding -> finding.evidence().stream())
                .filter(evidence -> evidence.key().equals(key))
                .map(Evidence::value);
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private String line(Evidence evidence) {
        String key = evidence.key();
        String label = key.startsWith(ENDING)
                ? texts.get("evidence.key.files-ending", key.substring(ENDING.length() - 1))
                : own("evidence.key." + key, key);
        return texts.get("evidence.line", label, value(key, evidence.value()));
    }

    private String value(String key, String value) {
        if (key.equals("percent")) {
            return percent(value);
        }
        if (key.equals("cause")) {
            return own("cause." + value, value);
        }
        return RAW.contains(key) ? value : own("evidence.is." + value, value);
    }

    private String percent(String value) {
        try {
            return texts.get("evidence.percent", Double.parseDouble(value));
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private String own(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
