package app.lotse.diagnosis;

import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Verdict;
import java.util.List;
import java.util.Set;

/** Why a harmful program may be there again after a restart: the places from which it could be started, or by which somebody could get in. */
public final class ComingBack {
    /** Ids of the rules that look at such places; for each there is a text {@code comes-back.ID}. */
    public static final Set<String> CHECKS = Set.of(
            new StartJobs().id(),
            new StartApps().id(),
            new PreloadedLibrary().id(),
            new SignInKeys().id(),
            new Administrators().id(),
            new OwnStartScript().id());

    private ComingBack() {}

    /** Ids of the checks that found such a place, in the order in which they are told. */
    public static List<String> from(Verdict verdict) {
        return verdict.findings().stream()
                .filter(f -> f.outcome() == Outcome.BAD || f.outcome() == Outcome.UNSURE)
                .map(Finding::check)
                .filter(CHECKS::contains)
                .distinct()
                .toList();
    }
}
