package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.RestartStage;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
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

    private final Looks looks;
    private final Timekeeper time;
    private final Progress progress;
    private final Instant answered;

    Settling(Looks looks, Timekeeper time, Progress progress, Instant answered) {
        this.looks = looks;
        this.time = time;
        this.progress = progress;
        this.answered = answered;
    }

    /** Whether a look ends everything at once: waiting longer would not make it better. */
    static boolean decides(CheckUp look) {
        return look.verdict().level().compareTo(Level.MINER) >= 0;
    }

    /** When the look that counts begins at the latest. */
    Instant latest() {
        return answered.plus(LATEST);
    }

    /** The look that counts; empty when the NAS could not be looked at late enough after its start. */
    Optional<CheckUp> after(CheckUp first) throws Trouble, InterruptedException {
        if (decides(first)) {
            return Optional.of(first);
        }
        CheckUp previous = first;
        Optional<CheckUp> late = Optional.empty();
        while (time.now().isBefore(latest())) {
            boolean counts = waitForNext();
            Optional<CheckUp> look = looks.next();
            if (look.isEmpty()) {
                continue;
            }
            if (decides(look.get()) || counts && calm(previous, look.get())) {
                return look;
            }
            late = counts ? look : late;
            previous = look.get();
        }
        return late;
    }

    private boolean waitForNext() throws InterruptedException {
        progress.enter(RestartStage.SETTLING);
        Duration left = Duration.between(time.now(), latest());
        time.sleep(left.compareTo(EVERY) < 0 ? left : EVERY);
        boolean counts = !time.now().isBefore(answered.plus(EARLIEST));
        if (counts) {
            progress.enter(RestartStage.SECOND_LOOK);
        }
        return counts;
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
