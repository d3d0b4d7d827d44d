package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which installed apps have holes that are known; no hole in the table is no good mark. */
record AppsWithHoles() implements Look {
    private static final String CHECK = "app-hole";

    @Override
    public Set<String> tips() {
        return Set.of("apps");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".BAD", CHECK + ".BAD.exploited", CHECK + ".UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.settings(readings, Settings::apps).value().orElse(List.of()).stream()
                .flatMap(app -> AppHoles.shipped().of(app).stream().flatMap(hole -> judge(app, hole)))
                .toList();
    }

    private static Stream<Finding> judge(App app, AppHoles.Hole hole) {
        Optional<Boolean> open = app.version().value().flatMap(hole::isOpenIn);
        if (open.equals(Optional.of(false))) {
            return Stream.empty();
        }
        var saw = open.isEmpty()
                ? Saw.unsure(CHECK)
                : hole.exploited() ? Saw.bad(CHECK).because("exploited") : Saw.bad(CHECK);
        return Stream.of(saw.with("app", app.title())
                .with("advisory", hole.advisory())
                .with("dated", hole.dated())
                .with("version", app.version().value().orElse("?"))
                .finding());
    }
}
