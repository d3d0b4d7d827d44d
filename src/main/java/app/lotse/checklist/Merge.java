package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts together what Lotse saw of a tip and what the owner said of it. "Later" and "not for me" stay as she said. "Done" stays too, unless Lotse saw after
 * it that it is not.
 *
 * @param takenAt when Lotse looked
 */
record Merge(Seen seen, Optional<TipAnswer> said, Instant takenAt) {
    static final String CHECK = "your-word";

    TipState state() {
        return said.map(this::withHerWord).orElseGet(this::alone);
    }

    /** What to say to her when Lotse sees otherwise than she said. */
    Optional<Finding> objection() {
        return said.filter(this::isContradicted)
                .map(answer -> Saw.unsure(CHECK).with("said", answer.at()).finding());
    }

    private TipState withHerWord(TipAnswer answer) {
        return switch (answer.state()) {
            case LATER, NOT_FOR_ME -> answer.state();
            case DONE -> isContradicted(answer) ? TipState.TO_DO : TipState.DONE;
            case TO_DO -> seen == Seen.FINE && !answer.at().isAfter(takenAt) ? TipState.FINE : TipState.TO_DO;
            case UNKNOWN, FINE -> alone();
        };
    }

    private boolean isContradicted(TipAnswer answer) {
        return answer.state() == TipState.DONE
                && seen == Seen.TO_DO
                && !answer.at().isAfter(takenAt);
    }

    private TipState alone() {
        return switch (seen) {
            case TO_DO -> TipState.TO_DO;
            case FINE -> TipState.FINE;
            case UNKNOWN -> TipState.UNKNOWN;
        };
    }
}
