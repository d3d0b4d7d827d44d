package app.lotse.wizard;

import app.lotse.model.Host;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Trouble;
import app.lotse.restart.Restart;
import app.lotse.wizard.Journey.Certainty;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The restart while it runs, sent just now or before Lotse was closed: the stage, the time that went by, and no invented percentage. */
final class WaitingModel extends PageModel {
    /** Longer than this is worth a word, but no worry. */
    static final Duration LONG = Duration.ofMinutes(10);
    /** Longer than this leads to help. */
    static final Duration LIMIT = Duration.ofMinutes(20);
    /** From here on minutes and seconds say nothing: the moment does. */
    private static final Duration NO_CLOCK = Duration.ofHours(1);

    private final Step.Watching step;
    private final Optional<Step.Resumed> resumed;
    private final Instant began;
    private boolean begun;
    private Optional<Instant> counts = Optional.empty();
    private final ObjectProperty<RestartStage> stage = new SimpleObjectProperty<>(RestartStage.SENDING);
    private final StringProperty elapsed = new SimpleStringProperty("");
    private final StringProperty soFar = new SimpleStringProperty("");
    private final StringProperty countdown = new SimpleStringProperty("");
    private final StringProperty evidence = new SimpleStringProperty("");
    private final BooleanProperty takesLong = new SimpleBooleanProperty(false);
    private final BooleanProperty closing = new SimpleBooleanProperty(false);

    WaitingModel(Journey journey, Step.Watching step) {
        super(journey, step);
        this.step = step;
        this.resumed = step instanceof Step.Resumed earlier ? Optional.of(earlier) : Optional.empty();
        began = resumed.map(earlier -> earlier.underWay().sentAt())
                .orElseGet(() -> services().time().now());
        headline(text(resumed.isPresent() ? "page.waiting.headline.resumed" : "page.waiting.headline"));
        backWords(text("button.close-window"));
        resumed.ifPresent(earlier -> stage.set(RestartStage.SIGNING_IN));
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
        journey().restarting(visit, began, resumed.isPresent() ? Certainty.MAYBE : Certainty.NOT_YET);
        var keeping = services().safekeeping(visit.nas());
        run(
                () -> {
                    var result = lead(restart);
                    return step.after(result, keeping.keep(result.after()));
                },
                this::done,
                this::failed);
    }

    /** The restart needs neither Lotse nor this window. */
    @Override
    void back() {
        if (mayClose()) {
            journey().close();
        }
    }

    /** There is no main button: the page goes on by itself. */
    @Override
    void main() {}

    /** The first time she is asked; who presses once more means it. */
    @Override
    boolean mayClose() {
        boolean ask = busy().get() && !closing.get();
        closing.set(ask);
        return !ask;
    }

    void close() {
        journey().close();
    }

    void stay() {
        closing.set(false);
    }

    /** Whether she is asked if she really wants to close the window. */
    BooleanProperty closing() {
        return closing;
    }

    /** What closing means just now: in the moment of sending nobody knows whether the command arrives. */
    String closingWords() {
        return text(
                journey().practising()
                        ? "page.waiting.closing.practice"
                        : stage.get() == RestartStage.SENDING
                                ? "page.waiting.closing.sending"
                                : "page.waiting.closing.why");
    }

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

    /** What the first look saw; empty before. */
    StringProperty soFar() {
        return soFar;
    }

    /** When the look comes that counts; empty before the first one. */
    StringProperty countdown() {
        return countdown;
    }

    /** Where the evidence lies; empty where none was saved now. */
    StringProperty evidence() {
        return evidence;
    }

    /** Whether it takes longer than usual. */
    BooleanProperty takesLong() {
        return takesLong;
    }

