package app.lotse.wizard;

import app.lotse.checklist.Routes;
import app.lotse.discovery.Discovery;
import app.lotse.model.Nas;
import app.lotse.restart.OutsideLoop;
import app.lotse.restart.OutsideWatch;
import app.lotse.restart.OutsideWatch.Report;
import app.lotse.restart.OutsideWatch.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** She presses the NAS's own restart button, and Lotse watches from outside: without signing in, without sending anything. */
final class WatchTogetherModel extends PageModel {
    private final Step.WatchTogether step;
    private final ObjectProperty<Report> report;
    private final ObjectProperty<Optional<Boolean>> announced = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty elapsed = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> notices = new SimpleObjectProperty<>(List.of());
    private Optional<Discovery.Search> search = Optional.empty();
    private Optional<OutsideLoop> loop = Optional.empty();
    private Nas latest;
    private boolean pressed;

    WatchTogetherModel(Journey journey, Step.WatchTogether step) {
        super(journey, step);
        this.step = step;
        latest = nas();
        report = new SimpleObjectProperty<>(new OutsideWatch(services().time().now()).report());
        say();
    }

    @Override
    String name() {
        return "watch-together";
    }

    @Override
    void enter() {
        var eyes = new OutsideLoop(
                services().withoutSsh().lookouts().of(nas()), services().time());
        loop = Optional.of(eyes);
        run(() -> eyes.run(seen -> journey().background().toScreen(() -> show(seen))), this::show);
        search = Optional.of(
                services().discovery().start(list -> journey().background().toScreen(() -> heard(list))));
    }

    @Override
    void leave() {
        super.leave();
        search.ifPresent(Discovery.Search::close);
        search = Optional.empty();
    }

    /** Looks together again; with no end in sight, to the last page. */
    @Override
    void main() {
        if (needsHelp()) {
            journey().go(step.goodbye(report.get()));
        } else if (canLookAgain()) {
            journey().go(step.lookAgain(report.get()));
        }
    }

    /** Not while it is away, nor after it: what is done is done. */
    @Override
    void back() {
        if (report.get().times() == 0) {
            super.back();
        }
    }

    /** The way to the NAS's own restart button; none once it was pressed. */
    List<Clicks.Line> clicks() {
        return practised()
                ? List.of()
                : Clicks.of(services().withoutSsh().routes().get(), Routes.RESTART, this);
    }

    /** Whether the clicks are still of use. */
    boolean notYet() {
        return report.get().times() == 0;
    }

    /** Whether this program runs the practice NAS, which has no page with a button. */
    boolean canPress() {
        return services().practice().isPresent() && notYet() && !pressed;
    }

    boolean practised() {
        return nas().practice();
    }

    /** In practice only: the make-believe button. */
    void press() {
        pressed = true;
        services()
                .practice()
                .ifPresent(running -> run(
                        () -> {
                            running.pressRestart();
                            return true;
                        },
                        done -> say()));
        say();
    }

    ObjectProperty<Report> report() {
        return report;
    }

    /** What the present state means for her; empty where the help says more. */
    String meaning() {
        if (needsHelp()) {
            return "";
        }
        var state = report.get().state();
        boolean sketch = practised() && state == State.STILL_THERE;
        return text("watch." + state + (sketch ? ".practice" : ".what"));
    }

    /** What Lotse's eyes rest on, in one quiet line. */
    String eyes() {
        var door =
                report.get().state() == State.STILL_THERE || report.get().state() == State.BACK ? "answers" : "silent";
        String name =
                announced.get().map(heard -> heard ? "heard" : "not-heard").orElse("never-heard");
        return text("page.watch-together.eyes." + door) + " " + text("page.watch-together.name." + name);
    }

    StringProperty elapsed() {
        return elapsed;
    }

    /** What is worth a word now; empty most of the time. */
    ObjectProperty<List<String>> notices() {
        return notices;
    }

    /** What the absence proves, once it is over. */
    List<String> proof() {
        return report.get().state() == State.BACK ? OutsideWords.proof(report.get(), this) : List.of();
    }

    /** A second went by. */
    void tick() {
        say();
    }

    void show(Report seen) {
        report.set(seen);
        boolean back = seen.state() == State.BACK;
        seen.wentAway().ifPresent(at -> journey().ownerRestarted(nas(), at, back));
        say();
    }

    /** The list of what is announced in the home network changed. */
    void heard(List<Nas> list) {
        var same = list.stream().filter(this::same).findFirst();
        if (same.isPresent() || announced.get().isPresent()) {
            announced.set(Optional.of(same.isPresent()));
        }
        same.filter(there -> !there.addresses().contains(latest.addresses().getFirst()))
                .ifPresent(this::moved);
        say();
    }

    private void moved(Nas there) {
        latest = there;
        loop.ifPresent(eyes -> eyes.movedTo(services().withoutSsh().lookouts().of(there)));
    }

    /** The key holds the address where no serial number is announced: then the name and the model have to agree. */
    private boolean same(Nas other) {
        return other.key().equals(nas().key())
                || report.get().away()
                        && other.name().equals(nas().name())
                        && other.model().value().isPresent()
                        && other.model().equals(nas().model());
    }

    private Nas nas() {
        return step.before().with().nas();
    }

    private boolean needsHelp() {
        return report.get().needsHelp(now());
    }

    private boolean canLookAgain() {
        return report.get().state() == State.BACK || report.get().nothingYet(now());
    }

    private Instant now() {
        return services().time().now();
    }

    private void say() {
        var seen = report.get();
        boolean again = seen.state() == State.BACK && seen.times() > 1;
        headline(text(
                needsHelp()
                        ? "page.not-returned.headline.away"
                        : "watch." + seen.state() + (again ? ".again" : ".headline")));
        backWords(seen.times() == 0 ? text("button.back") : "");
        mainWords(needsHelp() ? text("button.to-goodbye") : canLookAgain() ? text("button.ask-again") : "");
        elapsed.set(seen.away() ? seen.wentAway().map(this::since).orElse("") : "");
        notices.set(List.copyOf(worthAWord(seen)));
    }

    private String since(Instant from) {
        var gone = Duration.between(from, now());
        return text(
                "page.watch-together.elapsed",
                "%d:%02d".formatted(Math.max(0, gone.toMinutes()), gone.toSecondsPart()));
    }

    private List<String> worthAWord(Report seen) {
        var words = new ArrayList<String>();
        if (seen.nothingYet(now())) {
            words.add(text("page.watch-together.nothing-yet"));
        }
        if (needsHelp()) {
            words.add(text("page.watch-together.help-long"));
            words.add(text("page.not-returned.todo.lamps"));
            words.add(text("page.not-returned.todo.no-plug"));
            words.add(text("page.not-returned.todo.ask"));
        } else if (seen.takesLong(now())) {
            words.add(text("page.waiting.takes-long"));
        }
        if (seen.blind() && seen.state() != State.BACK) {
            words.add(text("page.watch-together.blind"));
        }
        return words;
    }
}
