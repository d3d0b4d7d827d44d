package app.lotse.wizard;

import app.lotse.logbook.NotOpened;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.RestartResult;
import app.lotse.model.TipState;
import app.lotse.report.Contents;
import app.lotse.report.ProcessLine;
import app.lotse.report.Telling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A file that somebody handed over: judged anew, to be read and nothing else. No NAS is asked, and no button does anything to one. */
final class OpenedModel extends PageModel {
    private final Step.Opened step;
    private final ObjectProperty<Optional<Inside>> inside = new SimpleObjectProperty<>(Optional.empty());
    private Optional<PageModel> shown = Optional.empty();

    OpenedModel(Journey journey, Step.Opened step) {
        super(journey, step);
        this.step = step;
        headline(text("opened.headline.opening"));
        mainWords(text("button.to-start"));
    }

    /**
     * What is in the file.
     *
     * @param processes of the look that a technician wants to see; empty where there was none
     * @param rows every line of its report, made anew
     */
    record Inside(Handover handover, Optional<Processes> processes, List<String> rows) {}

    /** All processes of one look. @param lines the busiest first @param suspects the numbers of those that it accuses */
    record Processes(CheckUp look, List<ProcessLine> lines, Set<Integer> suspects) {}

    /** The pages that a file can hold, in the order of reading. */
    enum Page {
        RESULT,
        AFTER,
        TIPS,
        TECHNICIAN
    }

    /** What came of reading: exactly one of the two. */
    private record Answer(Optional<Inside> inside, Optional<NotOpened.Reason> refused) {}

    @Override
    String name() {
        return "opened";
    }

    @Override
    void enter() {
        busy().set(true);
        var telling = services().telling();
        var texts = texts();
        run(
                () -> {
                    try {
                        Handover judged =
                                telling.rejudging().judged(telling.bundles().read(step.file()));
                        return new Answer(Optional.of(inside(judged, telling)), Optional.empty());
                    } catch (NotOpened refused) {
                        return new Answer(Optional.empty(), Optional.of(refused.reason()));
                    } catch (IOException unread) {
                        return new Answer(Optional.empty(), Optional.of(NotOpened.Reason.DAMAGED));
                    }
                },
                this::answered,
                happened -> {
                    busy().set(false);
                    refused(NotOpened.Reason.DAMAGED);
                });
    }

    private Inside inside(Handover judged, Telling telling) throws InterruptedException {
        return new Inside(
                judged, processes(judged), Contents.of(telling.papers().html(judged, texts())));
    }

    private void answered(Answer answer) {
        busy().set(false);
        answer.refused().ifPresent(this::refused);
        answer.inside().ifPresent(this::opened);
    }

    private void refused(NotOpened.Reason reason) {
        headline(text("opened.refused." + reason));
    }

    private void opened(Inside now) {
        var at = now.handover().madeAt();
        headline(text("opened.headline", texts().date(at)));
        inside.set(Optional.of(now));
    }

    @Override
    void main() {
        journey().go(step.start());
    }

    /** Empty until it is opened, and when it is refused. */
    ObjectProperty<Optional<Inside>> inside() {
        return inside;
    }

    /** Says without fail that no NAS was asked, and whether the names are the real ones. */
    String banner(Handover handover) {
        String names = text(handover.namesShown() ? "opened.names.shown" : "opened.names.replaced");
        String practice = handover.nas().practice() ? " " + text("opened.practice") : "";
        return text("opened.banner", texts().time(handover.madeAt())) + " " + names + practice;
    }

    /** The pages that this file holds. */
    List<Page> pages(Handover handover) {
        return Stream.of(Page.values())
                .filter(page -> switch (page) {
                    case RESULT -> checkUp(handover).isPresent();
                    case AFTER -> handover.restart().isPresent();
                    case TIPS -> !handover.tips().isEmpty();
                    case TECHNICIAN -> true;
                })
                .toList();
    }

    /** The page that counts is open first: after a restart that of the restart. */
    Page first(Handover handover) {
        var last = handover.last();
        boolean restarted =
                last.isPresent() && handover.restart().map(RestartResult::after).equals(last);
        return restarted ? Page.AFTER : pages(handover).getFirst();
    }

    /** As she saw it after the check-up; nothing leads on from it. */
    ResultModel result(Handover handover) {
        var before = handover.restart().map(RestartResult::sentAt);
        var checkUp = checkUp(handover).orElseThrow();
        var restartedBefore = before.filter(at -> at.isBefore(checkUp.snapshot().takenAt()));
        return entered(
                new ResultModel(journey(), new Step.Result(Visit.reading(handover.nas(), restartedBefore), checkUp)));
    }

    /** As she saw it after the restart; nothing leads on from it. */
    AfterModel after(Handover handover) {
        var restart = handover.restart().orElseThrow();
        return entered(new AfterModel(
                journey(), new Step.After(Visit.reading(handover.nas(), Optional.of(restart.sentAt())), restart)));
    }

    /** A page within this one: its work ends with this one's. */
    private <T extends PageModel> T entered(T page) {
        leaveShown();
        shown = Optional.of(page);
        page.enter();
        return page;
    }

    private void leaveShown() {
        shown.ifPresent(PageModel::leave);
        shown = Optional.empty();
    }

    @Override
    void leave() {
        leaveShown();
        super.leave();
    }

    private static Optional<CheckUp> checkUp(Handover handover) {
        return handover.checkUp().or(() -> handover.restart().map(RestartResult::before));
    }

    /** One tip as it stood. @param saw the worst first */
    record Tip(TipState state, String title, String word, List<String> saw) {}

    List<Tip> tips(Handover handover) {
        var words = new StandingWords(texts(), services().protection());
        return handover.tips().stream()
                .filter(standing -> texts().has("tip." + standing.tip() + ".title"))
                .map(standing -> new Tip(
                        standing.state(),
                        text("tip." + standing.tip() + ".title"),
                        words.word(standing),
                        words.saw(standing)))
                .toList();
    }

    /** Of the look that found something: the one before a restart. */
    private static Optional<Processes> processes(Handover handover) {
        return checkUpBefore(handover)
                .map(look -> new Processes(look, ProcessLine.of(look), ProcessLine.suspects(look)))
                .filter(all -> !all.lines().isEmpty());
    }

    private static Optional<CheckUp> checkUpBefore(Handover handover) {
        return handover.restart().map(RestartResult::before).or(handover::checkUp);
    }
}
