package app.lotse.wizard;

import app.lotse.model.Nas;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final Nas nas;
    private final Gathering gathering;
    private final ObservableList<String> rows = FXCollections.observableArrayList();
    private final BooleanProperty names = new SimpleBooleanProperty(false);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.PDF);
    private final StringProperty state = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> said = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Path>> saved = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty handing = new SimpleBooleanProperty(false);
    private final AtomicReference<Optional<Draft.Told>> told = new AtomicReference<>(Optional.empty());
    private final NamesOnce namesOnce;
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
        this.nas = step.visited().orElseThrow();
        this.gathering = Gathering.of(journey, nas);
        this.namesOnce = new NamesOnce(services().keptNames(nas));
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

    /** Whether it is being saved or printed: until that is done, nothing else can be chosen. */
    BooleanProperty handing() {
        return handing;
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

    /** What came of saving, printing or writing. */
    ObjectProperty<List<String>> said() {
        return said;
    }

    ObjectProperty<Optional<Path>> saved() {
        return saved;
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
        saved.set(Optional.empty());
        said.set(List.of());
        trouble().set(Optional.empty());
        handing(false);
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
                        told.set(Optional.of(
                                new Draft.Told(handover, telling.redacting().redact(handover))));
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
            case MAIL -> saved.get().ifPresentOrElse(this::write, this::save);
            case PAPER -> print();
        }
    }

    private void save() {
        draft.ifPresent(now -> window.place(fileName(), now.form()).ifPresent(place -> save(now, place)));
    }

    private void save(Draft now, Path chosen) {
        var telling = services().telling();
        var texts = texts();
        said.set(List.of());
        handing(true);
        run(() -> Saving.of(now, chosen, namesOnce, telling, texts), this::saved, trouble -> {
            handing(false);
            show(trouble, Optional.empty());
        });
    }

    private void handing(boolean now) {
        handing.set(now);
        ready().set(!now);
    }

    private void saved(Saving.Done done) {
        handing(false);
        trouble().set(Optional.empty());
        saved.set(done.file());
        var words = new ArrayList<>(done.said(texts(), journey().practising()));
        if (step.way() == Step.Preview.Way.MAIL && done.file().isPresent()) {
            words.add(text("handover.mail.next"));
        }
        said.set(words);
        showMain();
    }

    /** Opens her e-mail program; nothing of the NAS is in it but what she may say on the phone. */
    private void write(Path file) {
        var now = draft.orElseThrow();
        var lines = new PhoneScript(texts())
                .lines(
                        now.told().shown(false),
                        journey().restartOf(nas),
                        journey().ownersRestartOf(nas));
        String subject = text(
                journey().practising() ? "handover.mail.subject.practice" : "handover.mail.subject",
                texts().date(journey().now()));
        services().links().accept(Letter.of(subject, lines, text("handover.mail.attached")));
        said.set(List.of(text("handover.mail.opened", file), text("handover.mail.opened.not")));
    }

    private void print() {
        var printing = window.printing();
        handing(true);
        said.set(List.of(text("handover.print.looking")));
        run(
                printing::find,
                job -> job.ifPresentOrElse(this::print, () -> printed("handover.print.none")),
                trouble -> printed("handover.print.failed"));
    }

    private void print(Printing.Job job) {
        if (!job.agreed()) {
            handing(false);
            said.set(List.of());
            return;
        }
        said.set(List.of(text("handover.print.printing")));
        var now = List.copyOf(rows);
        var sheets = new Sheets(fileName().replace("." + form.get().ending(), ""), texts());
        run(
                () -> job.print(now, sheets),
                pages -> printed("handover.print.done", pages),
                trouble -> printed("handover.print.failed"));
    }

    private void printed(String key, Object... values) {
        handing(false);
        said.set(List.of(text(key, values)));
    }

    /** The saved file, in her own program for it; only a PDF is opened. */
    void openFile() {
        saved.get().ifPresent(file -> services().links().accept(file.toUri()));
    }

    boolean opensFile() {
        return form.get() == Form.PDF && saved.get().isPresent();
    }

    void openFolder() {
        saved.get()
                .map(file -> file.toAbsolutePath().getParent())
                .ifPresent(folder -> services().links().accept(folder.toUri()));
    }

    private void showMain() {
        mainWords(text(
                switch (step.way()) {
                    case FILE -> "button.save-report";
                    case PAPER -> "button.print-report";
                    case MAIL -> saved.get().isPresent() ? "button.open-mail" : "button.save-report";
                }));
    }
}
