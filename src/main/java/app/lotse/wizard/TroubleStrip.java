package app.lotse.wizard;

import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trouble in three sentences, with at most one button.
 *
 * @param code short and stable, for an unexpected trouble; otherwise empty
 * @param details what a technician needs of an unexpected trouble: places in the program, never texts of exceptions
 */
record TroubleStrip(
        Trouble.Kind kind,
        String what,
        String means,
        String now,
        String code,
        String details,
        Optional<Action> action) {

    /** The one button: its words and what it does. */
    record Action(String words, Runnable press) {}

    static TroubleStrip of(Trouble trouble, Texts texts, Optional<Action> action) {
        String key = key(trouble, texts);
        boolean unexpected = trouble.kind() == Trouble.Kind.UNEXPECTED;
        return new TroubleStrip(
                trouble.kind(),
                texts.get(key + ".what"),
                texts.get(key + ".means"),
                texts.get(key + ".now"),
                unexpected ? code(trouble) : "",
                unexpected ? details(trouble) : "",
                action);
    }

    private static String key(Trouble trouble, Texts texts) {
        String kind = "trouble." + trouble.kind();
        String finer = kind + "." + trouble.variant();
        if (!trouble.variant().isEmpty() && texts.has(finer + ".what")) {
            return finer;
        }
        return texts.has(kind + ".what") ? kind : "trouble.UNEXPECTED";
    }

    private static String code(Trouble trouble) {
        return "L-%04X".formatted(details(trouble).hashCode() & 0xFFFF);
    }

    /** Class names and places only: the message of an exception may hold what a device or the owner wrote. */
    private static String details(Trouble trouble) {
        return Stream.iterate((Throwable) trouble, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(cause -> cause.getClass().getName()
                        + Stream.of(cause.getStackTrace())
                                .limit(30)
                                .map(place -> "\n  at " + place)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
