package app.lotse.remote;

import app.lotse.model.Trouble;
import java.util.Set;

/** One signed-in conversation with one NAS: sends a command, brings its bounded answer. Not for several threads at once. */
public interface Shell extends AutoCloseable {
    /**
     * Sends one command and waits for its answer.
     *
     * @throws Trouble CONNECTION_LOST when the line broke, NO_ANSWER when the time ran out, NOT_ADMIN when root is NEEDED and refused
     * @throws InterruptedException when the thread was interrupted; the command is then abandoned at once
     */
    Answer run(Command command) throws Trouble, InterruptedException;

    /**
     * As {@link #run}, but hands the output on piece by piece instead of keeping it; the answer's own output is empty. Never more than the command's
     * limit is handed on.
     */
    Answer stream(Command command, Sink sink) throws Trouble, InterruptedException;

    /** Addresses under which the NAS may know this computer, in plain letters; empty where that cannot be told. */
    default Set<String> here() {
        return Set.of();
    }

    /** Takes an output as it comes in, from another thread, but never after {@link #stream} has returned. */
    @FunctionalInterface
    interface Sink {
        /** @param bytes to be read at once: they are used again */
        void take(byte[] bytes, int from, int length);
    }

    /** Ends the conversation; never throws, never blocks longer than a second. */
    @Override
    void close();
}
