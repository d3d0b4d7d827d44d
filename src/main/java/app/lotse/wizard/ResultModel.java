package app.lotse.wizard;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Advice;
import app.lotse.model.Level;
import app.lotse.model.PastCheck;
import app.lotse.model.Verdict;
import app.lotse.wizard.look.LoadChart;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the check-up came to: the answer, the one thing to do, and the reasons folded away. */
final class ResultModel extends PageModel {
    private final Step.Result step;
    private final Wording wording;
    private final List<Advice> advice;
    private final ObjectProperty<List<String>> changes = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<LoadChart.Span>> overTime = new SimpleObjectProperty<>(List.of());

    ResultModel(Journey journey, Step.Result step) {
        super(journey, step);
        this.step = step;
        this.wording = new Wording(texts());
        this.advice = services()
                .judging()
                .advice(verdict(), step.visit().restartedAt().isPresent());
        headline(text("verdict." + level() + ".headline"));
        mainWords(text(
                asksFirst()
                        ? "button.hand-over"
                        : switch (level()) {
                            case MINER -> firstAid().isPresent() ? "button.to-first-aid" : "button.protect";
                            case NOTHING_FOUND, BUSY, UNCLEAR, STOP -> "button.protect";
                        }));
    }

    @Override
    String name() {
        return "result";
    }

    @Override
    void enter() {
        var judging = services().judging();
        run(() -> LoadOverTime.of(step.checkUp(), judging), overTime::set);
        compareWithLastTime();
    }

    private void compareWithLastTime() {
        var nas = step.visit().nas();
        if (nas.practice() || readOnly()) {
            return;
        }
        var history = services().logbook().history();
        var now = PastCheck.of(step.checkUp(), level(), step.visit().restartedAt());
        run(
                () -> history.checks(nas.key()).stream()
                        .filter(earlier -> earlier.takenAt().isBefore(now.takenAt()))
                        .reduce((older, newer) -> newer),
                last -> changes.set(last.map(earlier -> new Changes(texts()).between(earlier, now))
                        .orElse(List.of())),
                unread -> changes.set(List.of()));
    }

    /** Since the check-up before this one; empty where there is none. */
    ObjectProperty<List<String>> changes() {
        return changes;
    }

    @Override
    void main() {
        if (readOnly()) {
            return;
        }
        if (asksFirst()) {
            askSomeone();
        } else if (level() == Level.MINER && firstAid().isPresent()) {
            toFirstAid();
        } else {
            step.protect().ifPresentOrElse(journey()::go, () -> journey().go(step.goodbye()));
        }
    }

    /** With signs of encryption, now or before: nothing on the NAS is to be changed, and someone who knows comes first. */
    boolean asksFirst() {
        return level() == Level.STOP || noRestartNow();
    }

    /** On without asking anybody. */
    void toGoodbye() {
        journey().go(noRestartNow() ? step.goodbyeWithoutChange() : step.goodbye());
    }

    Level level() {
        return verdict().level();
    }

    String what() {
        return text(
                "verdict." + level() + ".what",
                texts().time(step.checkUp().snapshot().takenAt()));
    }

    /** With date and time: an answer is only as good as its day. */
    String when() {
        var at = step.checkUp().snapshot().takenAt();
        return text("page.result.when", texts().date(at), texts().time(at));
    }

    /** What to do, first things first: one sentence each; with signs of encryption all, else only the first. */
    List<String> todo() {
        if (noRestartNow()) {
            return List.of(words(Advice.DO_NOT_RESTART), words(Advice.ASK_SOMEONE));
        }
        return advice.stream()
                .filter(one -> one != Advice.RESTART || firstAid().isPresent() || readOnly())
                .limit(level() == Level.STOP ? advice.size() : 1)
                .map(this::words)
                .toList();
    }

    private String words(Advice one) {
        return text(level() == Level.STOP && one == Advice.KEEP_EVIDENCE ? "page.result.photograph" : "advice." + one);
    }

    /** The quiet way to a restart, where the main button is another one. */
    boolean offersRestartQuietly() {
        return level() != Level.MINER && firstAid().isPresent();
    }

    void toFirstAid() {
        firstAid().ifPresent(journey()::go);
    }

    /** This look saw no locked files, but an earlier one did, of Lotse's or of hers: then nothing is to be changed now. */
    boolean noRestartNow() {
        return level() != Level.STOP
                && !readOnly()
                && journey().stopped(step.visit().nas());
    }

    /** Whether it is what a file holds: to be read, and nothing leads on from it. */
    boolean readOnly() {
        return step.visit().readOnly();
    }

    /** Whether a second check-up may tell more; never with signs of encryption. */
    boolean offersCheckAgain() {
        return !readOnly() && (level() == Level.BUSY || level() == Level.UNCLEAR);
    }

    void checkAgain() {
        step.checkAgain().ifPresent(journey()::go);
    }

    /** What came of keeping what was seen, with signs of encryption. */
    Kept kept() {
        return step.kept();
    }

    /** It could not be kept, and she made room, perhaps. */
    void keepAgain() {
        var keeping = services().safekeeping(step.visit().nas());
        run(() -> step.kept(keeping.keep(step.checkUp())), journey()::go);
    }

    Wording.Shares shares() {
        return Wording.shares(verdict());
    }

    /** The load while Lotse watched for longer; empty where it did not. */
    ObjectProperty<List<LoadChart.Span>> overTime() {
        return overTime;
    }

    List<String> causes() {
        return wording.causes(verdict().causes());
    }

    List<Wording.Told> findings() {
        return wording.findings(verdict());
    }

    List<String> explained() {
        return wording.explained(verdict().causes());
    }

    List<String> comesBack() {
        return wording.comesBack(verdict());
    }

    List<String> goodToKnow() {
        return wording.goodToKnow(verdict());
    }

    List<String> missing() {
        return wording.missing(verdict());
    }

    /** What if Lotse is wrong? On each serious finding. */
    Optional<String> ifWrong() {
        return switch (level()) {
            case MINER, STOP, UNCLEAR -> Optional.of(text("page.result.if-wrong." + level()));
            case NOTHING_FOUND, BUSY -> Optional.empty();
        };
    }

    /** Whether the miner was found again after a restart. */
    boolean cameBack() {
        return level() == Level.MINER && step.visit().restartedAt().isPresent();
    }

    private Verdict verdict() {
        return step.checkUp().verdict();
    }

    private Optional<Step.FirstAid> firstAid() {
        return noRestartNow() ? Optional.empty() : step.firstAid();
    }
}
