package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.Ticks;
import app.lotse.model.Variant;
import app.lotse.model.Verdict;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Check-ups for tests, by what they came to. */
public final class CheckUps {
    /** The NAS that they are of. */
    public static final Nas NAS = new Nas(
            "Q123",
            "Fotos",
            Reading.known("TS-253D"),
            Reading.known("5.1.9"),
            Reading.unread(Reading.Reason.NOT_THERE, ""),
            List.of(InetAddress.ofLiteral("192.168.1.20")),
            OptionalInt.of(8080),
            OptionalInt.empty(),
            Optional.empty(),
            List.of(),
            true,
            false);

    private CheckUps() {}

    public static CheckUp of(Level level, double cpu) {
        return of(level, cpu, Reading.known(Map.of()), Reading.known(new ShareTops(List.of(), List.of())));
    }

    public static CheckUp of(
            Level level, double cpu, Reading<Map<Integer, ProcDetail>> details, Reading<ShareTops> tops) {
        return of(level, cpu, details, tops, List.of());
    }

    public static CheckUp of(
            Level level,
            double cpu,
            Reading<Map<Integer, ProcDetail>> details,
            Reading<ShareTops> tops,
            List<Proc> processes) {
        var sample = new Sample(100_000, new Ticks(1, 0, 1, 100, 0, 0, 0, 0, 4, 1), processes, List.of());
        var snapshot = new Snapshot(
                FakeTime.START,
                Reading.known("5.10.60-qnap"),
                Reading.known("TS-253D"),
                Reading.known("5.1.9"),
                Reading.unread(Reason.NOT_THERE, ""),
                Reading.known(100_000.0),
                Reading.known(FakeNas.OLD_BOOT),
                Reading.known(0.5),
                Reading.known(true),
                List.of(Reading.known(sample), Reading.known(sample)),
                details,
                tops,
                java.util.Map.of(),
                List.of());
        return new CheckUp(snapshot, new Verdict(level, Reading.known(cpu), List.of(), List.of(), List.of()));
    }

    /** The same look, made in another boot. */
    static CheckUp inBoot(CheckUp look, String bootId) {
        var other = Variant.of(look.snapshot()).bootId(bootId).snapshot();
        return new CheckUp(other, look.verdict());
    }

    public static Proc process(int pid, String comm) {
        return new Proc(pid, comm, 'S', 1, 0, 0, 0, 0, 0, 1, 10, 1000, 10);
    }
}
