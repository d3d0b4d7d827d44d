package app.lotse.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is handed to someone who knows about such devices: what was read of one NAS, judged, done and said. Nouns only; the sentences are made where it
 * is shown, and every verdict can be made anew from it.
 *
 * @param madeAt by the clock of the owner's computer
 * @param lotse version of the program that made it
 * @param knowledge the newest date of each file of what is known, by file name
 * @param user the account's name that was signed in with
 * @param checkUp the newest check-up; those around the restart are in {@code restart}
 * @param restart all that came of the restart, when one was made
 * @param seen where Lotse could not sign in: what she saw herself
 * @param readings what the tips were judged by, as far as they were read
 * @param tips where each tip stands
 * @param sent every line that was sent to this NAS since the start of the program, oldest first
 * @param namesShown whether names, addresses and the like are the real ones
 */
public record Handover(
        Instant madeAt,
        String lotse,
        Map<String, String> knowledge,
        Nas nas,
        Optional<String> user,
        Optional<CheckUp> checkUp,
        Optional<RestartResult> restart,
        Optional<OwnersWords> seen,
        Optional<TipReadings> readings,
        List<TipStanding> tips,
        List<SentLine> sent,
        boolean namesShown) {
    public Handover {
        lotse = Plain.line(lotse, 40);
        knowledge = knowledge.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        file -> Plain.line(file.getKey(), 60),
                        file -> Plain.line(file.getValue(), 20),
                        (one, _) -> one));
        user = user.map(name -> Plain.line(name, 60));
        tips = List.copyOf(tips);
        sent = List.copyOf(sent);
    }

    /** The look that counts: the newest, be it after the restart or a check-up of its own later on. */
    public Optional<CheckUp> last() {
        return Stream.concat(restart.map(RestartResult::after).stream(), checkUp.stream())
                .max(Comparator.comparing(look -> look.snapshot().takenAt()));
    }

    /** The same, saying whether its names are the real ones. */
    public Handover namesShown(boolean shown) {
        return new Handover(madeAt, lotse, knowledge, nas, user, checkUp, restart, seen, readings, tips, sent, shown);
    }
}
