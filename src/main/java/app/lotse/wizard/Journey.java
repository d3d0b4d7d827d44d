package app.lotse.wizard;

import app.lotse.logbook.ForgetfulLogbook;
import app.lotse.logbook.Logbook;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Scenario;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The owner's way through the steps: where she is, in which language, at home or in practice, and what was changed so far. All on the screens'
 * thread. Leaving a stay wipes its password.
 */
final class Journey {
    private static final String PRACTICE = "practice ";

    private final Background background;
    private final Services home;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Welcome());
    private final ReadOnlyObjectWrapper<Texts> texts;
    private final ReadOnlyObjectWrapper<Services> services;
    private final ReadOnlyObjectWrapper<Optional<Instant>> restartedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> ownersRestart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Logbook forgetful;
    private final Map<String, Instant> restarts = new HashMap<>();
    private final Map<String, Instant> ownersRestarts = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private final Map<String, String> userNames = new HashMap<>();

    /** @param close closes the window */
    Journey(Services home, Background background, Runnable close) {
        this.home = home;
        this.close = close;
        this.background = background;
        this.forgetful = new ForgetfulLogbook(home.logbook().folder());
        this.services = new ReadOnlyObjectWrapper<>(home);
        this.texts = new ReadOnlyObjectWrapper<>(home.texts());
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Texts> texts() {
        return texts.getReadOnlyProperty();
    }

    /** The services in use: the home network's, or those of a practice. */
    ReadOnlyObjectProperty<Services> services() {
        return services.getReadOnlyProperty();
    }

    /** The last restart that was sent, while this program runs; for the line "changed so far". */
    ReadOnlyObjectProperty<Optional<Instant>> restartedAt() {
        return restartedAt.getReadOnlyProperty();
    }

    /** When she restarted a NAS herself, as Lotse saw from outside; for the line "changed so far". */
    ReadOnlyObjectProperty<Optional<Instant>> ownersRestart() {
        return ownersRestart.getReadOnlyProperty();
    }

    Background background() {
        return background;
    }

    /** Also with a practice NAS that another program runs: she may have typed its address. */
    boolean practising() {
        return services.get().practice().isPresent()
                || step.get().visited().filter(Nas::practice).isPresent();
    }

    /** Where her answers for this NAS are kept: those for a practice NAS until the program ends. */
    Logbook logbook(Nas nas) {
        boolean guest = nas.practice() && services.get().practice().isEmpty();
        return guest ? forgetful : services.get().logbook();
    }

    /** Goes on to the next step; ends the stay when it is left, and the practice when the first page is reached. */
    void go(Step next) {
        var left = step.get()
                .signedIn()
                .filter(visit -> next.signedIn().filter(visit::equals).isEmpty());
        left.ifPresent(this::leave);
        if (next instanceof Step.Welcome) {
            endPractice();
        }
        noteStop(next);
        step.set(next);
    }

    /** Once Lotse itself saw signs of encryption, no other way leads to a restart of this NAS while this program runs. */
    private void noteStop(Step next) {
        boolean stop = switch (next) {
            case Step.Result result -> result.checkUp().verdict().level() == Level.STOP;
            case Step.After after -> after.result().level() == Level.STOP;
            default -> false;
        };
        if (stop) {
            next.visited().ifPresent(nas -> stops.add(key(nas)));
        }
    }

    /** What goes along where she looks herself; empty where Lotse saw signs of encryption: then nobody is to go on there. */
    Optional<Together> together(Nas nas) {
        boolean restarted = restarts.containsKey(key(nas)) || ownersRestarts.containsKey(key(nas));
        return stops.contains(key(nas))
                ? Optional.empty()
                : Optional.of(new Together(nas, restarted, Optional.empty()));
    }

    /** Lotse saw from outside that the NAS went away when she was to restart it. @param back whether it came back, too */
    void ownerRestarted(Nas nas, Instant at, boolean back) {
        ownersRestarts.put(key(nas), at);
        if (back) {
            ownersRestart.set(Optional.of(at));
        }
    }

    void speak(Locale language) {
        texts.set(Texts.in(language));
    }

    /** Starts a practice NAS beside the screens; the search then sees only that. */
    Background.Running practise(Scenario scenario, Consumer<Trouble> failed) {
        return background.run(
                () -> home.practising().start(scenario),
                practice -> {
                    endPractice();
                    services.set(practice);
                    go(new Step.Find());
                },
                failed);
    }

    /** A new stay, which knows whether Lotse restarted this NAS already. */
    Visit visit(Nas nas, Credentials credentials, Shell shell) {
        userNames.put(nas.key(), credentials.user());
        return new Visit(nas, credentials, shell, Optional.ofNullable(restarts.get(key(nas))));
    }

    /** The name that she signed in with before, so that she need not type it twice. */
    String userName(Nas nas) {
        return userNames.getOrDefault(nas.key(), "");
    }

    /** Notes that the restart command was sent. */
    void restarted(Visit visit, Instant at) {
        visit.restarted(at);
        restarts.put(key(visit.nas()), at);
        restartedAt.set(Optional.of(at));
    }

    /** Closes the window. */
    void close() {
        close.run();
    }

    /** The window closes: nothing secret stays, nothing goes on. */
    void end() {
        step.get().signedIn().ifPresent(this::leave);
        endPractice();
    }

    /** Takes {@link #restarted} back: the command was refused. */
    void notRestarted(Visit visit) {
        visit.notRestarted();
        restarts.remove(key(visit.nas()));
        restartedAt.set(restarts.values().stream().max(Instant::compareTo));
    }

    private String key(Nas nas) {
        return (practising() ? PRACTICE : "") + nas.key();
    }

    private void leave(Visit visit) {
        visit.forget();
        background.run(
                () -> {
                    visit.close();
                    return visit;
                },
                closed -> {},
                trouble -> {});
    }

    private void endPractice() {
        services.get().practice().ifPresent(practice -> {
            services.set(home);
            restarts.keySet().removeIf(key -> key.startsWith(PRACTICE));
            restartedAt.set(restarts.values().stream().max(Instant::compareTo));
            ownersRestarts.keySet().removeIf(key -> key.startsWith(PRACTICE));
            stops.removeIf(key -> key.startsWith(PRACTICE));
            ownersRestart.set(Optional.empty());
            background.run(
                    () -> {
                        practice.close();
                        return practice;
                    },
                    closed -> {},
                    trouble -> {});
        });
    }
}
