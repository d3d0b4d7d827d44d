package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** Which backups the NAS knows of; whether a copy exists that nobody can reach, only the owner knows. */
record BackupJobs() implements Look {
    private static final String CHECK = "backup";

    @Override
    public Set<String> tips() {
        return Set.of("second-copy");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".UNSURE", CHECK + ".UNSURE.none", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(CHECK, Ask.settings(readings, Settings::backups), jobs -> List.of(judge(jobs)));
    }

    private static Finding judge(List<String> jobs) {
        return jobs.isEmpty()
                ? Saw.unsure(CHECK).because("none").finding()
                : Saw.unsure(CHECK).with("names", String.join(", ", jobs)).finding();
    }
}
