package app.lotse.logbook;

import java.util.function.UnaryOperator;

/**
 * One thing that Lotse remembers, changed as a whole.
 *
 * @param <T> what is remembered; never changes itself
 */
interface Memory<T> {
    /** As it is now, whichever window of Lotse wrote it last. */
    T now();

    /** @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void change(UnaryOperator<T> change);

    /** Only until the program ends. */
    static <T> Memory<T> forgetful(T nothing) {
        return new Memory<>() {
            private T value = nothing;

            @Override
            public synchronized T now() {
                return value;
            }

            @Override
            public synchronized void change(UnaryOperator<T> change) {
                value = change.apply(value);
            }
        };
    }
}
