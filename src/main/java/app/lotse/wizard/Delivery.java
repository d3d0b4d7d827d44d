package app.lotse.wizard;

import app.lotse.model.Nas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Saves or prints what she has read, or opens her e-mail program; and says what came of it. */
final class Delivery {
    private final PageModel page;
    private final Nas nas;
    private final NamesOnce namesOnce;
    private final ObjectProperty<List<String>> said = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Path>> saved = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty handing = new SimpleBooleanProperty(false);

    Delivery(PageModel page, Nas nas) {
        this.page = page;
        this.nas = nas;
        this.namesOnce = new NamesOnce(page.services().keptNames(nas));
    }

    /** What came of saving, printing or writing. */
    ObjectProperty<List<String>> said() {
        return said;
    }

    ObjectProperty<Optional<Path>> saved() {
        return saved;
    }

    /** Whether it is being saved or printed: until that is done, nothing else can be chosen. */
    BooleanProperty handing() {
        return handing;
    }

    /** What was handed over is no longer what is read. */
    void reset() {
        handing.set(false);
        saved.set(Optional.empty());
        said.set(List.of());
    }

    /** @param next what to do afterwards, in words */
    void save(Draft draft, Path chosen, List<String> next) {
        var telling = page.services().telling();
        var texts = page.texts();
        said.set(List.of());
        handing(true);
        page.run(() -> Saving.of(draft, chosen, namesOnce, telling, texts), done -> saved(done, next), trouble -> {
            handing(false);
            page.show(trouble, Optional.empty());
        });
    }

    private void saved(Saving.Done done, List<String> next) {
        handing(false);
        page.trouble().set(Optional.empty());
        saved.set(done.file());
        var words = new ArrayList<>(done.said(page.texts(), page.journey().practising()));
        done.file().ifPresent(file -> words.addAll(next));
        said.set(words);
    }

    /** Opens her e-mail program; nothing of the NAS is in it but what she may say on the phone. */
    void write(Draft draft, Path file) {
        var journey = page.journey();
        var lines = new PhoneScript(page.texts())
                .lines(draft.told().shown(false), journey.restartOf(nas), journey.ownersRestartOf(nas));
        String subject = page.text(
                journey.practising() ? "handover.mail.subject.practice" : "handover.mail.subject",
                page.texts().date(journey.now()));
        page.services().links().accept(Letter.of(subject, lines, page.text("handover.mail.attached")));
        said.set(List.of(page.text("handover.mail.opened", file), page.text("handover.mail.opened.not")));
    }

    /** @param title stands on each sheet */
    void print(Draft draft, String title, Printing printing) {
        handing(true);
        said.set(List.of(page.text("handover.print.looking")));
        page.run(
                printing::find,
                found -> found.ifPresentOrElse(
                        job -> print(draft, title, job), () -> printed(page.text("handover.print.none"))),
                trouble -> printed(page.text("handover.print.failed")));
    }

    private void print(Draft draft, String title, Printing.Job job) {
        if (!job.agreed()) {
            printed();
            return;
        }
        said.set(List.of(page.text("handover.print.printing")));
        var sheets = new Sheets(title, page.texts());
        page.run(
                () -> printed(draft, job.print(draft.rows(), sheets)),
                words -> printed(words.toArray(String[]::new)),
                trouble -> printed(page.text("handover.print.failed")));
    }

    /** On paper, too, only she can tell who is who. */
    private List<String> printed(Draft draft, int sheets) {
        var words = new ArrayList<>(List.of(page.text("handover.print.done", sheets)));
        try {
            namesOnce.keep(draft).ifPresent(list -> words.add(page.text("handover.saved.names", list)));
        } catch (IOException notKept) {
            words.add(page.text("handover.saved.names-lost"));
        }
        return words;
    }

    private void printed(String... words) {
        handing(false);
        said.set(List.of(words));
    }

    private void handing(boolean now) {
        handing.set(now);
        page.ready().set(!now);
    }

    /** Opens the saved file in her own program for it. */
    void openFile() {
        saved.get().ifPresent(file -> page.services().links().accept(file.toUri()));
    }

    void openFolder() {
        saved.get()
                .map(file -> file.toAbsolutePath().getParent())
                .ifPresent(folder -> page.services().links().accept(folder.toUri()));
    }
}
