package app.lotse.wizard;

import app.lotse.model.Nas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every line of what she hands over, before she does; with made-up names until she wishes otherwise. */
final class PreviewModel extends PageModel {
    private final Step.Preview step;
    private final Gathering gathering;
    private final ObservableList<String> rows = FXCollections.observableArrayList();
    private final BooleanProperty names = new SimpleBooleanProperty(false);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.PDF);
    private final StringProperty state = new SimpleStringProperty("");
    private final AtomicReference<Optional<Draft.Told>> told = new AtomicReference<>(Optional.empty());
    private final Delivery delivery;
    private Optional<Draft> draft = Optional.empty();
    private Window window = new Window() {};

    /** What only a window can do: asking for a place, and printing. */
    interface Window {
        /** Where she wants the file. */
        default Optional<Path> place(String name, Form form) {
            return Optional.empty();
        }

        default Printing printing() {
            return Optional::empty;
        }
    }

    PreviewModel(Journey journey, Step.Preview step) {
        super(journey, step);
        this.step = step;
        Nas nas = step.visited().orElseThrow();
        this.gathering = Gathering.of(journey, nas);
        this.delivery = new Delivery(this, nas);
        delivery.saved().addListener((all, old, now) -> showMain());
        headline(text("handover.preview.headline." + step.way()));
        names.addListener((all, old, now) -> make());
        form.addListener((all, old, now) -> make());
        showMain();
    }

    @Override
    String name() {
        return "preview";
    }

    @Override
    void enter() {
        make();
    }

    void window(Window with) {
        window = with;
    }

    /** Whether the real names are shown, and handed over. */
    BooleanProperty names() {
        return names;
    }

    ObjectProperty<Form> form() {
        return form;
    }

    /** Empty where there is nothing to choose. */
    List<Form> forms() {
        return step.way() == Step.Preview.Way.PAPER ? List.of() : List.of(Form.values());
    }

    /** What is special about the chosen form; empty where nothing is. */
    String formNote() {
        return form.get() == Form.LOTSE ? text("handover.form.LOTSE.words") : "";
    }

    /** Every line of what is handed over. */
    ObservableList<String> rows() {
        return rows;
    }

    /** What Lotse is doing, or how many lines there are. */
    ReadOnlyStringProperty state() {
        return state;
    }

    /** What is done with what she has read. */
    Delivery delivery() {
        return delivery;
    }

    /** What the tick changes, said at once. */
    String namesNote() {
        return text(names.get() ? "handover.names.shown" : "handover.names.hidden");
    }

    /** A name for the file in which nothing of her is told. */
    String fileName() {
        var day = journey().now().atZone(java.time.ZoneId.systemDefault()).toLocalDate();
        return text(journey().practising() ? "handover.file.practice" : "handover.file") + "-" + day + "."
                + form.get().ending();
    }

    /** Makes it anew; what was made before can neither be read nor saved any more. */
    void make() {
        stopWork();
        draft = Optional.empty();
        rows.clear();
        delivery.reset();
        trouble().set(Optional.empty());
        ready().set(false);
        busy().set(true);
        state.set(text("handover.preview.making"));
        showMain();
        boolean real = names.get();
        var as = form.get();
        var now = journey().now();
        var telling = services().telling();
        var texts = texts();
        run(
                () -> {
                    if (told.get().isEmpty()) {
                        var handover = gathering.gather(now);
                        var redacting = telling.redacting();
                        told.set(
                                Optional.of(new Draft.Told(redacting.withNames(handover), redacting.redact(handover))));
                    }
                    return Draft.of(told.get().get(), as, real, telling, texts);
                },
                this::made,
                trouble -> {
                    notMade();
                    show(trouble, Optional.empty());
                });
    }

    /** She does not want to wait. */
    void cancel() {
        stopWork();
        notMade();
    }

    private void made(Draft now) {
        draft = Optional.of(now);
        rows.setAll(now.rows());
        state.set(text("handover.preview.count", now.rows().size()));
        busy().set(false);
        ready().set(!now.rows().isEmpty());
    }

    private void notMade() {
        busy().set(false);
        state.set(text("handover.preview.not-made"));
    }

    @Override
    void main() {
        switch (step.way()) {
            case FILE -> save();
            case MAIL ->
                delivery.saved().get().ifPresentOrElse(file -> delivery.write(draft.orElseThrow(), file), this::save);
            case PAPER -> draft.ifPresent(this::print);
        }
    }

    private void save() {
        var next = step.way() == Step.Preview.Way.MAIL ? List.of(text("handover.mail.next")) : List.<String>of();
        draft.ifPresent(
                now -> window.place(fileName(), now.form()).ifPresent(place -> delivery.save(now, place, next)));
    }

    private void print(Draft now) {
        delivery.print(now, fileName().replace("." + now.form().ending(), ""), window.printing());
    }

    /** Only a PDF is opened. */
    boolean opensFile() {
        return form.get() == Form.PDF && delivery.saved().get().isPresent();
    }

    private void showMain() {
        mainWords(text(
                switch (step.way()) {
                    case FILE -> "button.save-report";
                    case PAPER -> "button.print-report";
                    case MAIL -> delivery.saved().get().isPresent() ? "button.open-mail" : "button.save-report";
                }));
    }
}
