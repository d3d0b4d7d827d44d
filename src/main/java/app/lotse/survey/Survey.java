package app.lotse.survey;

import app.lotse.model.Doubts;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes one check-up's readings: two looks at the processes, who the NAS is, what starts by itself, and more where doubts are left. */
public final class Survey {
    private final Timekeeper time;
    private final Function<Snapshot, Doubts> doubts;

    /** @param doubts what a first judgement of the readings leaves open; asked anew after each further look */
    public Survey(Timekeeper time, Function<Snapshot, Doubts> doubts) {
        this.time = time;
        this.doubts = doubts;
    }

    /**
     * @param interval time to wait between the two looks; how long it really was is measured by the NAS's own uptime
     * @param watcher if present, gets the first look and one more about every second, for the picture while it runs; without one only the two looks
     *     are made, and those that doubts ask for
     * @throws Trouble when the line breaks or the NAS does not answer before the last look is made; afterwards what was seen is kept, and what could
     *     not be asked any more is unread. What the NAS answers, however odd, never throws
     */
    public Snapshot take(Shell shell, Duration interval, Optional<Watcher> watcher)
            throws Trouble, InterruptedException {
        var looks = new LookingAround(time, shell, watcher);
        looks.first();
        looks.between(interval);
        looks.last();
        try {
            if (doubts.apply(looks.snapshot()).load()) {
                new LongWatch(time, looks, doubts).watch();
                looks.last();
            }
            List<Proc> accused = doubts.apply(looks.snapshot()).suspects();
            if (!accused.isEmpty()) {
                lookAgain(shell, looks, accused);
            }
        } catch (Trouble broken) {
            looks.brokenOff(broken, doubts.apply(looks.snapshot()).suspects());
        }
        return looks.snapshot();
    }

    /** A short-lived program can look like an impostor in one moment of its start; so only who is accused twice is looked at closely. */
    private void lookAgain(Shell shell, LookingAround looks, List<Proc> accused) throws Trouble, InterruptedException {
        looks.again();
        List<Proc> still = doubts.apply(looks.snapshot()).suspects().stream()
                .filter(now -> accused.stream().anyMatch(now::sameAs))
                .limit(CloserLook.MOST)
                .toList();
        if (!still.isEmpty()) {
            looks.suspects(closer(shell, looks, still));
        }
    }

    private static List<app.lotse.model.Suspect> closer(Shell shell, LookingAround looks, List<Proc> still)
            throws InterruptedException {
        looks.stage(Watcher.Stage.CLOSER, Duration.ZERO);
        return new CloserLook(shell).at(still);
    }

    /** The process table alone, as it is just now. */
    public static Reading<Sample> pulse(Shell shell) throws Trouble, InterruptedException {
        return Looks.ask(shell, Commands::pulse);
    }
}
