package app.lotse;

import java.util.function.Supplier;

/** Makes something when it is first asked for, and only once, whoever asks. */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
