package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Set;

/** One thing that is looked at for one tip; pure, and it says so where it could not look. */
sealed interface Look
        permits SystemKnown,
                UpdateOffered,
                ReleaseAsked,
                ExploitedBelow,
                RemoverThere,
                RemoverCurrent,
                ScanFinished,
                PasswordGuessed,
                AdminActive,
                WhoIsAdministrator,
                SecondProof,
                AppsThere,
                AppsCurrent,
                AppsWithHoles,
                MayBeForged,
                OpenDoors,
                RouterAsked,
                OpensByItself,
                ReachedOtherwise,
                StandardPorts,
                WaysIn,
                BackupJobs,
                SshOn {
    /** All, in the order in which their findings are kept. */
    List<Look> ALL = List.of(
            new OpenDoors(),
            new RouterAsked(),
            new OpensByItself(),
            new ReachedOtherwise(),
            new StandardPorts(),
            new WaysIn(),
            new ExploitedBelow(),
            new UpdateOffered(),
            new ReleaseAsked(),
            new SystemKnown(),
            new PasswordGuessed(),
            new AdminActive(),
            new WhoIsAdministrator(),
            new SecondProof(),
            new AppsWithHoles(),
            new AppsCurrent(),
            new AppsThere(),
            new BackupJobs(),
            new RemoverThere(),
            new RemoverCurrent(),
            new ScanFinished(),
            new MayBeForged(),
            new SshOn());

    /** Ids of the tips that it is looked at for. */
    Set<String> tips();

    /** What can come of it, {@code CHECK.OUTCOME} or {@code CHECK.OUTCOME.BECAUSE}: for each there is a text under {@code saw}. */
    Set<String> says();

    List<Finding> look(TipReadings readings);
}
