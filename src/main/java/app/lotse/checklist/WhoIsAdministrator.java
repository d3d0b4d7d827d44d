package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Who may do everything on the NAS: only the owner can say whether she knows them all. */
record WhoIsAdministrator() implements Look {
    private static final String CHECK = "administrators";

    @Override
    public Set<String> tips() {
        return Set.of("passwords");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".DOES_NOT_APPLY", CHECK + ".UNSURE", CHECK + ".UNSURE.none", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(CHECK, Ask.settings(readings, Settings::administrators), names -> List.of(judge(names)));
    }

    private static Finding judge(List<String> names) {
        if (names.isEmpty()) {
            return Saw.unsure(CHECK).because("none").finding();
        }
        var saw = names.size() == 1 ? Saw.note(CHECK) : Saw.unsure(CHECK);
        return saw.with("count", names.size())
                .with("names", String.join(", ", names))
                .finding();
    }
}
