package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.survey.BeforeRestart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a check-up and the readings before a restart tell about whether it may be sent. */
final class Preflight {
    /** Where one of these is not OK the data is at more risk than usual. */
    private static final Set<PreflightCheck> AT_RISK =
            EnumSet.of(PreflightCheck.MODEL, PreflightCheck.RAID_DEGRADED, PreflightCheck.DISK_ERRORS);

    private Preflight() {}

    /** In the order of {@link PreflightCheck}. */
    static List<PreflightLine> lines(CheckUp before, BeforeRestart read) {
        var programs = PreflightPrograms.of(read);
        var storage = new PreflightStorage(read, programs);
        var people = new PreflightPeople(read, programs);
        var lines = new ArrayList<>(List.of(
                encryption(before),
                programs.startingOrStopping(),
                storage.raid(),
                programs.update(),
                storage.readOnly(),
                storage.degraded(),
                storage.diskErrors(),
                PreflightModel.line(before.snapshot().model(), read.displayModel()),
                people.copying(),
                people.webPage(),
                programs.backup(),
                programs.snapshot(),
                programs.guests(),
                programs.ups(),
                storage.encrypted(),
                storage.full()));
        if (lines.stream().anyMatch(Preflight::putsDataAtRisk)) {
            lines.add(PreflightCheck.SECOND_COPY.couldNotCheck());
        }
        lines.sort(Comparator.comparing(line -> PreflightCheck.of(line.id()).orElseThrow()));
        return List.copyOf(lines);
    }

    /** Ids of the lines that refuse the restart. */
    static List<String> refusedBy(List<PreflightLine> lines) {
        return lines.stream()
                .filter(line -> line.state() == State.NOT_OK)
                .map(PreflightLine::id)
                .filter(id ->
                        PreflightCheck.of(id).map(PreflightCheck::hardStop).orElse(false))
                .toList();
    }

    private static boolean putsDataAtRisk(PreflightLine line) {
        return line.state() == State.NOT_OK
                && PreflightCheck.of(line.id()).map(AT_RISK::contains).orElse(false);
    }

    private static PreflightLine encryption(CheckUp before) {
        if (before.verdict().level() == Level.STOP) {
            return PreflightCheck.ENCRYPTION.notOk("");
        }
        // Names at the tops of the shares and command lines are what the signs are looked for in.
        boolean tops = before.snapshot()
                .shareTops()
                .value()
                .map(read -> read.unseen().isEmpty())
                .orElse(false);
        boolean looked = tops && before.snapshot().details().isKnown();
        return looked ? PreflightCheck.ENCRYPTION.ok() : PreflightCheck.ENCRYPTION.couldNotCheck();
    }
}
