package app.lotse.logbook;

import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Storage;
import app.lotse.model.Ticks;
import app.lotse.model.Verdict;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small restart under way that has one of each kind of value, for tests that change its saved text. */
final class SavedFormSamples {
    private SavedFormSamples() {}

    static RestartUnderWay restart() {
        return new RestartUnderWay(
                nas(),
                "U",
                Instant.parse("2026-11-23T14:10:00Z"),
                checkUp(),
                List.of(),
                known("B"),
                known(7.5),
                storage());
    }

    private static Nas nas() {
        return new Nas(
                "K",
                "N",
                known("M"),
                known("5.1.9"),
                Reading.unread(Reason.NOT_THERE, "D"),
                List.of(InetAddress.ofLiteral("10.1.2.3")),
                OptionalInt.of(8080),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                true,
                false);
    }

    private static CheckUp checkUp() {
        var process = new Proc(42, "smbd", 'S', 1, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        var sample = new Sample(7_500, new Ticks(1, 0, 1, 9, 0, 0, 0, 0, 1, 1), List.of(process), List.of());
        var detail = new ProcDetail(42, known(List.of("/usr/sbin/smbd")), Reading.unread(Reason.NOT_ALLOWED, "exe"));
        var snapshot = new Snapshot(
                Instant.parse("2026-11-23T14:09:00Z"),
                known("4.2.8"),
                known("M"),
                known("5.1.9"),
                known("20241120"),
                known(7.5),
                known("B"),
                known(0.5),
                known(true),
                List.of(known(sample)),
                known(Map.of(42, detail)),
                Reading.unread(Reason.NO_ANSWER, ""),
                Map.of(StartPlace.CRONTAB, known(List.of("0 3 * * * /sbin/clean"))),
                List.of());
        var cause = new Cause("small", 2.5, List.of("smbd"));
        return new CheckUp(snapshot, new Verdict(Level.UNCLEAR, known(2.5), List.of(), List.of(cause), List.of()));
    }

    private static Storage storage() {
        return new Storage(known(List.of("Public")), known(List.of(new Storage.Volume("/share/V", 1, 2, false))));
    }

    private static <T> Reading<T> known(T value) {
        return Reading.known(value);
    }
}
