package app.lotse.report;

import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.OwnersWords;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.Sample;
import app.lotse.model.Scenario;
import app.lotse.model.SentLine;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Ticks;
import app.lotse.model.Trouble;
import app.lotse.model.Variant;
import app.lotse.practice.PracticeStory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports of odd devices: very full ones, and ones with names that want to harm. */
final class Many {
    private static final String LONG = "/share/CACHEDEV1_DATA/" + "x".repeat(900);

    private Many() {}

    static Handover healthy() {
        try {
            return PracticeStory.of(Scenario.HEALTHY);
        } catch (Trouble | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many processes with long names and command lines, and as many of everything else. */
    static Handover processes(int count) {
        var details = new HashMap<Integer, ProcDetail>();
        IntStream.range(1, count)
                .forEach(pid ->
                        details.put(pid, new ProcDetail(pid, Reading.known(List.of(LONG, LONG)), Reading.known(LONG))));
        var lines =
                Reading.known(IntStream.range(0, count).mapToObj(i -> LONG + i).toList());
        var places = new HashMap<StartPlace, Reading<List<String>>>();
        List.of(StartPlace.values()).forEach(place -> places.put(place, lines));
        var sent = IntStream.range(0, count)
                .mapToObj(i -> new SentLine(Instant.EPOCH, "/bin/cat " + LONG + LONG + i))
                .toList();
        var base = healthy();
        var checkUp = base.checkUp().orElseThrow();
        var full = Variant.of(checkUp.snapshot())
                .samples(List.of(Reading.known(sample(count, 0)), Reading.known(sample(count, 400))))
                .details(details)
                .startPlaces(places)
                .suspects(List.of())
                .snapshot();
        return with(base, base.nas(), Optional.of(new CheckUp(full, checkUp.verdict())), Optional.empty(), sent);
    }

    private static Sample sample(int count, long later) {
        var processes = IntStream.range(1, count)
                .mapToObj(pid -> new Proc(
                        pid, "worker" + pid, 'S', 1, 0, 100 + later % pid, 10, 0, 0, 3, 5_000 + pid, 4_096, 10))
                .toList();
        return new Sample(
                90_000 + later * 10,
                new Ticks(1_000 + later, 0, 100, 9_000 + later, 0, 0, 0, 0, 4, 7),
                processes,
                List.of());
    }

    /** A NAS, an app and a process of that name. */
    static Handover named(String name) {
        var base = healthy();
        var n = base.nas();
        var nas = new Nas(
                n.key(),
                name,
                Reading.known(name),
                n.firmware(),
                n.build(),
                n.addresses(),
                n.webPort(),
                n.sshPort(),
                n.adminUrl(),
                n.openDoors(),
                n.announced(),
                n.practice());
        var checkUp = base.checkUp().orElseThrow();
        var s = checkUp.snapshot();
        var first = new Proc(77, name, 'R', 1, 0, 5, 5, 0, 0, 1, 10, 4_096, 10);
        var table = new Sample(90_000, new Ticks(10, 0, 10, 90, 0, 0, 0, 0, 2, 7), List.of(first), List.of());
        var odd = new Snapshot(
                s.takenAt(),
                Reading.known(name),
                s.model(),
                s.firmware(),
                s.build(),
                s.uptimeSeconds(),
                s.bootId(),
                s.load(),
                s.asRoot(),
                List.of(Reading.known(table), Reading.known(table)),
                Reading.known(Map.of(77, new ProcDetail(77, Reading.known(List.of(name, name)), Reading.known(name)))),
                s.shareTops(),
                Map.of(StartPlace.CRONTAB, Reading.known(List.of(name))),
                List.of());
        return with(
                base,
                nas,
                Optional.of(new CheckUp(odd, checkUp.verdict())),
                Optional.empty(),
                List.of(new SentLine(Instant.EPOCH, name)));
    }

    static Handover with(
            Handover base, Nas nas, Optional<CheckUp> checkUp, Optional<OwnersWords> seen, List<SentLine> sent) {
        return new Handover(
                base.madeAt(),
                base.lotse(),
                base.knowledge(),
                nas,
                base.user(),
                checkUp,
                Optional.<RestartResult>empty(),
                seen,
                base.readings(),
                base.tips(),
                sent,
                base.namesShown());
    }
}
