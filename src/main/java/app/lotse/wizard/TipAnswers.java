package app.lotse.wizard;

import app.lotse.logbook.Logbook;
import app.lotse.model.TipAnswer;
import app.lotse.model.Trouble;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Writes her answers down beside the screens, one after the other, so that the last one stays the last. */
final class TipAnswers {
    private final Background background;
    private final Runnable written;
    private final Deque<Background.Work<TipAnswer>> waiting = new ArrayDeque<>();
    private Optional<Trouble> trouble = Optional.empty();

    /** @param written called on the screens' thread whenever one is written, or could not be */
    TipAnswers(Background background, Runnable written) {
        this.background = background;
        this.written = written;
    }

    /** The last one could not be kept; the one before still counts. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    /** No page's own work: leaving the page must not lose what she said. */
    void write(Logbook logbook, String nasKey, TipAnswer answer) {
        waiting.add(() -> {
            logbook.remember(nasKey, answer);
            return answer;
        });
        if (waiting.size() == 1) {
            writeNext();
        }
    }

    private void writeNext() {
        Optional.ofNullable(waiting.peek())
                .ifPresent(next ->
                        background.run(next, kept -> ended(next, Optional.empty()), cause -> failed(next, cause)));
    }

    private void failed(Background.Work<TipAnswer> work, Trouble cause) {
        ended(work, Optional.of(new Trouble(Trouble.Kind.UNEXPECTED, "answer-not-kept", cause)));
    }

    /** Once for each: a fault of the page that is told must not end the next one's turn. */
    private void ended(Background.Work<TipAnswer> work, Optional<Trouble> happened) {
        if (waiting.peek() != work) {
            return;
        }
        trouble = happened;
        waiting.remove();
        writeNext();
        written.run();
    }
}
