package app.lotse.wizard.tour;

import app.lotse.model.Level;
import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fault with what a tour sees: a restart offered where none may be, text that does not fit, a page without a headline. */
final class Critic {
    private final Texts texts;
    private final Set<String> restartWords;
    private final Set<String> faults = new LinkedHashSet<>();
    private Optional<Level> found = Optional.empty();
    private Optional<Level> after = Optional.empty();
    private boolean restarted;

    Critic(Texts texts) {
        this.texts = texts;
        this.restartWords =
                Set.of(texts.get("button.restart"), texts.get("button.to-first-aid"), texts.get("page.result.restart"));
    }

    void see(String name, Sight sight) {
        restarted |= sight.page().equals("waiting");
        if (sight.page().equals("result")) {
            found = level(sight);
        }
        if (sight.page().equals("after")) {
            after = level(sight);
        }
        if (sight.headline().isBlank()) {
            faults.add(name + ": no headline");
        }
        if (sight.trouble().contains(texts.get("trouble.UNEXPECTED.what"))) {
            faults.add(name + ": " + sight.trouble());
        }
        sight.cut().forEach(text -> faults.add(name + ": does not fit: " + text));
        if ((restarted || found.equals(Optional.of(Level.STOP))) && offersRestart(sight)) {
            faults.add(name + ": offers a restart");
        }
        if (restarted && sight.page().equals("after") && after.equals(Optional.of(Level.MINER))) {
            expect(name, sight, texts.get("advice.ASK_SOMEONE"));
        }
    }

    /** What the page's main button leads to, by its words. */
    static boolean offers(Sight sight, String words) {
        return sight.buttons().contains(words);
    }

    /** All that must be said against this tour, in the order it was seen. */
    List<String> verdict(Screenplay play, List<String> seen, int restarts) {
        var all = new ArrayList<>(faults);
        play.missing(seen).forEach(page -> all.add("page missing: " + page));
        if (found.filter(play.found()::contains).isEmpty()) {
            all.add("check-up came to " + name(found) + ", not to " + play.found());
        }
        if (after.isPresent() ? !play.after().contains(after.get()) : seen.contains("after")) {
            all.add("the look after the restart came to " + name(after) + ", not to " + play.after());
        }
        if (play.restarts() >= 0 && restarts != play.restarts()) {
            all.add("restart commands: " + restarts + ", not " + play.restarts());
        }
        return all;
    }

    private boolean offersRestart(Sight sight) {
        return sight.ids().contains("restart") || sight.buttons().stream().anyMatch(restartWords::contains);
    }

    private void expect(String name, Sight sight, String words) {
        if (!sight.texts().contains(words)) {
            faults.add(name + ": does not say: " + words);
        }
    }

    private Optional<Level> level(Sight sight) {
        return Arrays.stream(Level.values())
                .filter(level -> texts.get("page.status." + level).equals(sight.status()))
                .findFirst();
    }

    private static String name(Optional<Level> level) {
        return level.map(Level::name).orElse("no level");
    }
}
