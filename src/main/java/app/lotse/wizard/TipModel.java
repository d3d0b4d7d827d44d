package app.lotse.wizard;

import java.util.List;
import java.util.Optional;

/** One tip: why, its clicks one by one, what may stop working, and what she sees when it is done. */
final class TipModel extends PageModel {
    private final Step.TipPage step;

    TipModel(Journey journey, Step.TipPage step) {
        super(journey, step);
        this.step = step;
        headline(text(key("title")));
        mainWords(text("button.back-to-tips"));
    }

    @Override
    String name() {
        return "tip";
    }

    @Override
    void main() {
        journey().go(step.protect());
    }

    String why() {
        return text(key("why"));
    }

    String minutes() {
        return text("page.protect.minutes", step.tip().minutesFrom(), step.tip().minutesTo());
    }

    /** What to do, one by one; where a menu word is not confirmed, the click says so. */
    List<Line> clicks() {
        return step.tip().clicks().stream()
                .map(click ->
                        new Line(text(key("step." + click.id())), click.confirmed() ? "" : text("page.tip.doubt")))
                .toList();
    }

    /** One click and, if there is a doubt, the note beside it. */
    record Line(String words, String doubt) {}

    /** What may stop working. */
    Optional<String> before() {
        return optional("before");
    }

    Optional<String> see() {
        return optional("see");
    }

    /** Whether it is the manufacturer's or ours, with the date. */
    String source() {
        return new Wording(texts()).source(step.tip());
    }

    /** Where the link leads. */
    String link() {
        return text("page.tip.link");
    }

    void openSource() {
        services().links().accept(step.tip().link());
    }

    private Optional<String> optional(String part) {
        return texts().has(key(part)) ? Optional.of(text(key(part))) : Optional.empty();
    }

    private String key(String part) {
        return "tip." + step.tip().id() + "." + part;
    }
}