    /** A second went by. */
    void tick() {
        var now = services().time().now();
        var gone = Duration.between(began, now);
        boolean today = gone.compareTo(NO_CLOCK) < 0 && !gone.isNegative();
        elapsed.set(
                today
                        ? text("page.waiting.elapsed", clock(gone))
                        : text("page.waiting.since", new Wording(texts()).when(began, now)));
        takesLong.set(today && gone.compareTo(LONG) >= 0 && stage.get().compareTo(RestartStage.FIRST_LOOK) < 0);
        countdown.set(counts.map(at -> Duration.between(now, at))
                .map(left -> left.isPositive()
                        ? text("page.waiting.settled", clock(left))
                        : text("page.waiting.settled-now"))
                .orElse(""));
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private RestartResult lead(Restart restart) throws Trouble, InterruptedException {
        return switch (step) {
            case Step.Waiting fresh -> restart.run(fresh.before(), fresh.preflight(), LIMIT, watcher());
            case Step.Resumed earlier -> restart.resume(earlier.underWay(), LIMIT, watcher());
        };
    }

    private Restart.Watcher watcher() {
        return new Restart.Watcher() {
            @Override
            public void stage(RestartStage now, Instant since) {
                journey().background().toScreen(() -> enter(now, since));
            }

            @Override
            public void moved(Host now) {
                step.visit().movedTo(now.address());
            }

            @Override
            public void saved(Path file) {
                journey().background().toScreen(() -> evidence.set(text("page.waiting.saved", file)));
            }

            @Override
            public void soFar(RestartResult result, Instant settledAt) {
                journey().background().toScreen(() -> show(result, settledAt));
            }
        };
    }

    private void enter(RestartStage now, Instant since) {
        if (resumed.isEmpty()) {
            if (now == RestartStage.SENDING) {
                journey().restarting(step.visit(), since, Certainty.MAYBE);
            } else if (stage.get() == RestartStage.SENDING) {
                journey().restarting(step.visit(), step.visit().restartedAt().orElse(since), Certainty.SURE);
            }
        }
        begun = true;
        stage.set(now);
        if (now.compareTo(RestartStage.FIRST_LOOK) >= 0) {
            headline(text("page.waiting.headline.back"));
        }
        tick();
    }

    private void show(RestartResult result, Instant settledAt) {
        var level = result.soFar().verdict().level();
        var at = result.soFar().snapshot().takenAt();
        soFar.set(text("page.waiting.so-far." + level, texts().time(at)));
        counts = Optional.of(settledAt);
        tick();
    }

    private void done(Step.After after) {
        busy().set(false);
        journey().restarted(step.visit(), after.result().sentAt());
        journey().go(after);
    }

    /** Whatever happened, nothing leads to a second restart unless it is certain that none was sent. */
    private void failed(Trouble happened) {
        busy().set(false);
        switch (Ending.of(happened, begun, stage.get(), resumed.isPresent())) {
            case NOT_SENT -> notSent(happened, "button.to-result", ((Step.Waiting) step).notSent());
            case REFUSED_NOW -> notSent(happened, "button.check-again", ((Step.Waiting) step).checkAgain());
            case SENT_EARLIER -> sentEarlier(happened);
            case SIGN_IN_AGAIN -> signInAgain(happened);
            case NOT_RETURNED -> lost(happened);
        }
    }

    private void notSent(Trouble happened, String words, Step next) {
        journey().notRestarted(step.visit());
        offer(happened, words, next);
    }

    private void sentEarlier(Trouble happened) {
        var at = journey().underWayOf(step.visit().nas()).map(RestartUnderWay::sentAt);
        journey().restarting(step.visit(), at.orElse(began), Certainty.MAYBE);
        signInAgain(happened);
    }

    private void signInAgain(Trouble happened) {
        journey()
                .underWayOf(step.visit().nas())
                .ifPresentOrElse(
                        earlier -> offer(
                                happened, "button.to-sign-in", new Step.Resumed(step.visit(), earlier).signInAgain()),
                        () -> lost(happened));
    }

    private void lost(Trouble happened) {
        if (happened.kind() != Trouble.Kind.DID_NOT_RETURN) {
            journey().restarting(step.visit(), step.visit().restartedAt().orElse(began), Certainty.MAYBE);
        }
        journey().go(step.notReturned(happened));
    }

    private void offer(Trouble happened, String words, Step next) {
        show(
                happened,
                Optional.of(new TroubleStrip.Action(text(words), () -> journey().go(next))));
    }
}
