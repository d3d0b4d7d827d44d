package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.AppList;
import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether the search for harmful programs is as new as the one on offer: an old one does not know newer programs. */
record RemoverCurrent() implements Look {
    private static final String CHECK = "remover-version";

    @Override
    public Set<String> tips() {
        return Set.of("malware-remover");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".BAD",
                CHECK + ".GOOD",
                CHECK + ".UNSURE.incomparable",
                CHECK + ".UNSURE.old-list",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.settings(readings, Settings::apps)
                .value()
                .flatMap(RemoverThere::of)
                .map(remover -> Ask.about(
                        CHECK,
                        Ask.settings(readings, Settings::offered),
                        list -> List.of(compare(remover, list, readings))))
                .orElse(List.of());
    }

    private static Finding compare(App remover, AppList list, TipReadings readings) {
        var offers = new Offers(list);
        var newer = offers.newerFor(remover);
        if (newer.isEmpty()) {
            return Saw.unsure(CHECK).because("incomparable").finding();
        }
        if (newer.get()) {
            return Saw.bad(CHECK)
                    .with("version", offers.newest(remover).orElseThrow())
                    .finding();
        }
        return Ask.within(readings, list.fetchedAt(), Offers.RECENT_DAYS)
                ? Saw.good(CHECK).finding()
                : Saw.unsure(CHECK).because("old-list").finding();
    }
}
