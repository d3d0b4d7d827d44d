package app.lotse.checklist;

import app.lotse.model.App;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Apps with known holes. @param dated of the newest list behind it: what came later is not in it */
record AppHoles(LocalDate dated, List<Hole> holes) {
    private static final AppHoles SHIPPED = Shipped.read("app-holes.json", new TypeReference<>() {});

    AppHoles {
        holes = List.copyOf(holes);
    }

    static AppHoles shipped() {
        return SHIPPED;
    }

    /** Holes that the app had at some time, whichever version is installed. */
    List<Hole> of(App app) {
        return holes.stream().filter(hole -> hole.isIn(app)).toList();
    }

    /**
     * One hole in one app.
     *
     * @param names the internal name and the titles of the app; blanks, signs and capitals do not count
     * @param spans the versions that have it; empty when no source names the version that closes it
     * @param exploited whether it is known to be used by criminals
     */
    record Hole(
            String id,
            List<String> names,
            List<Span> spans,
            boolean exploited,
            String advisory,
            List<String> cves,
            String source,
            LocalDate dated,
            String confidence) {
        Hole {
            names = List.copyOf(names);
            spans = List.copyOf(spans);
            cves = List.copyOf(cves);
            Click.known(confidence);
            if (id.isBlank() || names.isEmpty() || advisory.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("hole " + id + " says not what it is of or where it comes from");
            }
        }

        boolean isIn(App app) {
            return names.stream()
                    .map(Hole::bare)
                    .anyMatch(name -> name.equals(bare(app.name())) || name.equals(bare(app.title())));
        }

        /** Whether that version has it; empty where it cannot be compared, or nobody says which version closes it. */
        Optional<Boolean> isOpenIn(String version) {
            var installed = Dotted.parse(version);
            return spans.isEmpty()
                    ? Optional.empty()
                    : installed.map(one -> spans.stream().anyMatch(span -> span.holds(one)));
        }

        private static String bare(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

    /** Versions from one on, up to the first that is closed. */
    record Span(String from, String below) {
        Span {
            if (dotted(from).compareTo(dotted(below)) >= 0) {
                throw new IllegalArgumentException("span " + from + " to " + below);
            }
        }

        boolean holds(Dotted version) {
            return version.compareTo(dotted(from)) >= 0 && version.compareTo(dotted(below)) < 0;
        }

        private static Dotted dotted(String text) {
            return Dotted.parse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
        }
    }
}
