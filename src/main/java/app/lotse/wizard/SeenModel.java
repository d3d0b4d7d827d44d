package app.lotse.wizard;

import app.lotse.diagnosis.OwnersLook;
import app.lotse.diagnosis.OwnersLook.Outcome;
import app.lotse.model.Advice;
import app.lotse.model.SeenByOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of her own look: said to be hers, and never as sure as a look of Lotse. */
final class SeenModel extends PageModel {
    private final Step.Seen step;
    private final Optional<Step.RestartTogether> restart;

    SeenModel(Journey journey, Step.Seen step) {
        super(journey, step);
        this.step = step;
        restart = step.restart();
        headline(text("seen." + outcome() + ".headline"));
        mainWords(text(mainKey()));
    }

    @Override
    String name() {
        return "seen";
    }

    @Override
    void main() {
        journey().go(next());
    }

    Outcome outcome() {
        return step.why().outcome();
    }

    /** The word beside the picture. */
    String status() {
        return text("seen." + outcome() + ".status");
    }

    /** Who saw it, and when. */
    String seenBy() {
        return text("page.seen.by", texts().time(step.at()));
    }

    String why() {
        return text("seen.why." + step.why());
    }

    /** What both looks say together; empty without a restart. */
    String change() {
        return step.with()
                .earlier()
                .map(before -> text("seen.change." + OwnersLook.compare(before.seen(), step.seen())))
                .orElse("");
    }

    /** What the restart proves and what it does not; empty without one. */
    List<String> restarted() {
        return step.with()
                .earlier()
                .map(before -> OutsideWords.proof(before.report(), this))
                .orElse(List.of());
    }

    /** What to do, in order. */
    List<String> todo() {
        var lines = new ArrayList<String>();
        if (filesFirst()) {
            lines.add(text("page.seen.files-first"));
        }
        OwnersLook.advice(step.seen(), step.with().restarted()).forEach(one -> lines.add(words(one)));
        if (outcome() == Outcome.UNCLEAR) {
            lines.add(1, text("page.seen.with-ssh"));
        }
        return lines;
    }

    private String words(Advice advice) {
        return text(advice == Advice.WAIT_AND_LOOK_AGAIN ? "page.seen.wait" : "advice." + advice);
    }

    /** Before and after a restart, side by side; empty without one. The first row names the columns. */
    List<Row> compared() {
        return step.with().earlier().map(this::rows).orElse(List.of());
    }

    /** One question and both answers. */
    record Row(String what, String before, String now) {}

    private List<Row> rows(Together.Earlier before) {
        var was = before.seen();
        var is = step.seen();
        return List.of(
                new Row(
                        text("page.seen.compare"),
                        text("page.seen.compare.before", texts().time(before.at())),
                        text("page.seen.compare.now", texts().time(step.at()))),
                new Row(text("page.seen.compare.load"), load(was), load(is)),
                new Row(text("page.seen.compare.name"), answer(was.reaper()), answer(is.reaper())),
                new Row(text("page.seen.compare.share"), share(was), share(is)),
                new Row(text("page.seen.compare.files"), answer(was.lockedFiles()), answer(is.lockedFiles())));
    }

    private String load(SeenByOwner seen) {
        return text("page.seen.load." + seen.load());
    }

    private String answer(SeenByOwner.Answer answer) {
        return text("page.seen.answer." + answer);
    }

    private String share(SeenByOwner seen) {
        if (seen.reaper() == SeenByOwner.Answer.NO) {
            return text("page.seen.none");
        }
        return seen.cpuPercent().isPresent()
                ? text("page.seen.percent", seen.cpuPercent().getAsDouble())
                : text("page.seen.answer.UNKNOWN");
    }

    /** The quiet ways on, beside the main button. */
    List<Way> ways() {
        var ways = new ArrayList<Way>();
        step.lookAtFiles()
                .filter(files -> !filesFirst())
                .ifPresent(files -> ways.add(new Way("files", text("page.seen.to-files"), files)));
        restart.filter(page -> outcome() != Outcome.MINER)
                .ifPresent(page -> ways.add(new Way("restart", text("page.seen.restart"), page)));
        step.lookAgain().ifPresent(again -> ways.add(new Way("again", text("button.ask-again"), again)));
        step.signIn().ifPresent(signIn -> ways.add(new Way("signIn", text("page.seen.sign-in"), signIn)));
        step.protect()
                .filter(tips -> outcome() == Outcome.MINER && mainIsNotTips())
                .ifPresent(tips -> ways.add(new Way("tips", text("button.protect"), tips)));
        if (asksFirst()) {
            ways.add(new Way("toGoodbye", text("button.to-goodbye"), step.goodbye()));
        }
        return ways;
    }

    /** Whether someone who knows comes before everything else. */
    boolean asksFirst() {
        return outcome() == Outcome.STOP;
    }

    void go(Way way) {
        journey().go(way.to());
    }

    /** @param id of its link */
    record Way(String id, String words, Step to) {}

    /** A restart would help, but nobody looked for signs of encryption yet. */
    private boolean filesFirst() {
        return outcome() == Outcome.MINER
                && step.lookAtFiles().isPresent()
                && !step.with().restarted();
    }

    private boolean mainIsNotTips() {
        return !mainKey().equals("button.protect");
    }

    private String mainKey() {
        if (outcome() == Outcome.STOP) {
            return "button.hand-over";
        }
        if (filesFirst()) {
            return "button.look-at-files";
        }
        return outcome() == Outcome.MINER && restart.isPresent() ? "button.to-first-aid" : "button.protect";
    }

    private Step next() {
        return switch (mainKey()) {
            case "button.look-at-files" -> step.lookAtFiles().orElseThrow();
            case "button.to-first-aid" -> restart.orElseThrow();
            case "button.protect" -> step.protect().orElseThrow();
            default -> step.askSomeone();
        };
    }
}
