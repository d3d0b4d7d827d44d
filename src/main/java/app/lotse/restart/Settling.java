package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.restart.Course.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks again and again until the load of starting up has gone, and says which look counts. */
final class Settling {
    /** Long enough for load to change between two looks, short enough for two looks within the early limit. */
    static final Duration EVERY = Duration.ofSeconds(30);
    /** A program started once a minute (cron) has had its turn by then. */
    static final Duration EARLIEST = Duration.ofSeconds(75);
    /** Start-up load that lasts longer is no longer start-up load. */
    static final Duration LATEST = Duration.ofMinutes(5);
    /** Two looks whose computing power differs by less, in % of the whole machine, show the same state. */
    static final double CALM_POINTS = 10;

    /** QTS runs {@code /etc/init.d/rcS} while it starts. */
    private static final String START_SCRIPT = "rcS";

    /** As many as fit in before the latest moment, and no more even where a clock was set back. */
    private static final int MOST_LOOKS = (int) LATEST.dividedBy(EVERY) + 1;
    /** After the latest moment, where none counted yet: this computer may have slept and still be looking for its network. */
    private static final int LAST_TRIES = 3;
    /** How long it takes from the start of the kernel until a NAS can be signed in to, at a guess on the long side. */
    private static final Duration COMING_UP = Duration.ofMinutes(3);

    private final Looks looks;
    private final Timekeeper time;
    private final Progress progress;
    private final Instant answered;

    Settling(Looks looks, Timekeeper time, Progress progress, Waiting.Back back) {
        this.looks = looks;
        this.time = time;
        this.progress = progress;
        this.answered = answered(back);
    }

    /** Where nobody watched it coming back, its uptime tells about when it did: a NAS that has run for an hour needs no more settling. */
    private static Instant answered(Waiting.Back back) {
        Optional<Double> uptime = back.boot().uptime().value();
        if (back.watched() || uptime.isEmpty()) {
            return back.at();
        }
        Instant up = back.at().minusMillis((long) (uptime.get() * 1000)).plus(COMING_UP);
        return up.isBefore(back.at()) ? up : back.at();
    }

    /** Whether a look ends everything at once: waiting longer would not make it better. */
    static boolean decides(CheckUp look) {
        return look.verdict().level().compareTo(Level.MINER) >= 0;
    }

    /** When the look that counts is expected at the latest, once the first one is made. */
    Instant expected(CheckUp first) {
        return countsAtOnce(first) ? time.now() : latest();
    }

    /** The look that counts; empty when the NAS could not be looked at late enough after its start. */
    Optional<CheckUp> after(CheckUp first) throws Trouble, InterruptedException {
        if (countsAtOnce(first)) {
            progress.happens(Event.COUNTS);
            return Optional.of(first);
        }
        progress.happens(Event.LOOKED);
        CheckUp previous = first;
        Optional<CheckUp> late = Optional.empty();
        for (int made = 0, last = 0; goesOn(made) || late.isEmpty() && last++ < LAST_TRIES; made++) {
            boolean counts = waitForNext();
            Optional<CheckUp> look = looks.next();
            if (look.isEmpty()) {
                progress.happens(Event.BROKE_OFF);
                continue;
            }
            if (decides(look.get()) || counts && calm(previous, look.get()) && !starting(look.get())) {
                progress.happens(Event.COUNTS);
                return look;
            }
            progress.happens(Event.LOOKED);
            late = counts ? look : late;
            previous = look.get();
        }
        progress.happens(late.isPresent() ? Event.COUNTS : Event.TIME_UP);
        return late;
    }

    private Instant latest() {
        return answered.plus(LATEST);
    }

    private boolean countsAtOnce(CheckUp first) {
        return decides(first) || !time.now().isBefore(latest());
    }

    private boolean goesOn(int made) {
        return made < MOST_LOOKS && time.now().isBefore(latest());
    }

    private boolean waitForNext() throws InterruptedException {
        Duration left = Duration.between(time.now(), latest());
        time.sleep(left.isPositive() && left.compareTo(EVERY) < 0 ? left : EVERY);
        boolean counts = !time.now().isBefore(answered.plus(EARLIEST));
        if (counts) {
            progress.happens(Event.LATE_ENOUGH);
        }
        return counts;
    }

    /** Its own start script still runs: what comes with it later, such as a program of an app, could not be seen yet. */
    private static boolean starting(CheckUp look) {
        return look.snapshot().samples().stream()
                .flatMap(sample -> sample.value().stream())
                .flatMap(sample -> sample.processes().stream())
                .anyMatch(process -> process.comm().equals(START_SCRIPT));
    }

    private static boolean calm(CheckUp one, CheckUp two) {
        Level level = two.verdict().level();
        if (level != one.verdict().level() || level.compareTo(Level.BUSY) > 0) {
            return false;
        }
        var first = one.verdict().cpuPercent().value();
        var second = two.verdict().cpuPercent().value();
        return first.isPresent() && second.isPresent() && Math.abs(first.get() - second.get()) <= CALM_POINTS;
    }
}
