package app.lotse.wizard;

import app.lotse.logbook.NotOpened;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.RestartResult;
import app.lotse.report.Contents;
import app.lotse.report.Telling;
import app.lotse.wizard.look.LoadBars;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A file that somebody handed over: judged anew, to be read and nothing else. No NAS is asked, and no button does anything to one. */
final class OpenedModel extends PageModel {
    private final Step.Opened step;
    private final ObjectProperty<Optional<Inside>> inside = new SimpleObjectProperty<>(Optional.empty());

    OpenedModel(Journey journey, Step.Opened step) {
        super(journey, step);
        this.step = step;
        headline(text("opened.headline.opening"));
        mainWords(text("button.to-start"));
    }

    /** What is in the file. @param rows every line of its report, made anew */
    record Inside(Handover handover, List<String> rows) {}

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
        return new Inside(judged, Contents.of(telling.papers().html(judged, texts())));
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
        headline(level(now.handover())
                .map(level -> text(
                        "verdict." + level + ".headline",
                        texts().time(now.handover()
                                .last()
                                .orElseThrow()
                                .snapshot()
                                .takenAt())))
                .orElseGet(() -> text("opened.headline.no-check-up")));
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

    /** Says without fail that this is a file, of when, and whether its names are the real ones. */
    String banner(Handover handover) {
        var at = handover.madeAt();
        String names = text(handover.namesShown() ? "opened.names.shown" : "opened.names.replaced");
        String practice = handover.nas().practice() ? " " + text("opened.practice") : "";
        return text("opened.banner", texts().date(at), texts().time(at)) + " " + names + practice;
    }

    /** After a restart, what was told: without its proof, nothing found is no good news. */
    Optional<Level> level(Handover handover) {
        var last = handover.last();
        return handover.restart()
                .filter(restart -> last.equals(Optional.of(restart.after())))
                .map(RestartResult::told)
                .or(() -> last.map(look -> look.verdict().level()));
    }

    /** The load at each look, the oldest first. */
    List<LoadBars.Bar> bars(Handover handover) {
        return Stream.concat(
                        handover.restart().stream().flatMap(restart -> Stream.of(restart.before(), restart.after())),
                        handover.checkUp().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(look -> look.snapshot().takenAt()))
                .flatMap(look -> bar(look).stream())
                .toList();
    }

    private Optional<LoadBars.Bar> bar(CheckUp look) {
        var shares = Wording.shares(look.verdict());
        return shares.total()
                .value()
                .map(total -> new LoadBars.Bar(
                        text(
                                "opened.look",
                                texts().time(look.snapshot().takenAt()),
                                text("page.status." + look.verdict().level())),
                        total,
                        shares.suspect(),
                        shares.harmless()));
    }
}
