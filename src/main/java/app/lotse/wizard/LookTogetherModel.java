package app.lotse.wizard;

import app.lotse.checklist.Routes;
import app.lotse.model.SeenByOwner;
import app.lotse.model.SeenByOwner.Answer;
import app.lotse.model.SeenByOwner.Load;
import app.lotse.wizard.Step.LookTogether.Question;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One question about what she sees on the NAS's own page; "I don't know" is always an answer. */
final class LookTogetherModel extends PageModel {
    private final Step.LookTogether step;
    private final ObjectProperty<Optional<Choice>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty percent = new SimpleStringProperty("");
    private final StringProperty remark = new SimpleStringProperty("");

    LookTogetherModel(Journey journey, Step.LookTogether step) {
        super(journey, step);
        this.step = step;
        headline(text(key("headline")));
        mainWords(text(step.question() == Question.OPEN ? "button.see-it" : "button.next"));
        chosen.set(choices().stream().filter(this::saidBefore).findFirst());
        step.seen().pid().ifPresent(pid -> number.set(String.valueOf(pid)));
        step.seen().cpuPercent().ifPresent(share -> percent.set(TypedNumbers.words(share, texts().locale())));
        chosen.addListener((all, old, now) -> refresh());
        number.addListener((all, old, now) -> refresh());
        percent.addListener((all, old, now) -> refresh());
        refresh();
    }

    /** One answer to choose. @param id for its button @param seen all that she said, with this answer */
    record Choice(String id, String words, SeenByOwner seen) {}

    @Override
    String name() {
        return "look-together";
    }

    @Override
    void main() {
        if (ready().get()) {
            journey().go(step.answered(answer(), services().time().now()));
        }
    }

    Question question() {
        return step.question();
    }

    String lead() {
        return text(key(drawn() && step.question() == Question.OPEN ? "lead-practice" : "lead"));
    }

    /** The NAS's own page; empty in practice, where only a sketch is to be seen. */
    Optional<URI> page() {
        return step.question() == Question.OPEN ? NasPage.of(step.with().nas()) : Optional.empty();
    }

    void openPage() {
        page().ifPresent(services().links());
    }

    /** The way to the place that the question is about. */
    List<Clicks.Line> clicks() {
        return switch (step.question()) {
            case OPEN -> Clicks.of(services().withoutSsh().routes().get(), Routes.RESOURCE_MONITOR, this);
            case LIST -> Clicks.of(services().withoutSsh().routes().get(), Routes.PROGRAMS, this);
            case LOAD, NUMBERS, FILES -> List.of();
        };
    }

    /** In practice, a make-believe page; with a real NAS only where to look for name, number and share. */
    Optional<MonitorSketch.Drawn> sketch() {
        boolean list = step.question() == Question.LIST || step.question() == Question.NUMBERS;
        if (drawn()) {
            return list || step.question() == Question.LOAD
                    ? Optional.of(
                            MonitorSketch.practice(this, step.with().earlier().isPresent()))
                    : Optional.empty();
        }
        return list ? Optional.of(MonitorSketch.places(this)) : Optional.empty();
    }

    /** Empty where she only opens a page or types numbers. */
    List<Choice> choices() {
        return switch (step.question()) {
            case OPEN, NUMBERS -> List.of();
            case LOAD ->
                Stream.of(Load.values())
                        .map(load -> choice(load.name(), step.seen().withLoad(load)))
                        .toList();
            case LIST ->
                Stream.of(Answer.values())
                        .map(one -> choice(one.name(), step.seen().withReaper(one)))
                        .toList();
            case FILES ->
                Stream.of(Answer.values())
                        .map(one -> choice(one.name(), step.seen().withLockedFiles(one)))
                        .toList();
        };
    }

    ObjectProperty<Optional<Choice>> chosen() {
        return chosen;
    }

    /** The number beside the name; may stay empty. */
    StringProperty number() {
        return number;
    }

    /** The share beside the name; may stay empty. */
    StringProperty percent() {
        return percent;
    }

    /** What is wrong with a number; empty when nothing is. */
    StringProperty remark() {
        return remark;
    }

    private boolean drawn() {
        return step.with().nas().practice();
    }

    private Choice choice(String id, SeenByOwner seen) {
        return new Choice(id, text(key(id)), seen);
    }

    /** Answers are kept on the way back; what was never answered is not taken for "I don't know". */
    private boolean saidBefore(Choice choice) {
        return choice.seen().equals(step.seen()) && !choice.id().equals(Answer.UNKNOWN.name());
    }

    private SeenByOwner answer() {
        return step.question() == Question.NUMBERS
                ? step.seen().withNumbers(TypedNumbers.pid(number.get()).value(), share())
                : chosen.get().map(Choice::seen).orElse(step.seen());
    }

    private java.util.OptionalDouble share() {
        return TypedNumbers.percent(percent.get()).value();
    }

    private void refresh() {
        boolean understood = TypedNumbers.pid(number.get()).understood()
                && TypedNumbers.percent(percent.get()).understood();
        remark.set(understood ? "" : text("page.look-together.NUMBERS.remark"));
        boolean answered = choices().isEmpty() || chosen.get().isPresent();
        ready().set(answered && understood);
    }

    private String key(String part) {
        return "page.look-together." + step.question() + "." + part;
    }
}
