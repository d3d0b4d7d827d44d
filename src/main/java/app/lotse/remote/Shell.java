package app.lotse.remote;

import app.lotse.model.Trouble;

/** One signed-in conversation with one NAS: sends a command, brings its bounded answer. Not for several threads at once. */
public interface Shell extends AutoCloseable {
    /**
     * Sends one command and waits for its answer.
     *
     * @throws Trouble CONNECTION_LOST when the line broke, NO_ANSWER when the time ran out, NOT_ADMIN when root is NEEDED and refused
     * @throws InterruptedException when the thread was interrupted; the command is then abandoned at once
     */
    Answer run(Command command) throws Trouble, InterruptedException;

    /** Ends the conversation; never throws, never blocks longer than a second. */
    @Override
    void close();
}
