package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.AppList;
import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which installed apps are older than those that the NAS's own App Center offers. */
record AppsCurrent() implements Look {
    private static final String CHECK = "app-update";
    private static final String LIST = "apps-offered";

    @Override
    public Set<String> tips() {
        return Set.of("apps");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".BAD",
                CHECK + ".GOOD",
                CHECK + ".UNSURE.incomparable",
                LIST + ".UNSURE.old",
                LIST + ".UNSURE.when",
                LIST + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.settings(readings, Settings::apps)
                .value()
                .filter(apps -> !apps.isEmpty())
                .map(apps -> Ask.about(
                        LIST, Ask.settings(readings, Settings::offered), list -> compare(apps, list, readings)))
                .orElse(List.of());
    }

    private static List<Finding> compare(List<App> apps, AppList list, TipReadings readings) {
        var offers = new Offers(list);
        var findings = new ArrayList<Finding>();
        int current = 0;
        for (App app : apps) {
            Optional<Boolean> newer = offers.newerFor(app);
            if (newer.isEmpty()) {
                findings.add(Saw.unsure(CHECK)
                        .because("incomparable")
                        .with("app", app.title())
                        .finding());
            } else if (newer.get()) {
                findings.add(update(app, offers));
            } else {
                current++;
            }
        }
        if (current > 0) {
            findings.add(Saw.good(CHECK).with("count", current).finding());
        }
        stale(list, readings).ifPresent(findings::add);
        return findings;
    }

    private static Finding update(App app, Offers offers) {
        return Saw.bad(CHECK)
                .with("app", app.title())
                .with("version", app.version().value().orElseThrow())
                .with("newer", offers.newest(app).orElseThrow())
                .finding();
    }

    private static Optional<Finding> stale(AppList list, TipReadings readings) {
        if (Ask.within(readings, list.fetchedAt(), Offers.RECENT_DAYS)) {
            return Optional.empty();
        }
        return Optional.of(
                Ask.age(readings, list.fetchedAt()).isPresent()
                        ? Saw.unsure(LIST)
                                .because("old")
                                .with("fetched", list.fetchedAt().value().orElseThrow())
                                .finding()
                        : Saw.unsure(LIST).because("when").finding());
    }
}
