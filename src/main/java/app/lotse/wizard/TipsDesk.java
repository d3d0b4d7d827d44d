package app.lotse.wizard;

import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Unread;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * What is known for the tips of one NAS during one stay, so that going from page to page asks nothing twice: looks, keeps what was read, and writes down
 * what she says. All on the screens' thread but the work itself.
 */
final class TipsDesk {
    private static final String PASSWORDS = "passwords";
    private static final Reading.Reason NOT_ASKED = Reading.Reason.NOT_ASKED;

    /** After these nothing is sent again until she types her password anew. */
    private static final Set<Trouble.Kind> REFUSALS =
            Set.of(Trouble.Kind.REFUSED, Trouble.Kind.LOCKED_OUT, Trouble.Kind.NOT_ADMIN);

    private final Journey journey;
    private final Step.Protect list;
    private final ReadOnlyLongWrapper turn = new ReadOnlyLongWrapper();
    private final TipAnswers answers;
    private Optional<TipReadings> read = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Background.Running> work = Optional.empty();
    private boolean looking;
    private boolean asking;
    private boolean tried;
    private boolean refused;
    private Optional<Instant> firstAt = Optional.empty();
    private Optional<String> opened = Optional.empty();

    TipsDesk(Journey journey, Step.Protect list) {
        this.journey = journey;
        this.list = list;
        this.answers = new TipAnswers(journey.background(), this::changed);
    }

    /** Whether it is the same NAS in the same stay, and the check-up left it as trustworthy as it was. */
    boolean isFor(Step.Protect other) {
        return nas().key().equals(other.nas().key())
                && list.signedIn().equals(other.signedIn())
                && list.suspected() == other.suspected();
    }

    /** Grows whenever something is different. */
    ReadOnlyLongProperty turn() {
        return turn.getReadOnlyProperty();
    }

    /** A page of the tips is shown: looks, but only the first time. */
    void arrive() {
        if (!tried) {
            look(false);
        }
    }

    /** Asks all of it again. @param manufacturer also the manufacturer's list; never in practice */
    void look(boolean manufacturer) {
        stop();
        boolean ask = manufacturer && !journey.practising();
        tried = true;
        looking = true;
        asking = ask;
        boolean openFirst = trouble.isPresent();
        trouble = Optional.empty();
        changed();
        var services = journey.services().get();
        var running = journey.background().run(() -> take(services, ask, openFirst), this::taken, this::failed);
        work = looking ? Optional.of(running) : Optional.empty();
    }

    /** She does not want to wait: what was known before stays. */
    void cancel() {
        stop();
        changed();
    }

    /** No page of the tips is shown any more; a look that did not end is made anew when she comes back. */
    void pause() {
        tried &= !looking;
        stop();
    }

    /** She opened the page of this tip. */
    void opened(String tip) {
        opened = Optional.of(tip);
    }

    /** The tip whose page she saw last: there the keyboard waits for her in the list. */
    Optional<String> opened() {
        return opened;
    }

    /** Whether nothing is known yet but will be in a moment. */
    boolean firstLook() {
        return looking && read.isEmpty();
    }

    boolean looking() {
        return looking;
    }

    /** Whether the manufacturer is asked just now. */
    boolean asking() {
        return looking && asking;
    }

    /** What kept the last look from its end. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    /** Her last answer could not be kept; the one before still counts. */
    Optional<Trouble> notWritten() {
        return answers.trouble();
    }

    /** What was read; empty before the first look came to its end. */
    Optional<TipReadings> read() {
        return read;
    }

    /** What was read; before that, what the NAS announces by itself. */
    TipReadings known() {
        return read.orElseGet(() -> new TipReadings(
                journey.now(),
                nas(),
                unread(),
                Reading.unread(NOT_ASKED, ""),
                Reading.unread(NOT_ASKED, ""),
                unread(),
                list.suspected()));
    }

    /** What only the NAS itself can tell, as long as it has not. */
    private <T> Reading<T> unread() {
        if (list.signedIn().isEmpty()) {
            return Reading.unread(NOT_ASKED, "");
        }
        boolean refused =
                trouble.filter(one -> one.kind() == Trouble.Kind.NOT_ADMIN).isPresent();
        return Reading.unread(refused ? Reading.Reason.NOT_ALLOWED : Reading.Reason.NO_ANSWER, "");
    }

    /** In the order of the tips. */
    List<TipStanding> standings() {
        var said = journey.logbook(nas()).tips(nas().key());
        return journey.services().get().protection().judging().judge(known(), said);
    }

