package app.lotse.checklist;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what was seen for a tip; it weighs nothing for a verdict. */
record Saw(String check, Outcome outcome, Strength strength, List<Evidence> evidence) {
    /** Key of the evidence that names why a value could not be read. */
    static final String REASON = "reason";

    /** Stands for a reason: nobody knows how to read that from this NAS. */
    static final String NO_WAY = "NO_WAY";

    /** Why a finding is worded in that way: nothing could be read. */
    static final String UNREAD = "unread";

    static Saw good(String check) {
        return new Saw(check, Outcome.GOOD, Strength.CONFIRMED, List.of());
    }

    static Saw bad(String check) {
        return new Saw(check, Outcome.BAD, Strength.CONFIRMED, List.of());
    }

    static Saw unsure(String check) {
        return new Saw(check, Outcome.UNSURE, Strength.SUSPECTED, List.of());
    }

    /** Neither good nor bad: worth knowing, or nothing for this NAS. */
    static Saw note(String check) {
        return new Saw(check, Outcome.DOES_NOT_APPLY, Strength.CONFIRMED, List.of());
    }

    static Finding unread(String check, Unread<?> unread) {
        return unsure(check).because(UNREAD).with(REASON, unread.reason()).finding();
    }

    /** Where the NAS was asked and one thing was not, no public source says how to read it: then signing in does not help. */
    static Finding askedInVain(Finding finding) {
        var notAsked = new Evidence(REASON, Reason.NOT_ASKED.name());
        return new Finding(
                finding.check(),
                finding.weight(),
                finding.outcome(),
                finding.strength(),
                finding.evidence().stream()
                        .map(each -> each.equals(notAsked) ? new Evidence(REASON, NO_WAY) : each)
                        .toList());
    }

    Saw because(String why) {
        return with(Finding.BECAUSE, why);
    }

    Saw with(String key, Object value) {
        var more = Stream.concat(evidence.stream(), Stream.of(new Evidence(key, String.valueOf(value))));
        return new Saw(check, outcome, strength, more.toList());
    }

    Saw suspected() {
        return new Saw(check, outcome, Strength.SUSPECTED, evidence);
    }

    Finding finding() {
        return new Finding(check, Level.NOTHING_FOUND, outcome, strength, evidence);
    }
}
