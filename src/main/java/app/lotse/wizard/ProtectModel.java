package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import java.util.List;

/** The tips as a checklist: what Lotse saw of each, and what she said. */
final class ProtectModel extends TipsPage {
    private final Step.Protect step;

    ProtectModel(Journey journey, Step.Protect step) {
        super(journey, step, step);
        this.step = step;
        headline(text("page.protect.headline"));
        mainWords(text("button.to-goodbye"));
    }

    @Override
    String name() {
        return "protect";
    }

    @Override
    void main() {
        journey().go(step.goodbye());
    }

    /** Some of it needs signing in, and she did not. */
    boolean withoutSignIn() {
        return step.signedIn().isEmpty();
    }

    /** In the order of the harm that each tip keeps away. */
    List<Row> rows() {
        var standings = desk().standings();
        return protection().tips().stream()
                .map(tip -> row(
                        tip,
                        standings.stream()
                                .filter(one -> one.tip().equals(tip.id()))
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    /**
     * One line of the list.
     *
     * @param word where it stands, in words
     * @param saw the worst that Lotse saw of it; empty when it saw nothing
     * @param minutes how long she is busy with it
     * @param ours empty for the manufacturer's own tips
     */
    record Row(Tip tip, TipState state, String title, String word, String saw, String minutes, String ours) {}

    /** Whether she comes back from the page of this tip. */
    boolean comesFrom(Tip tip) {
        return desk().opened().filter(tip.id()::equals).isPresent();
    }

    void open(Tip tip) {
        journey().go(step.tip(tip));
    }

    private Row row(Tip tip, TipStanding standing) {
        var lines = saw(standing);
        return new Row(
                tip,
                standing.state(),
                text("tip." + tip.id() + ".title"),
                word(standing),
                lines.isEmpty() ? "" : lines.getFirst(),
                takes(texts(), tip.minutesFrom(), tip.minutesTo()),
                tip.manufacturer() ? "" : text("page.protect.ours"));
    }
}
