package app.lotse.wizard;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Level;
import app.lotse.model.Reminder;
import app.lotse.model.Trouble;
import app.lotse.texts.StorageWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was done, what comes next, the way to the photos, and when to look again. */
final class GoodbyeModel extends PageModel {
    private final Step.Goodbye step;
    private final Map<Reminder.Kind, BooleanProperty> wished = new EnumMap<>(Reminder.Kind.class);
    private final StringProperty saved = new SimpleStringProperty("");

    GoodbyeModel(Journey journey, Step.Goodbye step) {
        super(journey, step);
        this.step = step;
        headline(text("page.goodbye.headline"));
        mainWords(text("button.close"));
        for (var kind : Reminder.Kind.values()) {
            var wish = new SimpleBooleanProperty(kept(kind));
            wish.addListener((all, old, now) -> wish(kind, now));
            wished.put(kind, wish);
        }
    }

    @Override
    String name() {
        return "goodbye";
    }

    @Override
    void main() {
        journey().close();
    }

    /** What was done. */
    List<String> done() {
        var lines = new ArrayList<String>();
        lines.add(
                looked()
                        ? text("page.goodbye.looked", step.nas().name())
                        : text("page.goodbye.not-looked", step.nas().name()));
        lines.add(step.restartedAt()
                .map(at -> text(
                        "page.goodbye.restarted",
                        new Wording(texts()).when(at, journey().now())))
                .orElse(text("page.goodbye.nothing-changed")));
        folders().ifPresent(count -> lines.add(text("page.goodbye.folders", count)));
        if (step.kept() instanceof Kept.Saved(var file)) {
            lines.add(text("page.goodbye.kept", file));
        }
        lines.add(text("page.goodbye.password"));
        return lines;
    }

    /** What to do next, first things first. */
    List<String> next() {
        var lines = new ArrayList<String>();
        lines.add(text("page.goodbye.next." + next(step.level().orElse(null))));
        if (!stop()) {
            lines.add(text("page.goodbye.again"));
        }
        return lines;
    }

    /**
     * The NAS's own page. Typing its address and port into a browser is the manufacturer's own way in (QTS 4.5.x User Guide, "Accessing the NAS Using a
     * Browser"), and File Station is reached from there; no address that leads straight to the files is documented for all versions. Empty in practice:
     * that port is another program's.
     */
    Optional<URI> photos() {
        var port = step.nas().webPort();
        if (journey().practising() || port.isEmpty() || stop() || lost()) {
            return Optional.empty();
        }
        String address = step.nas().ssh().address().getHostAddress();
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        String host = plain.contains(":") ? "[" + plain + "]" : plain;
        return Optional.of(URI.create("http://" + host + ":" + port.getAsInt() + "/"));
    }

    void openPhotos() {
        photos().ifPresent(services().links());
    }

    /** The clicks that switch SSH off again, as the last step; empty where it was not used, or where nothing may be changed now. */
    List<Clicks.Line> sshOff() {
        // Whoever comes to help may need the way in, and with signs of encryption nothing on the NAS is to be changed
        // before.
        if (stop() || lost() || miner() || !looked()) {
            return List.of();
        }
        return services().protection().tips().stream()
                .filter(tip -> tip.id().equals("ssh-off"))
                .findFirst()
                .map(tip -> TipModel.clicks(tip, TipModel.announced(step.nas()), this))
                .orElse(List.of());
    }

    /** Whether she is offered to be reminded: not where somebody is to come today. */
    boolean offersReminders() {
        return looked() && !stop();
    }

    /** Practice leaves no trace, so nothing can be kept or saved there. */
    boolean keeps() {
        return !journey().practising();
    }

    BooleanProperty wished(Reminder.Kind kind) {
        return wished.get(kind);
    }

    /** Where the calendar file was saved, in words; empty before. */
    StringProperty saved() {
        return saved;
    }

    /** A name for the file. */
    String calendarName() {
        return text("calendar.file") + ".ics";
    }

    boolean wishesAny() {
        return wished.values().stream().anyMatch(BooleanProperty::get);
    }

    /** Writes the wished dates where she chose. */
    void saveCalendar(Path file) {
        if (!keeps()) {
            return;
        }
        var wishes = wished.entrySet().stream()
                .filter(one -> one.getValue().get())
                .map(one -> Wishes.of(one.getKey(), step.nas(), journey().now()))
                .toList();
        try {
            Files.write(
                    file,
                    CalendarFile.of(Wishes.entries(wishes, texts()), journey().now()));
            trouble().set(Optional.empty());
            saved.set(text("page.goodbye.calendar.saved", file));
        } catch (IOException e) {
            saved.set(text("page.goodbye.calendar.not-saved", file));
        }
    }

    /** In practice nothing is remembered. */
    boolean remembers() {
        return !journey().practising();
    }

    void history() {
        journey().go(step.history());
    }

    /** Looks for another NAS, or for the same one again. */
    void startAgain() {
        journey().go(step.find());
    }

    private boolean kept(Reminder.Kind kind) {
        return keeps()
                && services().logbook().reminders().all().stream()
                        .anyMatch(one -> one.sameWish(
                                Wishes.of(kind, step.nas(), journey().now())));
    }

    /** Kept on disk at once, and taken back at once; a trouble is shown. */
    private void wish(Reminder.Kind kind, boolean wanted) {
        saved.set("");
        if (!keeps()) {
            return;
        }
        var wish = Wishes.of(kind, step.nas(), journey().now());
        var reminders = services().logbook().reminders();
        try {
            if (wanted) {
                reminders.remember(wish);
            } else {
                reminders.forget(wish);
            }
        } catch (UncheckedIOException e) {
            show(new Trouble(Trouble.Kind.UNEXPECTED, e), Optional.empty());
        }
    }

    private Optional<Integer> folders() {
        return step.restart().flatMap(one -> StorageWords.allFolders(one.storageBefore(), one.storageAfter()));
    }

    private boolean miner() {
        return step.level().equals(Optional.of(Level.MINER));
    }

    private boolean stop() {
        return step.level().equals(Optional.of(Level.STOP));
    }

    /** It was restarted, and nobody knows what became of it. */
    private boolean lost() {
        return step.level().isEmpty() && step.restartedAt().isPresent();
    }

    /** A restart follows only on a check-up, also where none could follow on the restart. */
    private boolean looked() {
        return step.level().isPresent() || step.restartedAt().isPresent();
    }

    private String next(Level level) {
        if (level == null) {
            return step.restartedAt().isPresent() ? "not-returned" : "tips";
        }
        return switch (level) {
            case STOP -> "stop";
            case MINER -> step.restartedAt().isPresent() ? "miner" : "miner-found";
            case UNCLEAR -> "unclear";
            case BUSY, NOTHING_FOUND -> "tips";
        };
    }
}