    /** Writes her answer down beside the screens, one after the other; until it is written the old one counts. */
    void say(String tip, TipState state) {
        answers.write(journey.logbook(nas()), nas().key(), new TipAnswer(tip, state, journey.now()));
    }

    private TipReadings take(Services services, boolean ask, boolean openFirst) throws Trouble, InterruptedException {
        var look = services.protection().looks().of(nas());
        var stay = list.signedIn();
        if (stay.isEmpty()) {
            return look.without(list.nas(), ask);
        }
        var visit = stay.get();
        if (refused) {
            throw new Trouble(Trouble.Kind.REFUSED);
        }
        if (!openFirst && !visit.lineEnded()) {
            var now = look.take(visit.nas(), visit.shell(), visit.credentials(), list.suspected(), ask);
            if (!lost(now)) {
                return now;
            }
        }
        // Minutes may lie between the check-up and the tips. What she typed was accepted, and it is sent once.
        var host = visit.nas().ssh();
        visit.reopened(services.signIn().open(host, visit.credentials(), services.trust(visit.nas()), false));
        return look.take(visit.nas(), visit.shell(), visit.credentials(), list.suspected(), ask);
    }

    private static boolean lost(TipReadings now) {
        return now.settings() instanceof Unread<?>(var reason, var why)
                && reason == Reading.Reason.NO_ANSWER
                && why.equals(Trouble.Kind.CONNECTION_LOST.name());
    }

    private static boolean unanswered(TipReadings now) {
        return now.settings() instanceof Unread<?>(var reason, var _) && reason == Reading.Reason.NO_ANSWER;
    }

    /** Where the NAS gave no answer, what was seen before is worth more than what the router alone says now. */
    private void taken(TipReadings now) {
        looking = false;
        if (unanswered(now)) {
            trouble = Optional.of(new Trouble(lost(now) ? Trouble.Kind.CONNECTION_LOST : Trouble.Kind.NO_ANSWER));
            read = read.filter(before -> before.settings().isKnown())
                    .map(before -> withoutAnswer(before, now))
                    .or(() -> Optional.of(now));
        } else {
            firstAt = firstAt.or(() -> Optional.of(now.takenAt()));
            read = Optional.of(
                    sinceHerWord(read.map(before -> withRelease(before, now)).orElse(now)));
        }
        changed();
    }

    /** The NAS fell silent; what routers and the manufacturer said meanwhile still counts. */
    private static TipReadings withoutAnswer(TipReadings before, TipReadings now) {
        return new TipReadings(
                before.takenAt(),
                before.nas(),
                before.settings(),
                now.router().isKnown() ? now.router() : before.router(),
                asked(now) ? now.release() : before.release(),
                before.password(),
                now.suspected());
    }

    /** The password that was judged is the one typed at the sign-in: what she changed since then only she knows. */
    private TipReadings sinceHerWord(TipReadings now) {
        var said = Optional.ofNullable(journey.logbook(nas()).tips(nas().key()).get(PASSWORDS));
        boolean changed = said.filter(answer -> answer.state() == TipState.DONE)
                .filter(answer -> firstAt.filter(answer.at()::isAfter).isPresent())
                .isPresent();
        return changed
                ? new TipReadings(
                        now.takenAt(),
                        now.nas(),
                        now.settings(),
                        now.router(),
                        now.release(),
                        Reading.unread(NOT_ASKED, ""),
                        now.suspected())
                : now;
    }

    private static boolean asked(TipReadings now) {
        return !(now.release() instanceof Unread<?>(var reason, var _) && reason == NOT_ASKED);
    }

    /** What the manufacturer said before is not asked again unless she wants it; it carries its own time. */
    private static TipReadings withRelease(TipReadings before, TipReadings now) {
        return asked(now)
                ? now
                : new TipReadings(
                        now.takenAt(),
                        now.nas(),
                        now.settings(),
                        now.router(),
                        before.release(),
                        now.password(),
                        now.suspected());
    }

    private void failed(Trouble happened) {
        looking = false;
        refused |= REFUSALS.contains(happened.kind());
        trouble = Optional.of(happened);
        changed();
    }

    private void stop() {
        work.ifPresent(Background.Running::cancel);
        work = Optional.empty();
        looking = false;
    }

    private void changed() {
        turn.set(turn.get() + 1);
    }

    Nas nas() {
        return list.signedIn().map(Visit::nas).orElse(list.nas());
    }
}
