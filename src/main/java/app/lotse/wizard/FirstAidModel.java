package app.lotse.wizard;

import app.lotse.model.PreflightLine;
import app.lotse.model.Trouble;
import app.lotse.restart.Restart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The restart explained, after the NAS was asked whether it can be restarted now; the page with the button that does it. */
final class FirstAidModel extends PageModel {
    /** A click in the same place, meant for the button that was there before, must not restart anything. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Between two questions while she waits: often enough for her, gentle for a NAS that is busy. */
    static final Duration BETWEEN = Duration.ofSeconds(30);
    /** So often in a row a question may stay without an answer. */
    private static final int MOST_UNANSWERED = 5;

    /** What the page is about just now. */
    enum Mode {
        ASKING,
        /** Nothing speaks against it, or only what she was asked about. */
        READY,
        /** Something speaks against it that she can wait for, or leave out of account. */
        BETTER_WAIT,
        /** No restart now. */
        REFUSED,
        /** Lotse asks again and again until it is over. */
        WATCHING,
        /** She says that something of what could not be checked may be going on. */
        UNSURE,
        /** She has no second copy of her photos, or does not know. */
        NO_COPY
    }

    private final Step.FirstAid step;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.ASKING);
    private final StringProperty news = new SimpleStringProperty("");
    private List<PreflightLine> preflight = List.of();
    private Objections objections = Objections.NONE;

    FirstAidModel(Journey journey, Step.FirstAid step) {
        super(journey, step);
        this.step = step;
        turn(Mode.ASKING);
    }

    @Override
    String name() {
        return "first-aid";
    }

    @Override
    void enter() {
        ask();
    }

    /** Restarts, where nothing speaks against it: the one button that changes anything. Else it waits or looks again. */
    @Override
    void main() {
        if (!ready().get()) {
            return;
        }
        switch (mode.get()) {
            case READY -> restart();
            case BETTER_WAIT -> watchOrRestart();
            case REFUSED -> watchOrCheck();
            case WATCHING -> stopWatching();
            case UNSURE, NO_COPY -> ask();
            case ASKING -> {}
        }
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    Objections objections() {
        return objections;
    }

    /** What happened while she waited; empty where there is nothing to say. */
    StringProperty news() {
        return news;
    }

    /** What speaks for itself is folded: how many things were checked and are all right. */
    String fineWords() {
        return text("page.first-aid.fine", objections.fine().size());
    }

    /** Whether she may restart all the same, although waiting is better. */
    boolean offersAnyway() {
        return mode.get() == Mode.BETTER_WAIT && objections.waitingHelps();
    }

    /** Restarts although something speaks against it; what that means stood beside the button. */
    void anyway() {
        if (offersAnyway() && ready().get()) {
            restart();
        }
    }

    /** "Yes, or I do not know" to the question about what could not be checked. */
    void unsure() {
        turn(Mode.UNSURE);
    }

    /** "No, or I do not know" to the question about a second copy. */
    void noCopy() {
        turn(Mode.NO_COPY);
    }

    /** Whether the main button restarts, as soon as it can be pressed. */
    boolean restarts() {
        return mode.get() == Mode.ASKING || dangerous().get();
    }

    /** What is saved before the restart; nothing is in practice. */
    String evidence() {
        return text(journey().practising() ? "page.first-aid.evidence.practice" : "page.first-aid.evidence");
    }

    /** The text for family and friends. */
    String forOthers() {
        return text("page.first-aid.others.text");
    }

    private void restart() {
        journey().go(step.waiting(preflight));
    }

    private void watchOrRestart() {
        if (objections.waitingHelps()) {
            watch();
        } else {
            restart();
        }
    }

    private void watchOrCheck() {
        if (objections.waitingHelps()) {
            watch();
        } else {
            journey().go(step.checkAgain());
        }
    }

    private Restart nas() {
        var visit = step.visit();
        return services().restarts().of(visit.nas(), visit.credentials(), visit.shell());
    }

    private void ask() {
        trouble().set(Optional.empty());
        news.set("");
        turn(Mode.ASKING);
        var restart = nas();
        run(() -> restart.preflight(step.before()), this::answered, happened -> {
            busy().set(false);
            show(happened, Optional.of(new TroubleStrip.Action(text("button.ask-again"), this::ask)));
        });
    }

    private void answered(List<PreflightLine> lines) {
        preflight = lines;
        objections = Objections.of(lines, texts());
        turn(objections.refused() ? Mode.REFUSED : objections.against().isEmpty() ? Mode.READY : Mode.BETTER_WAIT);
        pause();
    }

    /** The button has new words: it can be pressed once she had time to see them. */
    private void pause() {
        ready().set(false);
        var time = services().time();
        run(
                () -> {
                    time.sleep(PAUSE);
                    return true;
                },
                rested -> ready().set(true));
    }

    private void watch() {
        trouble().set(Optional.empty());
        turn(Mode.WATCHING);
        news.set(text("page.first-aid.watching", texts().time(services().time().now())));
        var restart = nas();
        var time = services().time();
        run(
                () -> {
                    int unanswered = 0;
                    while (true) {
                        time.sleep(BETWEEN);
                        try {
                            var lines = restart.preflight(step.before());
                            unanswered = 0;
                            if (Objections.of(lines, texts()).over()) {
                                return lines;
                            }
                            tell("page.first-aid.watching");
                        } catch (Trouble trouble) {
                            if (!maybePasses(trouble) || ++unanswered == MOST_UNANSWERED) {
                                throw trouble;
                            }
                            tell("page.first-aid.watching.unanswered");
                        }
                    }
                },
                lines -> {
                    answered(lines);
                    news.set(text(
                            "page.first-aid.over",
                            texts().time(services().time().now())));
                },
                happened -> {
                    answered(preflight);
                    news.set("");
                    show(happened, Optional.of(new TroubleStrip.Action(text("button.ask-again"), this::ask)));
                });
    }

    private void tell(String key) {
        String words = text(key, texts().time(services().time().now()));
        journey().background().toScreen(() -> news.set(words));
    }

    /** A refusal never passes by itself: a NAS locks out whoever goes on trying. */
    private static boolean maybePasses(Trouble trouble) {
        return switch (trouble.kind()) {
            case CONNECTION_LOST, NO_ANSWER, NOT_REACHABLE -> true;
            default -> false;
        };
    }

    private void stopWatching() {
        stopWork();
        news.set("");
        answered(preflight);
    }

    private void turn(Mode now) {
        boolean waits = objections.waitingHelps();
        headline(text("page.first-aid.headline" + (now == Mode.BETTER_WAIT && !waits ? "" : suffix(now))));
        busy().set(now == Mode.ASKING || now == Mode.WATCHING);
        ready().set(now != Mode.ASKING);
        boolean restarts = now == Mode.READY || now == Mode.BETTER_WAIT && !waits;
        dangerous().set(restarts);
        mainWords(text(
                switch (now) {
                    case ASKING -> "button.restart";
                    case READY -> restartWords();
                    case BETTER_WAIT -> waits ? "button.tell-me" : restartWords();
                    case REFUSED -> waits ? "button.tell-me" : "button.check-again";
                    case WATCHING -> "button.stop-waiting";
                    case UNSURE, NO_COPY -> "button.ask-again";
                }));
        mode.set(now);
    }

    /** The button says what she confirms with it. */
    private String restartWords() {
        if (objections.asksForCopy()) {
            return objections.open().isEmpty() ? "button.restart-copy" : "button.restart-cleared";
        }
        if (!objections.open().isEmpty()) {
            return objections.lone().isPresent() ? "button.restart-no" : "button.restart-none";
        }
        return objections.against().isEmpty() ? "button.restart" : "button.restart-anyway";
    }

    private static String suffix(Mode mode) {
        return switch (mode) {
            case ASKING, READY -> "";
            case BETTER_WAIT, UNSURE, NO_COPY -> ".wait";
            case REFUSED -> ".refused";
            case WATCHING -> ".watching";
        };
    }
}
