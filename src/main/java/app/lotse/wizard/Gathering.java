package app.lotse.wizard;

import app.lotse.logbook.Logbook;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.SentLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what is handed over, as it is and with the real names.
 *
 * @param logbook where her answers to the tips are kept
 * @param user the account's name that she signed in with; empty without one
 */
record Gathering(Services services, Logbook logbook, Nas nas, String user, Notebook.Learnt learnt, boolean practice) {
    /** On the screens' thread; what takes time is left to {@link #gather}. */
    static Gathering of(Journey journey, Nas nas) {
        return new Gathering(
                journey.services().get(),
                journey.logbook(nas),
                nas,
                journey.userName(nas),
                journey.learnt(nas),
                journey.practising());
    }

    /** Reads what she said of the tips from disk. @param now when it is made @throws java.io.UncheckedIOException when that cannot be read */
    Handover gather(Instant now) {
        var telling = services.telling();
        var said = logbook.tips(nas.key());
        return new Handover(
                now,
                telling.lotse(),
                telling.knowledge().get(),
                practice ? forPractice(nas) : nas,
                Optional.of(user).filter(name -> !name.isBlank()),
                learnt.checkUp(),
                learnt.restart(),
                learnt.seen(),
                learnt.readings(),
                learnt.readings()
                        .map(read -> services.protection().judging().judge(read, said))
                        .orElse(List.of()),
                sent(),
                true);
    }

    /** What was recorded went to real devices: to a practice NAS nothing of it. */
    private List<SentLine> sent() {
        return practice ? List.of() : services.telling().sent().apply(nas.ssh());
    }

    private static Nas forPractice(Nas nas) {
        return new Nas(
                nas.key(),
                nas.name(),
                nas.model(),
                nas.firmware(),
                nas.build(),
                nas.addresses(),
                nas.webPort(),
                nas.sshPort(),
                nas.adminUrl(),
                nas.openDoors(),
                nas.announced(),
                true);
    }
}
