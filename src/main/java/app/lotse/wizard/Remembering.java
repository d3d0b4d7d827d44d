package app.lotse.wizard;

import app.lotse.logbook.History;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Puts what came of each check-up of a real NAS into the history, beside the screens; a practice NAS is not remembered. */
final class Remembering {
    private final History history;
    private final Background background;
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

    Remembering(History history, Background background) {
        this.history = history;
        this.background = background;
    }

    /** Whether the last one could not be written; for a line beside the result. */
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /** Going back to the same result changes nothing. @param restartedAt when Lotse had restarted this NAS before */
    void told(Step step, Optional<Instant> restartedAt) {
        switch (step) {
            case Step.Result seen -> {
                var level = seen.checkUp().verdict().level();
                remember(seen.visit().nas(), PastCheck.of(seen.checkUp(), level, restartedAt));
            }
            case Step.After after -> {
                var result = after.result();
                var sentAt = Optional.of(result.sentAt());
                remember(after.visit().nas(), PastCheck.of(result.after(), result.told(), sentAt));
            }
            default -> {}
        }
    }

    private void remember(Nas nas, PastCheck check) {
        failed.set(false);
        if (nas.practice()) {
            return;
        }
        background.run(
                () -> {
                    history.remember(nas, check);
                    return check;
                },
                written -> {},
                notWritten -> failed.set(true));
    }
}
