package app.lotse.checklist;

import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import java.util.List;

/** Chooses among the clicks to one place that which fits the version best. */
final class ClickChoice {
    private ClickChoice() {}

    /**
     * The one whose source speaks of the version; else the last that begins before it, because a menu stays until it is moved; else the first.
     *
     * @param clicks to the same place, the oldest version first
     */
    static Click at(List<Click> clicks, Reading<SystemVersion> version) {
        if (version.value().isEmpty()) {
            return clicks.getLast();
        }
        var is = version.value().get();
        return clicks.stream()
                .filter(click -> VersionSpan.holds(click.from(), click.to(), is))
                .findFirst()
                .or(() -> clicks.stream()
                        .filter(click -> VersionSpan.begins(click.from(), is))
                        .reduce((earlier, later) -> later))
                .orElse(clicks.getFirst());
    }
}
