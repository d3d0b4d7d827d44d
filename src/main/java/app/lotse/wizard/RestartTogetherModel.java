package app.lotse.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Before she restarts the NAS by its own button: whether something speaks against it, which only she can know. */
final class RestartTogetherModel extends PageModel {
    private final Step.RestartTogether step;
    private final ObjectProperty<Optional<Busy>> busyWith = new SimpleObjectProperty<>(Optional.empty());

    RestartTogetherModel(Journey journey, Step.RestartTogether step) {
        super(journey, step);
        this.step = step;
        headline(text("page.restart-together.headline"));
        mainWords(text("button.to-restart-button"));
        busyWith.subscribe(
                said -> ready().set(said.filter(one -> one != Busy.YES).isPresent()));
    }

    /** Whether somebody copies, a backup runs, or disks are being repaired. */
    enum Busy {
        NO,
        YES,
        NOT_SURE
    }

    @Override
    String name() {
        return "restart-together";
    }

    @Override
    void main() {
        if (ready().get()) {
            journey().go(step.watch());
        }
    }

    /** What must not be cut off, one by one. */
    List<String> things() {
        return Stream.of("copying", "backup", "disks")
                .map(one -> text("page.restart-together.thing." + one))
                .toList();
    }

    String words(Busy answer) {
        return text("page.restart-together.answer." + answer);
    }

    /** What follows from an answer. */
    String meaning(Busy answer) {
        return text("page.restart-together.means." + answer);
    }

    ObjectProperty<Optional<Busy>> busyWith() {
        return busyWith;
    }
}
