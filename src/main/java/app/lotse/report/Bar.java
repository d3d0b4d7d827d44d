package app.lotse.report;

import app.lotse.model.CheckUp;
import app.lotse.texts.VerdictWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much the NAS had to do at one look, as a bar with its words. Drawn with plain boxes: vector pictures in the PDF would need a library that is larger than
 * all of the others that the report is made with.
 *
 * @param measured whether there is anything to draw
 * @param words what the bar shows, for who cannot see it
 */
record Bar(String label, boolean measured, List<Part> parts, String words) {
    private static final double HALF_A_PERCENT = 0.5;

    Bar {
        parts = List.copyOf(parts);
    }

    /** A stretch of the bar. @param kind suspect, harmless or other @param width in %, as a style sheet writes it */
    record Part(String kind, String width) {}

    static Bar of(Look look, Say say) {
        return of(look.title(), look.checkUp(), say);
    }

    private static Bar of(String title, CheckUp checkUp, Say say) {
        var texts = say.texts();
        var at = checkUp.snapshot().takenAt();
        String label = say.get(
                "bar.label",
                title,
                texts.time(at),
                texts.get("page.status." + checkUp.verdict().level()));
        return checkUp.verdict()
                .cpuPercent()
                .value()
                .map(total -> filled(label, Math.clamp(total, 0, 100), checkUp, say))
                .orElseGet(() -> new Bar(label, false, List.of(), texts.get("page.result.no-load")));
    }

    private static Bar filled(String label, double total, CheckUp checkUp, Say say) {
        double suspect = Math.min(total, sum(checkUp, Set.of("suspect")::contains));
        double harmless = Math.min(total - suspect, sum(checkUp, id -> !VerdictWords.NOT_HARMLESS.contains(id)));
        double other = total - suspect - harmless;
        var parts = new ArrayList<Part>();
        part(parts, "suspect", suspect);
        part(parts, "harmless", harmless);
        part(parts, "other", other);
        var words = new StringBuilder(say.get("bar.used", total));
        if (suspect >= HALF_A_PERCENT) {
            words.append(", ").append(say.get("bar.suspect", suspect));
        }
        if (harmless >= HALF_A_PERCENT) {
            words.append(", ").append(say.get("bar.harmless", harmless));
        }
        return new Bar(label, true, parts, words.toString());
    }

    private static double sum(CheckUp checkUp, Predicate<String> ids) {
        return checkUp.verdict().causes().stream()
                .filter(cause -> ids.test(cause.id()))
                .mapToDouble(app.lotse.model.Cause::sharePercent)
                .sum();
    }

    private static void part(List<Part> parts, String kind, double percent) {
        if (percent >= HALF_A_PERCENT) {
            parts.add(new Part(kind, String.format(Locale.ROOT, "%.1f%%", percent)));
        }
    }
}
