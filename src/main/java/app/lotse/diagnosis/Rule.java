package app.lotse.diagnosis;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One question asked of a case; it answers with findings, or with none where it could not look (another rule says so then). */
sealed interface Rule
        permits KernelImpostor,
                KnownMalware,
                KnownMiner,
                EncryptionRunning,
                KnownLocker,
                RansomNote,
                SuspiciousPlace,
                UnexplainedLoad,
                LoadWithoutOwner,
                StartJobs,
                StartApps,
                BlockedUpdates,
                PreloadedLibrary,
                SignInKeys,
                Administrators,
                OwnStartScript,
                NamedLoad,
                CouldNotLook {
    /** All rules, in the order in which their findings are told. */
    List<Rule> ALL = List.of(
            new KernelImpostor(),
            new KnownMalware(),
            new KnownMiner(),
            new EncryptionRunning(),
            new KnownLocker(),
            new RansomNote(),
            new SuspiciousPlace(),
            new UnexplainedLoad(),
            new LoadWithoutOwner(),
            new StartJobs(),
            new StartApps(),
            new BlockedUpdates(),
            new PreloadedLibrary(),
            new SignInKeys(),
            new Administrators(),
            new OwnStartScript(),
            new NamedLoad(),
            new CouldNotLook());

    /** Stable id of its findings. */
    String id();

    /** What can come of it: for each there are texts. */
    Set<Outcome> outcomes();

    /** Words of their own for some outcomes: {@code OUTCOME.because}. */
    default Set<String> variants() {
        return Set.of();
    }

    /** What its findings weigh at most. */
    Level level();

    List<Finding> look(Case c);

    default Finding good(Evidence... evidence) {
        return new Finding(id(), level(), Outcome.GOOD, Strength.CONFIRMED, List.of(evidence));
    }

    default Finding notApplicable(Evidence... evidence) {
        return new Finding(id(), level(), Outcome.DOES_NOT_APPLY, Strength.CONFIRMED, List.of(evidence));
    }

    default Finding unsure(Level weight, List<Evidence> evidence) {
        return new Finding(id(), weight, Outcome.UNSURE, Strength.SUSPECTED, evidence);
    }

    default Finding bad(Strength strength, List<Evidence> evidence) {
        return new Finding(id(), level(), Outcome.BAD, strength, evidence);
    }

    static Evidence evidence(String key, Object value) {
        return new Evidence(key, String.valueOf(value));
    }

    static Evidence percent(String key, double value) {
        return new Evidence(key, String.format(Locale.ROOT, "%.1f", value));
    }
}
