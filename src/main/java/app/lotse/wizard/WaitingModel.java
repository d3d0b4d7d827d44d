package app.lotse.wizard;

import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.Trouble;
import app.lotse.restart.Restart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The restart while it runs: the stage, the time that went by, and no invented percentage. */
final class WaitingModel extends PageModel {
    /** Longer than this is worth a word, but no worry. */
    static final Duration LONG = Duration.ofMinutes(10);
    /** Longer than this leads to help. */
    static final Duration LIMIT = Duration.ofMinutes(20);

    /** Variants of a trouble that say for certain that nothing was sent. */
    private static final String REFUSED_NOW = "refused-now";

    private static final Set<String> NOT_SENT =
            Set.of("not-sent", "not-saved", "under-way", "note-unread", REFUSED_NOW);

    private final Step.Waiting step;
    private final Instant began;
    private boolean begun;
    private final ObjectProperty<RestartStage> stage = new SimpleObjectProperty<>(RestartStage.SENDING);
    private final StringProperty elapsed = new SimpleStringProperty("");
    private final StringProperty soFar = new SimpleStringProperty("");
    private final BooleanProperty takesLong = new SimpleBooleanProperty(false);

    WaitingModel(Journey journey, Step.Waiting step) {
        super(journey, step);
        this.step = step;
        began = services().time().now();
        headline(text("page.waiting.headline"));
        backWords(text("button.close-window"));
        tick();
    }

    @Override
    String name() {
        return "waiting";
    }

    @Override
    void enter() {
        busy().set(true);
        var visit = step.visit();
        var restart = services().restarts().of(visit.nas(), visit.credentials(), visit.shell());
        journey().restarted(visit, began);
        run(
                () -> restart.run(step.before(), step.preflight(), LIMIT, watcher()),
                result -> {
                    journey().restarted(visit, result.sentAt());
                    journey().go(step.after(result));
                },
                this::failed);
    }

    /** The restart needs neither Lotse nor this window. */
    @Override
    void back() {
        journey().close();
    }

    /** There is no main button: the page goes on by itself. */
    @Override
    void main() {}

    List<RestartStage> stages() {
        return List.of(RestartStage.values());
    }

    String words(RestartStage one) {
        return text("stage." + one);
    }

    /** One sentence on what the present stage means for her; empty where there is none. */
    String meaning(RestartStage one) {
        String key = "stage." + one + ".what";
        return texts().has(key) ? text(key) : "";
    }

    ObjectProperty<RestartStage> stage() {
        return stage;
    }

    /** Time since the button was pressed, in words; anew with each {@link #tick()}. */
    StringProperty elapsed() {
        return elapsed;
    }

    /** What the first look saw, and when the second comes; empty before. */
    StringProperty soFar() {
        return soFar;
    }

    /** Whether it takes longer than usual. */
    BooleanProperty takesLong() {
        return takesLong;
    }

    /** A second went by. */
    void tick() {
        var gone = Duration.between(began, services().time().now());
        elapsed.set(text("page.waiting.elapsed", "%d:%02d".formatted(gone.toMinutes(), gone.toSecondsPart())));
        takesLong.set(gone.compareTo(LONG) >= 0 && stage.get().compareTo(RestartStage.FIRST_LOOK) < 0);
    }

    private Restart.Watcher watcher() {
        return new Restart.Watcher() {
            @Override
            public void stage(RestartStage now, Instant since) {
                journey().background().toScreen(() -> {
                    begun = true;
                    stage.set(now);
                    tick();
                });
            }

            @Override
            public void soFar(RestartResult result, Instant settledAt) {
                journey().background().toScreen(() -> show(result, settledAt));
            }
        };
    }

    private void show(RestartResult result, Instant settledAt) {
        var level = result.soFar().verdict().level();
        var at = result.soFar().snapshot().takenAt();
        soFar.set(text("page.waiting.so-far." + level, texts().time(at)) + " "
                + text("page.waiting.settled", texts().time(settledAt)));
    }

    /** Whatever happened, nothing leads to a second restart unless it is certain that none was sent. */
    private void failed(Trouble happened) {
        busy().set(false);
        if (notSent(happened)) {
            journey().notRestarted(step.visit());
            var action = happened.variant().equals(REFUSED_NOW)
                    ? new TroubleStrip.Action(
                            text("button.check-again"), () -> journey().go(step.checkAgain()))
                    : new TroubleStrip.Action(
                            text("button.to-result"), () -> journey().go(step.notSent()));
            show(happened, Optional.of(action));
        } else {
            journey().go(step.notReturned(happened));
        }
    }

    private boolean notSent(Trouble happened) {
        if (!begun || NOT_SENT.contains(happened.variant())) {
            return true;
        }
        return stage.get() == RestartStage.SENDING
                && switch (happened.kind()) {
                    case NOT_ADMIN, REFUSED, LOCKED_OUT, SSH_OFF, NOT_REACHABLE, IDENTITY_CHANGED -> true;
                    default -> false;
                };
    }
}
