package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Which system the NAS has, from which day, and when that was seen: worth knowing, no good mark. */
record SystemKnown() implements Look {
    @Override
    public Set<String> tips() {
        return Set.of("system");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                "system-version.DOES_NOT_APPLY",
                "system-version.DOES_NOT_APPLY.announced",
                "system-version.UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about("system-version", Ask.system(readings), version -> List.of(note(version, readings)));
    }

    private static Finding note(SystemVersion version, TipReadings readings) {
        var note = Saw.note("system-version").with("version", version).with("seen", readings.takenAt());
        return Ask.onlyAnnounced(readings)
                ? note.suspected().because("announced").finding()
                : note.finding();
    }
}
