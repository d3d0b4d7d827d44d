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

    List<String> clicks() {
        return step.tip().steps().stream().map(one -> text(key("step." + one))).toList();
    }

    /** What may stop working. */
    Optional<String> before() {
        return optional("before");
    }

    Optional<String> see() {
        return optional("see");
    }

    /** Where a menu word is not confirmed, the page says so. */
    Optional<String> doubt() {
        return step.tip().confidence().equalsIgnoreCase("HIGH")
                ? Optional.empty()
                : Optional.of(text("page.tip.doubt"));
    }

    /** Whether it is the manufacturer's or ours, with the date. */
    String source() {
        var tip = step.tip();
        return text(
                tip.manufacturer() ? "page.tip.manufacturer" : "page.tip.ours",
                tip.source(),
                Wording.date(texts(), tip.dated()));
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
