package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which apps are installed, which of them are switched off, and which are not the manufacturer's. */
record AppsThere() implements Look {
    @Override
    public Set<String> tips() {
        return Set.of("apps");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                "apps.DOES_NOT_APPLY",
                "apps.DOES_NOT_APPLY.none",
                "apps.UNSURE." + Saw.UNREAD,
                "app-off.DOES_NOT_APPLY",
                "app-official.UNSURE",
                "app-official.UNSURE.unknown");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about("apps", Ask.settings(readings, Settings::apps), AppsThere::all);
    }

    private static List<Finding> all(List<App> apps) {
        var findings = new ArrayList<Finding>();
        findings.add(installed(apps));
        for (App app : apps) {
            if (app.enabled().equals(Reading.known(false))) {
                findings.add(Saw.note("app-off").with("app", app.title()).finding());
            }
            if (!app.official().equals(Reading.known(true))) {
                var saw = Saw.unsure("app-official").with("app", app.title());
                findings.add((app.official() instanceof Known ? saw : saw.because("unknown")).finding());
            }
        }
        return findings;
    }

    /** The count for her, each app with its version and day for an expert. */
    private static Finding installed(List<App> apps) {
        if (apps.isEmpty()) {
            return Saw.note("apps").because("none").finding();
        }
        var saw = Saw.note("apps").with("count", apps.size());
        for (App app : apps) {
            saw = saw.with(
                    "installed-app",
                    app.title() + " " + app.version().value().orElse("?") + " "
                            + app.installed().value().orElse("?"));
        }
        return saw.finding();
    }
}
