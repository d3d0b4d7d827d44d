package app.lotse.wizard;

import app.lotse.model.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first page: what Lotse is for, the language, and the way to practise without risk. */
final class WelcomeModel extends PageModel {
    private final Step.Welcome step;

    WelcomeModel(Journey journey, Step.Welcome step) {
        super(journey, step);
        this.step = step;
        headline(text("page.welcome.headline"));
        mainWords(text("button.search"));
    }

    @Override
    String name() {
        return "welcome";
    }

    @Override
    void main() {
        if (ready().get()) {
            journey().go(step.find());
        }
    }

    List<Scenario> scenarios() {
        return List.of(Scenario.values());
    }

    String words(Scenario scenario) {
        return text("page.welcome.practice." + scenario);
    }

    /** Ends in the search for the practice NAS; not stopped by leaving, because a NAS that was started must be closed by somebody. */
    void practise(Scenario scenario) {
        if (busy().get()) {
            return;
        }
        trouble().set(Optional.empty());
        busy().set(true);
        ready().set(false);
        journey().practise(scenario, happened -> {
            busy().set(false);
            ready().set(true);
            show(happened, Optional.empty());
        });
    }

    void speak(Locale language) {
        journey().speak(language);
    }

    boolean speaks(Locale language) {
        return texts().locale().equals(language);
    }
}
