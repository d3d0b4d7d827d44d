package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import app.lotse.model.UpdateOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the NAS itself says of a newer system; "none" is only worth something when it asked lately and nothing speaks against it. */
record UpdateOffered() implements Look {
    /** A NAS that looks by itself does so more often than that (our choice). */
    private static final int RECENT_DAYS = 7;

    private static final String CHECK = "update-offer";

    @Override
    public Set<String> tips() {
        return Set.of("system");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".BAD",
                CHECK + ".GOOD",
                CHECK + ".UNSURE.old",
                CHECK + ".UNSURE.when",
                CHECK + ".UNSURE.doubtful",
                CHECK + ".UNSURE.strange",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(CHECK, Ask.settings(readings, Settings::offer), offer -> List.of(judge(offer, readings)));
    }

    private static Finding judge(UpdateOffer offer, TipReadings readings) {
        return offer.newer().map(newer -> named(newer, Ask.system(readings))).orElseGet(() -> none(offer, readings));
    }

    private static Finding named(SystemVersion newer, Reading<SystemVersion> installed) {
        var older = installed.value().flatMap(own -> own.isBelow(newer));
        var saw = older.equals(Optional.of(false)) ? Saw.unsure(CHECK).because("strange") : Saw.bad(CHECK);
        return saw.with("version", newer).finding();
    }

    private static Finding none(UpdateOffer offer, TipReadings readings) {
        if (readings.suspected() || ExploitedBelow.isBelow(readings)) {
            return Saw.unsure(CHECK).because("doubtful").finding();
        }
        if (Ask.within(readings, offer.asked(), RECENT_DAYS)) {
            return Saw.good(CHECK)
                    .with("asked", offer.asked().value().orElseThrow())
                    .finding();
        }
        return Ask.age(readings, offer.asked()).isPresent()
                ? Saw.unsure(CHECK)
                        .because("old")
                        .with("asked", offer.asked().value().orElseThrow())
                        .finding()
                : Saw.unsure(CHECK).because("when").finding();
    }
}
