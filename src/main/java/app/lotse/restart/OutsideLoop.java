package app.lotse.restart;

import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Looks again and again from outside, until its thread is interrupted or the watch has lasted long enough. */
public final class OutsideLoop {
    /** Often enough to see a NAS go, seldom enough not to bother it. */
    static final Duration POLL = Duration.ofSeconds(3);
    /** Once it is away for long, nothing is in a hurry. */
    static final Duration PATIENT_POLL = Duration.ofSeconds(5);
    /** Nobody sits before the screen any longer. */
    static final Duration LONGEST = Duration.ofHours(3);

    private final AtomicReference<Lookout> lookout;
    private final Timekeeper time;

    public OutsideLoop(Lookout lookout, Timekeeper time) {
        this.lookout = new AtomicReference<>(lookout);
        this.time = time;
    }

    /** It was heard at another address: look there from now on. */
    public void movedTo(Lookout there) {
        lookout.updateAndGet(before -> before.movedTo(there));
    }

    /** @param told gets what was seen after each look, on this thread */
    public OutsideWatch.Report run(Consumer<OutsideWatch.Report> told) throws InterruptedException {
        var began = time.now();
        var watch = new OutsideWatch(began);
        while (Duration.between(began, time.now()).compareTo(LONGEST) < 0) {
            boolean askPage = watch.report().away();
            var report = watch.see(lookout.get().look(time.now(), askPage));
            told.accept(report);
            time.sleep(report.takesLong(time.now()) ? PATIENT_POLL : POLL);
        }
        return watch.report();
    }
}
