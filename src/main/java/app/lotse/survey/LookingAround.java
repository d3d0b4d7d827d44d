package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Sample;
import app.lotse.model.ShareTops;
import app.lotse.model.Snapshot;
import app.lotse.model.StartPlace;
import app.lotse.model.Suspect;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Command;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One check-up under way: makes its looks, and holds what was seen so far. */
final class LookingAround {
    private static final Duration PULSE = Duration.ofSeconds(1);
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(1);

    private final Timekeeper time;
    private final Shell shell;
    private final Optional<Watcher> watcher;
    private final Instant takenAt;
    private final List<Reading<Sample>> samples = new ArrayList<>();
    private Sections circumstances = Sections.NONE;
    private Reading<Map<Integer, ProcDetail>> details = Reading.unread(Reason.NOT_ASKED, "");
    private Reading<Boolean> root = Reading.unread(Reason.NOT_ASKED, "");
    private Reading<ShareTops> shareTops = Reading.unread(Reason.NOT_ASKED, "");
    private Map<StartPlace, Reading<List<String>>> startPlaces = Map.of();
    private List<Suspect> suspects = List.of();

    LookingAround(Timekeeper time, Shell shell, Optional<Watcher> watcher) {
        this.time = time;
        this.shell = shell;
        this.watcher = watcher;
        takenAt = time.now();
    }

    void stage(Watcher.Stage stage, Duration left) {
        watcher.ifPresent(who -> who.stage(stage, left));
    }

    void first() throws Trouble, InterruptedException {
        stage(Watcher.Stage.FIRST, Duration.ZERO);
        add(Commands::firstLook);
    }

    /** Waits, and reads meanwhile who the NAS is and what starts there; with somebody watching, looks about once a second. */
    void between(Duration interval) throws Trouble, InterruptedException {
        stage(Watcher.Stage.BETWEEN, interval);
        Instant end = time.now().plus(interval);
        readCircumstances();
        Duration left = Duration.between(time.now(), end);
        while (watcher.isPresent() && left.compareTo(PULSE) > 0) {
            time.sleep(PULSE);
            pulse();
            left = Duration.between(time.now(), end);
        }
        time.sleep(left.isNegative() ? Duration.ZERO : left);
    }

    void pulse() throws Trouble, InterruptedException {
        add(Commands::pulse);
    }

    /** With everything; may be made several times: the newest counts, and what it could not read any more stays as it was seen before. */
    void last() throws Trouble, InterruptedException {
        Reading<Sample> sample = add(Commands::lastLook);
        Sections last = Sections.ask(shell, Commands::details);
        root = newer(root, Lines.root(last.get("self")));
        boolean asRoot = root.value().orElse(false);
        shareTops = newer(shareTops, SharesParser.read(last.getWithErrors("shares"), last.errors(), asRoot));
        var earlier = details.isKnown() ? details : Looks.details(circumstances, samples.getFirst(), asRoot);
        details = newer(
                details,
                Looks.together(
                        earlier,
                        Looks.details(last, sample, asRoot),
                        sample.map(Sample::processes).value().orElse(List.of())));
    }

    private static <T> Reading<T> newer(Reading<T> before, Reading<T> now) {
        return now.isKnown() || !before.isKnown() ? now : before;
    }

    void again() throws Trouble, InterruptedException {
        stage(Watcher.Stage.AGAIN, Duration.ZERO);
        time.sleep(BEFORE_LOOKING_AGAIN);
        last();
    }

    void suspects(List<Suspect> found) {
        suspects = found;
    }

    /** A look that doubts asked for could not be made any more: that it is missing is kept, and what was seen before. */
    void brokenOff(Trouble broken, List<Proc> accused) {
        samples.add(Reading.unread(Reason.NO_ANSWER, broken.kind().name()));
        suspects = accused.stream()
                .limit(CloserLook.MOST)
                .map(p -> CloserLook.unread(p, Reason.NO_ANSWER, broken.kind().name()))
                .toList();
    }

    /** By the NAS's own time, from its first look to the newest, in ms; 0 where that is not known. */
    long watchedMillis() {
        List<Sample> known = samples.stream().flatMap(s -> s.value().stream()).toList();
        return known.isEmpty()
                ? 0
                : known.getLast().uptimeMillis() - known.getFirst().uptimeMillis();
    }

    Snapshot snapshot() {
        return new Snapshot(
                takenAt,
                Lines.one(circumstances.get("kernel"), Lines.KERNEL),
                Lines.one(circumstances.get("model"), Lines.MODEL),
                Lines.one(circumstances.get("version"), Lines.VERSION),
                Lines.one(circumstances.get("build"), Lines.BUILD),
                samples.getFirst().map(s -> s.uptimeMillis() / 1000.0),
                Lines.one(circumstances.get("boot"), Lines.BOOT),
                Lines.load(circumstances.get("load")),
                root,
                samples,
                details,
                shareTops,
                startPlaces,
                suspects);
    }

    /** None of it is part of the first judgement: where it cannot be read, the looks go on. */
    private void readCircumstances() throws InterruptedException {
        String mark = Commands.mark();
        try {
            var answer = shell.run(Commands.circumstances(mark));
            circumstances = Sections.of(answer, mark);
            startPlaces = StartPlaces.read(circumstances, answer.asRoot());
        } catch (Trouble trouble) {
            startPlaces = StartPlaces.unread(trouble.kind().name());
        }
    }

    private Reading<Sample> add(Function<String, Command> command) throws Trouble, InterruptedException {
        Reading<Sample> sample = Looks.ask(shell, command);
        samples.add(sample);
        watcher.ifPresent(who -> sample.value().ifPresent(who::seen));
        return sample;
    }
}
