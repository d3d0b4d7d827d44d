package app.lotse.practice;

import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the practice NAS is going through: its boots, and whether it is going down. */
final class Life {
    private final Scenario scenario;
    private final Timekeeper time;
    private Boot boot;
    private Instant latest = Instant.MIN;
    private boolean goingDown;
    private int restarts;
    private Practice.Busy busy = Practice.Busy.NO;
    private int lastPid;

    Life(Scenario scenario, Timekeeper time) {
        this.scenario = scenario;
        this.time = time;
        begin(1, time.now().minusMillis(Cast.FIRST_UPTIME));
    }

    /** The machine as it is now. */
    synchronized Machine now() {
        var now = time.now();
        // A computer's own clock may be set back; a NAS's time since its start never is.
        latest = now.isAfter(latest) ? now : latest;
        return new Machine(
                scenario, boot, Duration.between(boot.start(), latest).toMillis(), goingDown, busy);
    }

    synchronized void busy(Practice.Busy with) {
        busy = with;
    }

    /** What {@code /sbin/reboot} does; told twice, it still goes down once. */
    synchronized void reboot() {
        restarts++;
        goingDown = true;
        notifyAll();
    }

    synchronized void awaitReboot() throws InterruptedException {
        while (!goingDown) {
            wait();
        }
    }

    /** The kernel starts anew. */
    synchronized void startAgain() {
        begin(boot.number() + 1, time.now());
    }

    synchronized int restarts() {
        return restarts;
    }

    /** A process number for a program that is started now. */
    synchronized int nextPid() {
        lastPid = lastPid >= 32_000 ? 28_000 : lastPid + 1;
        return lastPid;
    }

    boolean comesBack() {
        return scenario != Scenario.NO_RETURN;
    }

    private void begin(int number, Instant start) {
        boot = new Boot(number, UUID.randomUUID().toString(), start, Cast.of(scenario, number));
        goingDown = false;
        busy = Practice.Busy.NO;
        lastPid = number == 1 ? 28_000 : 8_000;
    }
}
