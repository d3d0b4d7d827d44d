package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** After signs of a harmful program the NAS's own words may be forged: QSnatch forged versions and emptied Malware Remover (CISA AA20-209A). */
record MayBeForged() implements Look {
    static final String CHECK = "forged";

    @Override
    public Set<String> tips() {
        return Set.of("system", "malware-remover", "apps");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return readings.suspected() ? List.of(Saw.unsure(CHECK).finding()) : List.of();
    }
}
