package app.lotse.report;

import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Snapshot;
import app.lotse.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One check-up with its name in the report, such as "before the restart, 14:05". */
record Look(String title, CheckUp checkUp) {
    /** Before and after, where there was a restart; else the only one; none where nobody could sign in. */
    static List<Look> of(Handover handover, Say say) {
        return handover.restart()
                .map(restart -> List.of(
                        new Look(say.get("look.before"), restart.before()),
                        new Look(say.get("look.after"), restart.after())))
                .or(() -> handover.checkUp().map(one -> List.of(new Look(say.get("look.only"), one))))
                .orElse(List.of());
    }

    /** Also the one right after the start, which does not count. */
    static List<Look> all(Handover handover, Say say) {
        var looks = new ArrayList<>(of(handover, say));
        handover.restart()
                .filter(restart -> restart.settled().isPresent())
                .ifPresent(restart -> looks.add(1, new Look(say.get("look.so-far"), restart.soFar())));
        return looks;
    }

    Snapshot snapshot() {
        return checkUp.snapshot();
    }

    Verdict verdict() {
        return checkUp.verdict();
    }

    /** Numbers of the programs that were looked at closely, or that a finding names. */
    Set<Integer> suspects() {
        return ProcessLine.suspects(checkUp);
    }
}
