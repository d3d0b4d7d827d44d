package app.lotse.wizard;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Advice;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.RestartResult;
import app.lotse.model.Verdict;
import app.lotse.texts.AfterWords;
import app.lotse.texts.StorageWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the restart came to: what is seen now, beside what was seen before, and apart from it what nobody can promise. */
final class AfterModel extends PageModel {
    private final Step.After step;
    private final RestartResult result;
    private final AfterWords words;

    AfterModel(Journey journey, Step.After step) {
        super(journey, step);
        this.step = step;
        this.result = step.result();
        this.words = new AfterWords(texts(), result);
        headline(words.answer());
        mainWords(text(
                switch (level()) {
                    case MINER, STOP -> "button.hand-over";
                    case NOTHING_FOUND, BUSY, UNCLEAR -> "button.protect";
                }));
    }

    @Override
    String name() {
        return "after";
    }

    @Override
    void main() {
        if (readOnly()) {
            return;
        }
        switch (level()) {
            case MINER, STOP -> askSomeone();
            case NOTHING_FOUND, BUSY, UNCLEAR ->
                step.protect().ifPresentOrElse(journey()::go, () -> journey().go(step.goodbye()));
        }
    }

    /** Whether someone who knows comes before everything else. */
    boolean asksFirst() {
        return level().compareTo(Level.MINER) >= 0;
    }

    /** Whether it is what a file holds: to be read, and nothing leads on from it. */
    boolean readOnly() {
        return step.visit().readOnly();
    }

    /** On without asking anybody. */
    void toGoodbye() {
        journey().go(step.goodbye());
    }

    Level level() {
        return result.told();
    }

    /** Whether the restart itself was proven, and how long it took. */
    String proof() {
        return words.proof();
    }

    /** Whether the shared folders and volumes are there again; empty where nobody asked for them. */
    List<String> storage() {
        return new StorageWords(texts()).sentences(result.storageBefore(), result.storageAfter());
    }

    /** Whether something of them is missing or less than it was. */
    boolean storageWorry() {
        return StorageWords.worry(result.storageBefore(), result.storageAfter());
    }

    /** What kept Lotse from looking to the end, such as one more restart by itself; empty when nothing did. */
    Optional<String> cutShort() {
        return result.cutShort().map(trouble -> {
            var strip = TroubleStrip.of(trouble, texts(), Optional.empty());
            return strip.what() + " " + strip.means() + " " + strip.now();
        });
    }

    /** What was seen of a program that is there again, for whoever is asked to help: what it is, and what it rests on. */
    List<String> findings() {
        return level().compareTo(Level.MINER) < 0
                ? List.of()
                : new Wording(texts())
                        .findings(result.after().verdict()).stream()
                                .map(told -> told.answers().what() + " " + String.join(" · ", told.evidence()))
                                .toList();
    }

    /** From where it may have come back. */
    List<String> comesBack() {
        return new Wording(texts()).comesBack(result.after().verdict());
    }

    /** What that means; never "your NAS is safe". */
    String means() {
        return words.means();
    }

    /** What nobody can say; kept apart from the good news. */
    String notSafe() {
        return text("page.after.not-safe");
    }

    /** Where something bad is seen, nobody takes the NAS for safe. */
    boolean mayHide() {
        return level().compareTo(Level.MINER) < 0;
    }

    /** What to do, first things first; a restart is not among it. */
    List<String> todo() {
        var seen = result.after().verdict();
        var known = new Verdict(level(), seen.cpuPercent(), seen.findings(), seen.causes(), seen.missing());
        var advice = services().judging().advice(known, true).stream();
        // A folder that is missing comes before everything that can be improved.
        return (storageWorry() ? Stream.concat(Stream.of(Advice.ASK_SOMEONE), advice) : advice)
                .filter(one -> one != Advice.RESTART)
                .distinct()
                .limit(level().compareTo(Level.MINER) >= 0 ? 4 : storageWorry() ? 2 : 1)
                .map(one -> text("advice." + one))
                .toList();
    }

    /** What came of keeping what was seen, with signs of encryption. */
    Kept kept() {
        return step.kept();
    }

    /** It could not be kept, and she made room, perhaps. */
    void keepAgain() {
        var keeping = services().safekeeping(step.visit().nas());
        run(() -> step.kept(keeping.keep(result.after())), journey()::go);
    }

    CheckUp before() {
        return result.before();
    }

    CheckUp after() {
        return result.after();
    }

    /** The looks after the restart, the first one and, if it was made, the one that counts. */
    List<CheckUp> looks() {
        return result.settled().map(settled -> List.of(result.soFar(), settled)).orElse(List.of(result.soFar()));
    }

    String words(CheckUp look) {
        return text("page.status." + look.verdict().level());
    }

    String time(CheckUp look) {
        return texts().time(look.snapshot().takenAt());
    }
}
