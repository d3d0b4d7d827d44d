package app.lotse.wizard;

import java.util.ArrayDeque;
import java.util.Deque;

/** Work beside the screens that waits until a test lets it run. */
final class Held {
    private final Deque<Runnable> work = new ArrayDeque<>();

    Background background() {
        return new Background(work::add, Runnable::run);
    }

    void runOne() {
        work.remove().run();
    }
}
