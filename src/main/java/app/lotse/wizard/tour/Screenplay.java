package app.lotse.wizard.tour;

import app.lotse.model.Level;
import app.lotse.model.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a tour of a scenario must have seen.
 *
 * @param pages names in their order; others may lie between them
 * @param found levels that the check-up may come to
 * @param after levels that the look after the restart may come to; empty when there is none
 * @param restarts how often the NAS must have been told to restart
 */
record Screenplay(List<String> pages, Set<Level> found, Set<Level> after, int restarts) {
    private static final Set<Level> ALL_RIGHT = EnumSet.of(Level.NOTHING_FOUND, Level.BUSY);
    private static final Set<Level> NONE = EnumSet.noneOf(Level.class);

    /** @param tips ids of the tips in the order of the list: each of them is opened */
    static Screenplay of(Scenario scenario, List<String> tips) {
        return switch (scenario) {
            case HEALTHY -> new Screenplay(through(tips), EnumSet.of(Level.NOTHING_FOUND), NONE, 0);
            case BUSY -> new Screenplay(through(tips), EnumSet.of(Level.BUSY), NONE, 0);
            case MINER ->
                new Screenplay(
                        through(tips, "first-aid", "waiting-away", "waiting-so-far", "after"),
                        EnumSet.of(Level.MINER),
                        ALL_RIGHT,
                        1);
            case MINER_RETURNS ->
                new Screenplay(
                        to("first-aid", "waiting-away", "after", "goodbye"),
                        EnumSet.of(Level.MINER),
                        EnumSet.of(Level.MINER),
                        1);
            case ENCRYPTION -> new Screenplay(to("goodbye"), EnumSet.of(Level.STOP), NONE, 0);
            case NO_RETURN ->
                new Screenplay(
                        to("first-aid", "waiting-away", "not-returned", "goodbye"), EnumSet.of(Level.MINER), NONE, 1);
        };
    }

    /** A NAS that is there: what it comes to is not known before. */
    static Screenplay ofReal() {
        return new Screenplay(to("goodbye"), EnumSet.allOf(Level.class), EnumSet.allOf(Level.class), -1);
    }

    /** The pages that were not seen, or not in their order. */
    List<String> missing(List<String> seen) {
        var missing = new ArrayList<String>();
        int from = 0;
        for (var page : pages) {
            int at = seen.subList(from, seen.size()).indexOf(page);
            if (at < 0) {
                missing.add(page);
            } else {
                from += at + 1;
            }
        }
        return missing;
    }

    /** The list before and after Lotse looked, each tip, and the list with what she said. */
    private static List<String> through(List<String> tips, String... before) {
        var last = new ArrayList<>(List.of(before));
        last.addAll(List.of("protect", "protect-looked"));
        tips.forEach(tip -> last.add("tip-" + tip));
        last.addAll(List.of("protect-answered", "goodbye"));
        return to(last.toArray(String[]::new));
    }

    private static List<String> to(String... last) {
        var pages = new ArrayList<>(List.of("welcome", "find", "sign-in", "checking", "result"));
        pages.addAll(List.of("hand-over", "read-aloud", "preview", "preview-names"));
        pages.addAll(List.of(last));
        return List.copyOf(pages);
    }
}
