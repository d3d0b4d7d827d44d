package app.lotse.logbook;

import app.lotse.model.Host;
import app.lotse.model.KnownNas;
import app.lotse.model.PastCheck;
import app.lotse.model.Plain;
import app.lotse.model.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of one NAS.
 *
 * @param hosts where it was signed in to, the last one first: there its identity is remembered
 * @param checks the oldest first
 */
record Past(KnownNas nas, List<Host> hosts, List<PastCheck> checks) {
    static final int MOST_HOSTS = 8;
    private static final int MOST_IDS = 25;
    private static final int LONGEST = 60;

    Past {
        hosts = List.copyOf(hosts);
        checks = List.copyOf(checks);
    }

    Past with(Optional<String> user, List<Host> where) {
        return new Past(new KnownNas(nas.key(), nas.name(), nas.model(), user, nas.lastSeen()), where, checks);
    }

    /** As {@link KnownNas} makes it. */
    static String key(String nasKey) {
        return Plain.line(nasKey, 120);
    }

    /** No longer than a file can hold ten thousand of. */
    static PastCheck bounded(PastCheck check) {
        return new PastCheck(
                check.takenAt(),
                check.level(),
                bare(check.cpuPercent()),
                bare(check.firmware().map(text -> Plain.line(text, LONGEST))),
                ids(check.bad()),
                ids(check.causes()),
                check.restartedAt());
    }

    /** Without the device's own words on why it could not be read: those are for the day itself. */
    static <T> Reading<T> bare(Reading<T> reading) {
        return switch (reading) {
            case Reading.Known<T> known -> known;
            case Reading.Unread<T>(var reason, var detail) -> Reading.unread(reason, "");
        };
    }

    private static List<String> ids(List<String> ids) {
        return ids.stream().limit(MOST_IDS).map(id -> Plain.line(id, LONGEST)).toList();
    }
}
