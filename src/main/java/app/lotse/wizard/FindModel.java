package app.lotse.wizard;

import app.lotse.discovery.Discovery;
import app.lotse.model.Nas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which NAS is hers? Cards come and go as the search tells; a typed address is looked at before the next page. */
final class FindModel extends PageModel {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A page with hundreds of cards would be deaf for a second, and nobody has so many. */
    private static final int AT_ONCE = 12;

    private final Step.Find step;
    private final ObservableList<Nas> found = FXCollections.observableArrayList();
    private final ObservableList<Nas> shown = FXCollections.observableArrayList();
    private final StringProperty more = new SimpleStringProperty("");
    private int most = AT_ONCE;
    private final StringProperty progress = new SimpleStringProperty("");
    private final StringProperty networks = new SimpleStringProperty("");
    private final StringProperty hint = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty patient = new SimpleBooleanProperty(true);
    private final AtomicReference<Optional<List<Nas>>> latest = new AtomicReference<>(Optional.empty());
    private Optional<Discovery.Search> search = Optional.empty();

    FindModel(Journey journey, Step.Find step) {
        super(journey, step);
        this.step = step;
        headline(text("page.find.headline"));
        mainWords(text("button.look-there"));
        typed.addListener((all, old, now) -> {
            trouble().set(Optional.empty());
            say();
        });
        busy().addListener((all, old, now) -> say());
        say();
    }

    @Override
    String name() {
        return "find";
    }

    @Override
    void enter() {
        var started = services().discovery().start(this::heard);
        search = Optional.of(started);
        run(started::networks, searched -> networks.set(words(searched)));
        run(
                () -> {
                    services().time().sleep(PATIENCE);
                    return started.hint();
                },
                this::hint);
    }

    @Override
    void leave() {
        search.ifPresent(Discovery.Search::close);
        search = Optional.empty();
        super.leave();
    }

    /** Looks at the typed address; goes on when a NAS answers there. */
    @Override
    void main() {
        if (!ready().get()) {
            return;
        }
        trouble().set(Optional.empty());
        busy().set(true);
        String address = typed.get().strip();
        run(() -> services().discovery().lookAt(address, OptionalInt.empty()), this::choose, happened -> {
            busy().set(false);
            show(happened, Optional.empty());
        });
    }

    /** "Yes, this is my NAS." */
    void choose(Nas nas) {
        journey().go(step.signIn(nas));
    }

    ObservableList<Nas> found() {
        return found;
    }

    /** Those of {@link #found()} that have a card. */
    ObservableList<Nas> shown() {
        return shown;
    }

    /** What shows the next ones, in words; empty where all are shown. */
    StringProperty more() {
        return more;
    }

    void showMore() {
        most += AT_ONCE;
        deal();
    }

    private void deal() {
        shown.setAll(found.stream().limit(most).toList());
        int left = found.size() - shown.size();
        more.set(left == 0 ? "" : text("page.find.more", left));
    }

    /** What the search is doing, in one sentence. */
    StringProperty progress() {
        return progress;
    }

    /** Which networks are searched, by name. */
    StringProperty networks() {
        return networks;
    }

    /** One likely cause and one action, when nothing was found for a while; otherwise empty. */
    StringProperty hint() {
        return hint;
    }

    StringProperty typed() {
        return typed;
    }

    /** What a card says, first line to last; empty lines are left out. */
    List<String> card(Nas nas) {
        var model = nas.model().value().map(is -> text("page.find.model", is)).orElse("");
        var version =
                nas.firmware().value().map(is -> text("page.find.version", is)).orElse("");
        var door = nas.openDoors().isEmpty() ? "" : text("page.find.door");
        return List.of(nas.name(), model, version, nas.addresses().getFirst().getHostAddress(), door);
    }

    /** However fast the lists come, the screens have one to show at a time: the newest. */
    private void heard(List<Nas> list) {
        if (latest.getAndSet(Optional.of(list)).isEmpty()) {
            journey()
                    .background()
                    .toScreen(() -> latest.getAndSet(Optional.empty()).ifPresent(this::show));
        }
    }

    private void show(List<Nas> list) {
        found.setAll(list);
        deal();
        if (!list.isEmpty()) {
            hint.set("");
        }
        say();
    }

    private void hint(Discovery.Hint cause) {
        patient.set(false);
        if (found.isEmpty()) {
            hint.set(text("find.hint." + cause));
        }
        say();
    }

    private void say() {
        ready().set(!typed.get().isBlank() && !busy().get());
        if (busy().get()) {
            progress.set(text("page.find.looking-there"));
        } else if (!found.isEmpty()) {
            progress.set(text("page.find.found", found.size()));
        } else {
            progress.set(text(patient.get() ? "page.find.searching" : "page.find.still-searching"));
        }
    }

    private String words(List<Discovery.Network> searched) {
        if (searched.isEmpty()) {
            return text("page.find.no-network");
        }
        return text(
                "page.find.networks",
                searched.stream()
                        .map(one -> one.displayName() + " (" + one.address() + ")")
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
