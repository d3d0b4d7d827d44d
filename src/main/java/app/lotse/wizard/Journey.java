package app.lotse.wizard;

import app.lotse.logbook.ForgetfulLogbook;
import app.lotse.logbook.Logbook;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Reminder;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Scenario;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.texts.Texts;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
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
    private final ReadOnlyObjectWrapper<Optional<Changed>> changed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> ownersRestart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Logbook forgetful;
    private final Remembering remembering;
    private final Map<String, Sent> restarts = new HashMap<>();
    private final Map<String, Instant> ownersRestarts = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<String, String> userNames = new HashMap<>();
    private final Set<Object> later = new HashSet<>();
    private final Notebook notebook = new Notebook();
    private Optional<TipsDesk> tips = Optional.empty();

    /** @param close closes the window */
    Journey(Services home, Background background, Runnable close) {
        this.home = home;
        this.close = close;
        this.background = background;
        this.forgetful = new ForgetfulLogbook(home.logbook().folder());
        this.remembering = new Remembering(home.logbook().history(), background);
        this.services = new ReadOnlyObjectWrapper<>(home);
        this.texts = new ReadOnlyObjectWrapper<>(home.texts());
        underWay().ifPresent(earlier -> {
            restarts.put(earlier.nas().key(), new Sent(earlier.sentAt(), Certainty.MAYBE));
            userNames.put(earlier.nas().key(), earlier.user());
        });
        showChanged();
    }

    /** How sure it is that a restart was sent. */
    enum Certainty {
        /** It is prepared only; it counts already, so that no second one is prepared. */
        NOT_YET,
        /** It is being sent, or the line broke meanwhile, or Lotse was closed. */
        MAYBE,
        SURE
    }

    private record Sent(Instant at, Certainty certainty) {}

    /** What was changed so far. @param sure whether the NAS surely got the restart */
    record Changed(Instant at, boolean sure) {}

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

    /** The last restart; for the line "changed so far". */
    ReadOnlyObjectProperty<Optional<Changed>> changed() {
        return changed.getReadOnlyProperty();
    }

    /** By the clock of the services in use. */
    Instant now() {
        return services.get().time().now();
    }

    /** A restart that was sent, or was about to be, and whose end nobody saw yet; a practice NAS has none. */
    Optional<RestartUnderWay> underWay() {
        return services.get().practice().isPresent()
                ? Optional.empty()
                : home.logbook().underWay();
    }

    /** The one of this NAS. */
    Optional<RestartUnderWay> underWayOf(Nas nas) {
        return services.get().practice().isPresent()
                ? Optional.empty()
                : home.logbook().underWayOf(nas);
    }

    /** About when a restart was sent whose note is damaged. */
    Optional<Instant> underWayUnread() {
        return services.get().practice().isPresent()
                ? Optional.empty()
                : home.logbook().underWayUnread();
    }

    /** She was asked about it and said "later": in this run of the program it is not the first question any more. */
    void later(Object question) {
        later.add(question);
    }

    /** A wish to look again whose day has come; those for practice are never kept. */
    Optional<Reminder> due() {
        return services.get().practice().isPresent()
                ? Optional.empty()
                : home.logbook().reminders().all().stream()
                        .filter(one -> !one.due().isAfter(now()))
                        .findFirst();
    }

    /** She does not want to be asked it any more; where that cannot be written, she is asked again at the next start. */
    void noMore(Reminder wish) {
        later.add(wish);
        try {
            home.logbook().reminders().forget(wish);
        } catch (UncheckedIOException notWritten) {
            // It is asked once more than she wished: no harm.
        }
    }

    /** A NAS was looked at: what she wished of it is done, or comes again a month later. */
    void looked(Nas nas) {
        if (practising()) {
            return;
        }
        home.logbook().reminders().all().stream()
                .filter(one -> one.nasKey().equals(nas.key()) && !one.due().isAfter(now()))
                .forEach(this::fulfilled);
    }

    private void fulfilled(Reminder wish) {
        try {
            if (wish.kind() == Reminder.Kind.SECOND_LOOK) {
                home.logbook().reminders().forget(wish);
            } else {
                home.logbook().reminders().remember(Wishes.nextMonth(wish, now()));
            }
        } catch (UncheckedIOException notWritten) {
            // She is asked once more at the next start: no harm.
        }
    }

    /** Puts what she is told into the history. */
    Remembering remembering() {
        return remembering;
    }

    /** One that was only prepared is none. */
    private Optional<Instant> restartedBefore(Nas nas) {
        return Optional.ofNullable(restarts.get(key(nas)))
                .filter(sent -> sent.certainty() != Certainty.NOT_YET)
                .map(Sent::at);
    }

    boolean askedAlready(Object question) {
        return later.contains(question);
    }

    /** She puts the question about a restart to rest; where that cannot be written, she is asked again at the next start. */
    void noMore(RestartUnderWay earlier) {
        later.add(earlier.sentAt());
        home.logbook().over(earlier);
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
        noteTips();
        if (!(next instanceof Step.Protect || next instanceof Step.TipPage)) {
            tips.ifPresent(TipsDesk::pause);
        }
        left.ifPresent(this::leave);
        if (next instanceof Step.Welcome) {
            endPractice();
        }
        if (next instanceof Step.Result result) {
            looked(result.visit().nas());
        }
        noteStop(next);
        if (services.get().practice().isEmpty()) {
            remembering.told(next, next.visited().flatMap(this::restartedBefore));
        }
        next.visited().ifPresent(nas -> notebook.note(key(nas), next));
        step.set(next);
    }

    /** What the tips were judged by outlives their desk, for whoever is asked to help. */
    private void noteTips() {
        tips.ifPresent(desk -> desk.read().ifPresent(read -> notebook.note(key(desk.nas()), read)));
    }

    /** What this run of the program learnt of a NAS so far. */
    Notebook.Learnt learnt(Nas nas) {
        return notebook.of(key(nas));
    }

    /** The restart of this NAS that Lotse sent, or may have sent. */
    Optional<Changed> restartOf(Nas nas) {
        return Optional.ofNullable(restarts.get(key(nas)))
                .filter(one -> one.certainty() != Certainty.NOT_YET)
                .map(one -> new Changed(one.at(), one.certainty() == Certainty.SURE));
    }

    /** When she restarted this NAS herself, as Lotse saw from outside. */
    Optional<Instant> ownersRestartOf(Nas nas) {
        return Optional.ofNullable(ownersRestarts.get(key(nas)));
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
        if (next instanceof Step.Seen seen) {
            noteReport(seen);
        }
    }

    /** She saw locked files herself; only she can take that back, by another answer to the same question. */
    private void noteReport(Step.Seen seen) {
        String key = key(seen.with().nas());
        switch (seen.seen().lockedFiles()) {
            case YES -> reported.add(key);
            case NO -> reported.remove(key);
            case UNKNOWN -> {}
        }
    }

    /** Whether Lotse, or she herself, saw signs of encryption on this NAS: then Lotse does not restart it. */
    boolean stopped(Nas nas) {
        return stops.contains(key(nas)) || reported.contains(key(nas));
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
        return new Visit(
                nas,
                credentials,
                shell,
                Optional.ofNullable(restarts.get(key(nas))).map(Sent::at));
    }

    /** The name that she signed in with before, so that she need not type it twice. */
    String userName(Nas nas) {
        return userNames.getOrDefault(nas.key(), "");
    }

    /** Notes that the restart command was sent. */
    void restarted(Visit visit, Instant at) {
        restarting(visit, at, Certainty.SURE);
    }

    /** Notes how far a restart is; from its preparation on no second one is offered. */
    void restarting(Visit visit, Instant at, Certainty certainty) {
        visit.restarted(at);
        restarts.put(key(visit.nas()), new Sent(at, certainty));
        showChanged();
    }

    /** What is known for the tips of this NAS, for as long as this stay lasts. */
    TipsDesk tips(Step.Protect list) {
        var desk = tips.filter(one -> one.isFor(list)).orElseGet(() -> new TipsDesk(this, list));
        tips.filter(one -> one != desk).ifPresent(TipsDesk::pause);
        tips = Optional.of(desk);
        return desk;
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
        showChanged();
    }

    private void showChanged() {
        changed.set(restarts.values().stream()
                .filter(one -> one.certainty() != Certainty.NOT_YET)
                .max(Comparator.comparing(Sent::at))
                .map(one -> new Changed(one.at(), one.certainty() == Certainty.SURE)));
    }

    private String key(Nas nas) {
        return (practising() ? PRACTICE : "") + nas.key();
    }

    private void leave(Visit visit) {
        tips.ifPresent(TipsDesk::pause);
        tips = Optional.empty();
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
            tips.ifPresent(TipsDesk::pause);
            tips = Optional.empty();
            services.set(home);
            restarts.keySet().removeIf(key -> key.startsWith(PRACTICE));
            showChanged();
            ownersRestarts.keySet().removeIf(key -> key.startsWith(PRACTICE));
            stops.removeIf(key -> key.startsWith(PRACTICE));
            notebook.forget(key -> key.startsWith(PRACTICE));
            reported.removeIf(key -> key.startsWith(PRACTICE));
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
