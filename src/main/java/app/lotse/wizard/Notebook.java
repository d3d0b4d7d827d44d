package app.lotse.wizard;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.model.TipReadings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What this run of the program learnt of each NAS, the newest of each kind, for whoever is asked to help. In memory alone; on the screens' thread. */
final class Notebook {
    private final Map<String, Learnt> learnt = new HashMap<>();

    /**
     * All of one NAS.
     *
     * @param checkUp the newest check-up; the looks around a restart are in {@code restart}
     * @param seen what she saw herself, without signing in
     * @param kept what came of keeping what was seen, with signs of encryption
     */
    record Learnt(
            Optional<CheckUp> checkUp,
            Optional<RestartResult> restart,
            Optional<OwnersWords> seen,
            Optional<TipReadings> readings,
            Kept kept) {
        static final Learnt NOTHING = new Learnt(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new Kept.NotNeeded());

        private Learnt with(CheckUp look, Kept keeping) {
            return new Learnt(Optional.of(look), restart, seen, readings, keeping(keeping));
        }

        private Learnt with(RestartResult result, Kept keeping) {
            return new Learnt(Optional.of(result.before()), Optional.of(result), seen, readings, keeping(keeping));
        }

        private Learnt with(OwnersWords words) {
            return new Learnt(checkUp, restart, Optional.of(words), readings, kept);
        }

        private Learnt with(TipReadings read) {
            return new Learnt(checkUp, restart, seen, Optional.of(read), kept);
        }

        /** What lies on disk stays there: a later look that needed no keeping, or could not be kept, takes nothing away. */
        private Kept keeping(Kept now) {
            return now instanceof Kept.NotNeeded || kept instanceof Kept.Saved && !(now instanceof Kept.Saved)
                    ? kept
                    : now;
        }
    }

    Learnt of(String nas) {
        return learnt.getOrDefault(nas, Learnt.NOTHING);
    }

    /** She reached this page. */
    void note(String nas, Step page) {
        switch (page) {
            case Step.Result result -> put(nas, of(nas).with(result.checkUp(), result.kept()));
            case Step.After after -> put(nas, of(nas).with(after.result(), after.kept()));
            case Step.NotReturned lost -> put(nas, of(nas).with(lost.before(), new Kept.NotNeeded()));
            case Step.Seen seen -> put(nas, of(nas).with(new OwnersWords(seen.at(), seen.seen())));
            default -> {}
        }
    }

    /** Lotse looked for the tips. */
    void note(String nas, TipReadings read) {
        put(nas, of(nas).with(read));
    }

    void forget(Predicate<String> which) {
        learnt.keySet().removeIf(which);
    }

    private void put(String nas, Learnt now) {
        learnt.put(nas, now);
    }
}
