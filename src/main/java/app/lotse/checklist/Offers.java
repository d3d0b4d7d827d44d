package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.AppList;
import app.lotse.model.AppOffer;
import java.util.Comparator;
import java.util.Optional;

/** Compares an app with what the NAS's own App Center offers. */
record Offers(AppList list) {
    /** A list older than that is no news (our choice). */
    static final int RECENT_DAYS = 30;

    /** The newest version on offer; empty when the app is not in the list. */
    Optional<String> newest(App app) {
        return list.offers().stream()
                .filter(offer -> offer.name().equalsIgnoreCase(app.name())
                        || offer.name().equalsIgnoreCase(app.title()))
                .map(AppOffer::version)
                .max(Comparator.comparing(version -> Dotted.parse(version).orElse(new Dotted(new long[0]))));
    }

    /** Whether a newer one is on offer; empty where that cannot be compared. */
    Optional<Boolean> newerFor(App app) {
        return newest(app)
                .flatMap(offered -> app.version().value().flatMap(installed -> Dotted.isBelow(installed, offered)));
    }
}
