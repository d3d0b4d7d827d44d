package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Release;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether the manufacturer's own list names a newer system, once the owner let Lotse ask. */
record ReleaseAsked() implements Look {
    private static final String CHECK = "release";

    @Override
    public Set<String> tips() {
        return Set.of("system");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".BAD",
                CHECK + ".GOOD",
                CHECK + ".UNSURE.not-asked",
                CHECK + ".UNSURE.incomparable",
                CHECK + ".UNSURE.strange",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return switch (readings.release()) {
            case Known<Release>(var release) -> List.of(compare(release, readings));
            case Unread<Release> unread ->
                List.of(
                        unread.reason() == Reason.NOT_ASKED
                                ? Saw.unsure(CHECK).because("not-asked").finding()
                                : Saw.unread(CHECK, unread));
        };
    }

    private static Finding compare(Release release, TipReadings readings) {
        var own = Ask.system(readings).value();
        var below = own.flatMap(version -> version.isBelow(release.version()));
        var saw = below.map(older -> older ? Saw.bad(CHECK) : Saw.good(CHECK))
                .orElseGet(() -> Saw.unsure(CHECK).because("incomparable"));
        if (own.flatMap(release.version()::isBelow).orElse(false)) {
            // Either the list is behind or the NAS does not tell its version truly: no proof of being up to date.
            saw = Saw.unsure(CHECK).because("strange");
        }
        var dated = saw.with("version", release.version()).with("asked", release.fetchedAt());
        return Ask.onlyAnnounced(readings) ? dated.suspected().finding() : dated.finding();
    }
}
