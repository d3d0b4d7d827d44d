package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether the NAS asks the router to open doors by itself. */
record OpensByItself() implements Look {
    private static final String CHECK = "forwarding";

    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".BAD", CHECK + ".GOOD", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(
                CHECK,
                Ask.settings(readings, Settings::forwarding),
                on -> List.of((on ? Saw.bad(CHECK) : Saw.good(CHECK)).finding()));
    }
}
