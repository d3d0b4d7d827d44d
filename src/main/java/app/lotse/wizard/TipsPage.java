package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** What the list of tips and the page of one tip have in common: where each tip stands, and looking again. */
abstract class TipsPage extends PageModel {
    private static final int HOUR = 60;

    private final Step.Protect list;
    private final TipsDesk desk;
    private final StringProperty progress = new SimpleStringProperty("");
    private final StringProperty seenAt = new SimpleStringProperty("");
    private Subscription news = Subscription.EMPTY;
    private Runnable shown = () -> {};

    TipsPage(Journey journey, Step step, Step.Protect list) {
        super(journey, step);
        this.list = list;
        this.desk = journey.tips(list);
    }

    @Override
    void enter() {
        news = desk.turn().subscribe(turn -> refresh());
        desk.arrive();
    }

    @Override
    void leave() {
        super.leave();
        news.unsubscribe();
    }

    /** @param show what the screen does when something on the page is different, and once at first */
    final void onChange(Runnable show) {
        shown = show;
        show.run();
    }

    /** How long a tip takes, in minutes; long ones in hours, because nobody reckons with 240 minutes. */
    static String takes(Texts texts, int from, int to) {
        return to < 2 * HOUR
                ? texts.get("page.protect.minutes", from, to)
                : texts.get("page.protect.hours", from, Math.ceilDiv(to, HOUR));
    }

    /** What Lotse is doing just now; empty when it does nothing. */
    final StringProperty progress() {
        return progress;
    }

    /** When Lotse looked last; empty before. */
    final StringProperty seenAt() {
        return seenAt;
    }

    /** Asks the NAS and the router again. */
    final void checkAgain() {
        desk.look(false);
    }

    /** She does not want to wait. */
    final void cancel() {
        desk.cancel();
    }

    /** Whether what the NAS says of itself may be forged. */
    final boolean suspected() {
        return list.suspected();
    }

    final TipsDesk desk() {
        return desk;
    }

    final Step.Protect list() {
        return list;
    }

    final TipStanding standing(Tip tip) {
        return desk.standings().stream()
                .filter(one -> one.tip().equals(tip.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not judged: " + tip.id()));
    }

    final Protection protection() {
        return services().protection();
    }

    /** Where a tip stands, in a few words. */
    final String word(TipStanding standing) {
        return desk.looking() && standing.state() == TipState.UNKNOWN
                ? text("page.protect.state.looking")
                : new StandingWords(texts(), protection()).word(standing);
    }

    /** What Lotse saw of a tip, the worst first; nothing as long as it is about to look. */
    final List<String> saw(TipStanding standing) {
        boolean tooEarly = desk.firstLook() && standing.state() == TipState.UNKNOWN;
        return tooEarly ? List.of() : new StandingWords(texts(), protection()).saw(standing);
    }

    private void refresh() {
        busy().set(desk.looking());
        progress.set(desk.looking() ? text(progressKey(), host()) : "");
        seenAt.set(desk.read()
                .map(read -> text(
                        "page.tip.seen-at",
                        new Wording(texts()).when(read.takenAt(), journey().now())))
                .orElse(""));
        desk.notWritten()
                .ifPresentOrElse(
                        happened -> show(happened, Optional.empty()),
                        () -> desk.trouble()
                                .ifPresentOrElse(
                                        happened -> show(happened, Optional.of(wayOn(happened))),
                                        () -> trouble().set(Optional.empty())));
        shown.run();
    }

    private String progressKey() {
        if (desk.asking()) {
            return "page.tip.asking";
        }
        if (journey().practising()) {
            return "page.protect.looking.practice";
        }
        return list.signedIn().isPresent() ? "page.protect.looking" : "page.protect.looking.without";
    }

    /** Whom Lotse asks for the newest system. */
    final String host() {
        return protection().manufacturersList().getHost();
    }

    /** What broke may be asked again; after a refusal she types anew. */
    private TroubleStrip.Action wayOn(Trouble happened) {
        return switch (happened.kind()) {
            case REFUSED, LOCKED_OUT, IDENTITY_UNKNOWN, IDENTITY_CHANGED, SSH_OFF, NOT_ADMIN ->
                new TroubleStrip.Action(
                        text("button.to-sign-in"), () -> journey().go(list.signInAgain()));
            default -> new TroubleStrip.Action(text("button.check-again"), this::checkAgain);
        };
    }
}
