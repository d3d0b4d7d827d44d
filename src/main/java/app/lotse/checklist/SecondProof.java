package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Whether her account needs a second proof at the web page: good advice, though not among the manufacturer's five. */
record SecondProof() implements Look {
    private static final String CHECK = "two-step";

    @Override
    public Set<String> tips() {
        return Set.of("passwords");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".GOOD", CHECK + ".UNSURE", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(
                CHECK,
                Ask.settings(readings, Settings::twoStep),
                on -> List.of((on ? Saw.good(CHECK) : Saw.unsure(CHECK)).finding()));
    }
}
