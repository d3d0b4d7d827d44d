package app.lotse.model;

import java.util.Optional;
import java.util.function.Function;

/** One value asked of a device: known, or unread with the reason. There is no default value in between. */
public sealed interface Reading<T> {
    /** The value as the device gave it. */
    record Known<T>(T is) implements Reading<T> {
        public Known {
            java.util.Objects.requireNonNull(is);
        }
    }

    /** Not read; {@code detail} is for the technician: the line that was not understood, or the device's own words, made {@link Plain}. */
    record Unread<T>(Reason reason, String detail) implements Reading<T> {
        public Unread {
            detail = Plain.line(detail, 200);
        }
    }

    /** Why a value could not be read. */
    enum Reason {
        /** Lotse did not ask: not applicable on this way of looking (without sign-in, say). */
        NOT_ASKED,
        /** The device says that there is no such thing. */
        NOT_THERE,
        /** The device refused: the account may not see it. */
        NOT_ALLOWED,
        /** An answer came that the parser does not know. */
        NOT_UNDERSTOOD,
        /** The answer was longer than Lotse reads. */
        CUT_OFF,
        /** No answer in time. */
        NO_ANSWER
    }

    static <T> Reading<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Reading<T> unread(Reason reason, String detail) {
        return new Unread<>(reason, detail);
    }

    default Optional<T> value() {
        return this instanceof Known<T>(var is) ? Optional.of(is) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    default <R> Reading<R> map(Function<? super T, ? extends R> f) {
        return switch (this) {
            case Known<T>(var is) -> new Known<>(f.apply(is));
            case Unread<T>(var reason, var detail) -> new Unread<>(reason, detail);
        };
    }
}
