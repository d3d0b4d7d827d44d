package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manufacturer's tips as a checklist, with what she said of each; any answer can be taken back. */
final class ProtectModel extends PageModel {
    /** What she can say; FINE is for what Lotse itself saw. */
    static final List<TipState> ANSWERS =
            List.of(TipState.TO_DO, TipState.DONE, TipState.LATER, TipState.NOT_FOR_ME, TipState.UNKNOWN);

    private final Step.Protect step;

    ProtectModel(Journey journey, Step.Protect step) {
        super(journey, step);
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

    /** In the manufacturer's order. */
    List<Tip> manufacturers() {
        return services().tips().get().stream().filter(Tip::manufacturer).toList();
    }

    /** What Lotse adds. */
    List<Tip> ours() {
        return services().tips().get().stream()
                .filter(tip -> !tip.manufacturer())
                .toList();
    }

    String title(Tip tip) {
        String title = text("tip." + tip.id() + ".title");
        int place = manufacturers().indexOf(tip) + 1;
        return place > 0 ? place + ". " + title : title;
    }

    String minutes(Tip tip) {
        return text("page.protect.minutes", tip.minutesFrom(), tip.minutesTo());
    }

    String words(TipState state) {
        return text("page.protect.state." + state);
    }

    /** Where the tip stands; to do, as long as nobody said anything. */
    TipState state(Tip tip) {
        var answer = answers().get(tip.id());
        return answer == null ? TipState.TO_DO : answer.state();
    }

    /** Remembers her answer on disk; a trouble is shown, and the old answer stays. */
    void answer(Tip tip, TipState state) {
        if (state == state(tip)) {
            return;
        }
        var said = new TipAnswer(tip.id(), state, services().time().now());
        try {
            journey().logbook(step.nas()).remember(step.nas().key(), said);
            trouble().set(Optional.empty());
        } catch (UncheckedIOException e) {
            show(new Trouble(Trouble.Kind.UNEXPECTED, e), Optional.empty());
        }
    }

    void open(Tip tip) {
        journey().go(step.tip(tip));
    }

    /** Where the tips come from, with its date. */
    String source() {
        return manufacturers().stream()
                .findFirst()
                .map(new Wording(texts())::source)
                .orElse("");
    }

    /** Where the link leads. */
    String link() {
        return text("page.tip.link");
    }

    /** Opens the manufacturer's page in her browser. */
    void openSource() {
        manufacturers().stream().findFirst().ifPresent(tip -> services().links().accept(tip.link()));
    }

    private Map<String, TipAnswer> answers() {
        return journey().logbook(step.nas()).tips(step.nas().key());
    }
}
