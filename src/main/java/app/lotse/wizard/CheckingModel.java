package app.lotse.wizard;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Sample;
import app.lotse.model.Trouble;
import app.lotse.survey.Watcher;
import app.lotse.wizard.look.LoadChart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The check-up while it runs: a live picture of the load, and the busiest programs in words. */
final class CheckingModel extends PageModel {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Step.Checking step;
    private final StringProperty progress = new SimpleStringProperty("");
    private final DoubleProperty total = new SimpleDoubleProperty(0);
    private final DoubleProperty suspect = new SimpleDoubleProperty(0);
    private final DoubleProperty harmless = new SimpleDoubleProperty(0);
    private final BooleanProperty measured = new SimpleBooleanProperty(false);
    private final ObservableList<String> busiest = FXCollections.observableArrayList();
    private final List<LoadChart.Span> spans = new ArrayList<>();
    private final ObjectProperty<List<LoadChart.Span>> overTime = new SimpleObjectProperty<>(List.of());

    CheckingModel(Journey journey, Step.Checking step) {
        super(journey, step);
        this.step = step;
        headline(text("page.checking.headline", step.visit().nas().name()));
        backWords(text("button.cancel"));
    }

    @Override
    String name() {
        return "checking";
    }

    @Override
    void enter() {
        check(false);
    }

    /** There is no main button: the result comes by itself. */
    @Override
    void main() {}

    StringProperty progress() {
        return progress;
    }

    /** Busy time in % of the whole machine. */
    DoubleProperty total() {
        return total;
    }

    DoubleProperty suspect() {
        return suspect;
    }

    DoubleProperty harmless() {
        return harmless;
    }

    /** Whether there is a value to show; 0 would be taken for calm. */
    BooleanProperty measured() {
        return measured;
    }

    ObservableList<String> busiest() {
        return busiest;
    }

    /** The load since the first look; empty before there were enough of them. */
    ObjectProperty<List<LoadChart.Span>> overTime() {
        return overTime;
    }

    private void check(boolean signInFirst) {
        trouble().set(Optional.empty());
        spans.clear();
        overTime.set(List.of());
        busy().set(true);
        var services = services();
        var visit = step.visit();
        run(
                () -> {
                    if (signInFirst) {
                        var host = visit.nas().ssh();
                        visit.reopened(
                                services.signIn().open(host, visit.credentials(), services.trust(visit.nas()), false));
                    }
                    var snapshot = services.looking()
                            .take(visit.shell(), BETWEEN_LOOKS, Optional.of(watcher(services.judging())));
                    var checkUp = new CheckUp(snapshot, services.judging().judge(snapshot));
                    return step.result(
                            checkUp, services.safekeeping(visit.nas()).keep(checkUp));
                },
                journey()::go,
                this::failed);
    }

    private Watcher watcher(Services.Judging judging) {
        var earlier = new AtomicReference<Sample>();
        return new Watcher() {
            @Override
            public void stage(Stage stage, Duration left) {
                journey().background().toScreen(() -> progress.set(words(stage, left)));
            }

            @Override
            public void seen(Sample later) {
                var before = earlier.getAndSet(later);
                if (before != null) {
                    var pulse = judging.pulse(before, later);
                    var span = LoadOverTime.span(before, later, pulse);
                    journey().background().toScreen(() -> show(pulse, span));
                }
            }
        };
    }

    private String words(Watcher.Stage stage, Duration left) {
        return switch (stage) {
            case FIRST -> text("page.checking.first");
            case BETWEEN -> text("page.checking.between");
            case LONGER -> text("page.checking.longer", Math.max(1, left.toSeconds()));
            case AGAIN -> text("page.checking.again");
            case CLOSER -> text("page.checking.closer");
        };
    }

    private void show(Diagnosis.Pulse pulse, LoadChart.Span span) {
        if (span.millis() > 0) {
            spans.add(span);
        }
        overTime.set(LoadOverTime.enough(spans));
        var shares = Wording.shares(pulse);
        measured.set(true);
        total.set(pulse.cpuPercent());
        suspect.set(shares.suspect());
        harmless.set(shares.harmless());
        busiest.setAll(new Wording(texts()).causes(pulse.causes()));
    }

    /** A broken line may be tried again with what she typed, because it was accepted; a refusal never is. */
    private void failed(Trouble happened) {
        busy().set(false);
        progress.set("");
        boolean typeAgain = switch (happened.kind()) {
            case REFUSED, LOCKED_OUT, IDENTITY_UNKNOWN, IDENTITY_CHANGED, SSH_OFF, NOT_ADMIN -> true;
            default -> false;
        };
        show(
                happened,
                Optional.of(
                        typeAgain
                                ? new TroubleStrip.Action(
                                        text("button.to-sign-in"),
                                        () -> journey().go(step.signInAgain()))
                                : new TroubleStrip.Action(text("button.check-again"), () -> check(true))));
    }
}
